// Imports fixture files one after the other until it is killed. Prints "ready" when it begins, and "imported" after each.
import { loadTypeScript } from "../../scripts/project.mjs";

await loadTypeScript();
const { openDatabase } = await import("../../prisma/client.ts");
const { countTable, importSalaries } = await import("../../importers/import-salaries.ts");

const [url, accountId, start, rows] = process.argv.slice(2);
const database = openDatabase(url);
process.stdout.write("ready\n");
for (let file = Number(start); ; file += 1) {
  const lines = Array.from(
    { length: Number(rows) },
    (_, row) => `Data Scientist,${1_000_000 + row},Fixture town ${file} ${row}`,
  );
  const table = await countTable(Buffer.from(`title,amount,place\n${lines.join("\n")}\n`), null);
  const settings = {
    mode: "ALL",
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
  const doer = { accountId, requestId: `child-${file}` };
  await importSalaries(database, doer, table, settings, () => undefined);
  process.stdout.write("imported\n");
}
