import { countTable, importSalaries } from "@/importers/import-salaries";
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
  const table = await countTable(Buffer.from(`title,amount,place\n${lines.join("\n")}\n`), null);
  const settings = {
    mode: "ALL" as const,
    fileName: "fixture.csv",
    columns: null,
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
  await importSalaries(database, actor, table, settings, () => undefined);
  process.stdout.write("imported\n");
}
