import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { createFirstAdministrator } from "@/accounts/first-administrator";
import { importSalaries } from "@/importers/import-salaries";
import { countTable, neverBefore } from "@/importers/open-salary-file";
import { openDatabase } from "@/prisma/client";
import { applyMigrations } from "@/prisma/migration-engine";
import { seed } from "@/prisma/seed/seed";
import { startEmbeddedDatabase } from "@/server/database/embedded-database";

/** npm run bench:files [-- ROWS …]: how long a curator's file of so many salaries takes to be a draft. */
const sizes = process.argv.slice(2).map(Number);
const rows = sizes.length > 0 ? sizes : [10_000, 100_000];
const tell = (line: string) => void process.stdout.write(`${line}\n`);

/** A table of made-up salaries, each another observation. */
function table(size: number): Buffer {
  const lines = Array.from(
    { length: size },
    (_, row) => `Data Scientist,${1_000_000 + row},Town ${row} of ${size}`,
  );
  return Buffer.from(`title,amount,place\n${lines.join("\n")}\n`);
}

const SETTINGS = {
  mode: "ALL" as const,
  fileName: "bench.csv",
  columns: null,
  hasDecimalComma: null,
  dateOrder: null,
  sheet: null,
  defaults: {
    source: "guide-turing",
    country: "IN",
    currency: "INR",
    period: "year",
    statistic: "median",
  },
  reason: "A benchmark.",
  into: null,
};

const folder = await mkdtemp(path.join(tmpdir(), "stepwise-bench-files-"));
const embedded = await startEmbeddedDatabase(folder, { tell: () => undefined });
await applyMigrations(embedded.url);
const database = openDatabase(embedded.url);
try {
  await seed(database);
  const password = "correct horse battery bench";
  await createFirstAdministrator(database, { email: "a@bench.test", name: "Ada", password });
  const { id: accountId } = await database.models.account.findFirstOrThrow();
  tell(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`);
  tell("| rows | kept | seconds | rows/s |\n|---|---|---|---|");
  for (const size of rows) {
    const bytes = table(size);
    const begin = performance.now();
    const counted = await countTable(bytes, SETTINGS, neverBefore);
    const actor = { accountId, requestId: `bench-${size}` };
    const { rowsKept } = await importSalaries(database, actor, counted, SETTINGS, () => undefined);
    const seconds = (performance.now() - begin) / 1_000;
    tell(`| ${size} | ${rowsKept} | ${seconds.toFixed(1)} | ${Math.round(size / seconds)} |`);
  }
} finally {
  await database.close();
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
}
