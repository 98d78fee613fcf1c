import type { Node } from "../support/node";
import { fixtureTable, type Office, openOffice, send } from "./office";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

/** How many statements a node sends while something is done. */
async function statementsOf(node: Node, work: () => Promise<unknown>): Promise<number> {
  const before = node.statements.length;
  await work();
  return node.statements.length - before;
}

const ROWS = 20_000;

it("a bad row 19,999 of 20,000 leaves nothing behind", async () => {
  const { node, curator, database } = office;
  const before = await database.models.submissionItem.count();
  const table = fixtureTable(ROWS, (row) => (row === ROWS - 2 ? 0 : 1_000_000 + row));
  const { report } = await send(node, curator, table);
  expect(report).toMatchObject({ rowsRead: ROWS, rowsRefused: 1, submission: null });
  expect(report.findings[0]).toMatchObject({ line: ROWS, field: "amount" });
  expect(await database.models.submissionItem.count()).toBe(before);
});

it("20,000 rows are in a draft with a statement for thousands of them, and progress", async () => {
  const { node, curator, database } = office;
  const one = fixtureTable(1, () => 5_000_000);
  const few = await statementsOf(node, () => send(node, curator, one));
  let sent: Awaited<ReturnType<typeof send>> | undefined;
  const many = await statementsOf(node, async () => {
    sent = await send(node, curator, fixtureTable(ROWS));
  });
  // Rows are written a thousand at a time, and some statements go with each 5,000 that are read;
  // bench/files.ts says how long 100,000 take.
  expect(many - few).toBeLessThan(ROWS / 500);
  const { report, progress } = sent ?? {};
  expect(report).toMatchObject({ rowsRead: ROWS, rowsKept: ROWS, rowsRefused: 0 });
  expect(progress).toBeGreaterThan(ROWS / 5_000);
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
