import { fixtureTable, type Office, openOffice, send } from "./office";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

const ROWS = 100_000;

it("a bad row 99,999 of 100,000 leaves nothing behind", async () => {
  const { node, curator, database } = office;
  const before = await database.models.submissionItem.count();
  const table = fixtureTable(ROWS, (row) => (row === ROWS - 2 ? 0 : 1_000_000 + row));
  const { report } = await send(node, curator, table);
  expect(report).toMatchObject({ rowsRead: ROWS, rowsRefused: 1, submission: null });
  expect(report.findings[0]).toMatchObject({ line: ROWS, field: "amount" });
  expect(await database.models.submissionItem.count()).toBe(before);
});

it("100,000 rows are in a draft in under 60 seconds, with progress", async () => {
  const { node, curator, database } = office;
  const begin = performance.now();
  const { report, progress } = await send(node, curator, fixtureTable(ROWS));
  expect((performance.now() - begin) / 1000).toBeLessThan(60);
  expect(report).toMatchObject({ rowsRead: ROWS, rowsKept: ROWS, rowsRefused: 0 });
  expect(progress).toBeGreaterThan(20);
  const where = { submissionId: report.submission };
  expect(await database.models.submissionItem.count({ where })).toBe(ROWS);
});

it("C03: a file of 15,000,000 bytes is taken whole", async () => {
  const { node, curator } = office;
  const note = "A fixture of the tests. ".repeat(80);
  const row = (index: number) => `Data Scientist,${1_000_000 + index},${index},${note}\n`;
  let table = "title,amount,place,note\n";
  let rows = 0;
  while (table.length < 15_000_000) {
    table += row(rows);
    rows += 1;
  }
  const { report } = await send(node, curator, table, "mode=dry");
  expect(report).toMatchObject({ rowsRead: rows, rowsRefused: 0 });
});
