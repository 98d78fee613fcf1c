import { importSalaries } from "@/importers/import-salaries";
import { countTable, neverBefore } from "@/importers/open-salary-file";
import { openDatabase } from "@/prisma/client";

/**
 * Imports fixture files one after the other until it is killed. Prints "ready" when it begins, and
 * "imported" after each.
 */
const [url = "", accountId = "", start, rows] = process.argv.slice(2);
const database = openDatabase(url);
process.stdout.write("ready\n");
for (let file = Number(start); ; file += 1) {
  const lines = Array.from(
    { length: Number(rows) },
    (_, row) => `Data Scientist,${1_000_000 + row},Fixture town ${file} ${row}`,
  );
  const settings = {
    mode: "ALL" as const,
    fileName: "fixture.csv",
    columns: null,
    hasDecimalComma: null,
    dateOrder: null,
    sheet: null,
    defaults: {
      source: "fixture-survey",
      country: "IN",
      currency: "INR",
      period: "year",
      statistic: "median",
    },
    reason: "A fixture.",
    into: null,
  };
  const actor = { accountId, requestId: `child-${file}` };
  const bytes = Buffer.from(`title,amount,place\n${lines.join("\n")}\n`);
  const table = await countTable(bytes, settings, neverBefore);
  await importSalaries(database, actor, table, settings, () => undefined);
  process.stdout.write("imported\n");
}
