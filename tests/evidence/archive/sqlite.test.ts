import { writeFileSync } from "node:fs";
import path from "node:path";
import { Database } from "node-sqlite3-wasm";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import type { CellType } from "@/domain/data/column";
import { type Api, apiOn } from "../../graphql/api";
import type { TestDatabase } from "../../support/database";
import { atEndOfFile } from "../../support/end-of-file";
import { deskOn, filesOf, shippedDatabase, tableOf } from "./archives";

let database: TestDatabase;
let api: Api;
let bytes: Buffer;
let opened: Database;
let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  database = await shippedDatabase();
  api = await apiOn(database);
  const desk = deskOn(database);
  bytes = await desk.bytes(1, "sqlite");
  files = filesOf(await desk.bytes(1, "zip"));
  const file = path.join(desk.folder, "read.sqlite");
  writeFileSync(file, bytes);
  opened = new Database(file, { readOnly: true });
  atEndOfFile(async () => opened.close());
});

const all = (sql: string) => opened.all(sql) as Record<string, string | number | null>[];

it("is a sound database, in which every row that is named is there", () => {
  expect(all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(all("PRAGMA foreign_key_check")).toEqual([]);
  expect(all('PRAGMA foreign_key_list("cell_amounts")').length).toBeGreaterThan(0);
  const plan = all(
    `EXPLAIN QUERY PLAN SELECT amount FROM salaries WHERE title_slug = 'a' AND country = 'IN'`,
  );
  expect(plan[0]?.detail).toContain("salaries_of_title");
});

/** A cell of the CSV as the database has it. */
function storedAs(cell: string, type: CellType): string | number | null {
  if (cell === "") return null;
  if (type === "boolean") return Number(cell === "true");
  // Text that a spreadsheet would run has an apostrophe in front.
  if (type === "string" || type === "date") return cell.replace(/^'(?=[=+\-@])/, "");
  return Number(cell);
}

it.each(ARCHIVE_TABLES.map((table) => [table.name, table] as const))(
  "has the rows of the CSV of %s, and what its columns mean",
  (name, { columns, key }) => {
    const rows = all(`SELECT * FROM "${name}"`);
    const expected = tableOf(files, name).map((row) =>
      Object.fromEntries(
        columns.map(({ name: own, type }) => [own, storedAs(row[own] ?? "", type)]),
      ),
    );
    const byKey = (row: Record<string, unknown>) => JSON.stringify(key.map((own) => row[own]));
    const sorted = (list: readonly Record<string, unknown>[]) =>
      [...list].sort((a, b) => (byKey(a) < byKey(b) ? -1 : 1));
    expect(sorted(rows)).toEqual(sorted(expected));
    const described = all(
      `SELECT column_name, describes, "empty" FROM columns WHERE table_name = '${name}' ORDER BY position`,
    );
    expect(described).toEqual(
      columns.map(({ name: own, describes, empty }) => ({ column_name: own, describes, empty })),
    );
  },
);

it("comes to the same sums as the CSV and as GraphQL, title by title", async () => {
  const sums = all(
    `SELECT title_slug, source_slug, currency, count(*) AS n, sum(amount) AS amount
     FROM salaries GROUP BY title_slug, source_slug, currency`,
  );
  const sumsOf = (rows: readonly Summed[]) => {
    const groups = new Map<string, [number, number]>();
    for (const { title, source, currency, amount } of rows) {
      const key = [title, source, currency].join();
      const [n, sum] = groups.get(key) ?? [0, 0];
      groups.set(key, [n + 1, sum + Number(amount)]);
    }
    return rounded([...groups].map(([key, [n, sum]]) => [key, n, sum]));
  };
  const told = rounded(
    sums.map((row) => [
      [row.title_slug, row.source_slug, row.currency].join(),
      Number(row.n),
      Number(row.amount),
    ]),
  );
  expect(told.length).toBeGreaterThan(30);
  expect(
    sumsOf(
      tableOf(files, "salaries").map((row) => ({
        title: row.title_slug ?? "",
        source: row.source_slug ?? "",
        currency: row.currency ?? "",
        amount: row.amount ?? "",
      })),
    ),
  ).toEqual(told);
  expect(sumsOf(await fromGraphQL())).toEqual(told);
});

interface Summed {
  readonly title: string;
  readonly source: string;
  readonly currency: string;
  readonly amount: string;
}

function rounded(groups: readonly (readonly [string, number, number])[]) {
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, n, sum]) => [key, n, Math.round(sum * 100) / 100]);
}

async function fromGraphQL(): Promise<Summed[]> {
  const { careerTitles } = await api.data(
    "{ careerTitles(first: 100) { edges { node { slug } } } }",
  );
  const found: Summed[] = [];
  for (const { node } of careerTitles.edges) {
    for (let after: string | null = null, more = true; more; ) {
      const { careerTitle } = await api.data(
        `query ($slug: String!, $after: String) { careerTitle(slug: $slug) {
           salaries(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
             title { slug } source { slug redistribution } money { amount currencyCode } } } } } }`,
        { slug: node.slug, after },
      );
      const { pageInfo, edges } = careerTitle.salaries;
      for (const { node: salary } of edges) {
        // A title that is one level of another tells the pay of that one at the level, too.
        if (salary.title.slug !== node.slug) continue;
        if (salary.source.redistribution !== "ALLOWED") continue;
        found.push({
          title: node.slug,
          source: salary.source.slug,
          currency: salary.money.currencyCode,
          amount: salary.money.amount,
        });
      }
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
  }
  return found;
}

it("is the same bytes whenever it is made", async () => {
  expect((await deskOn(database).bytes(1, "sqlite")).equals(bytes)).toBe(true);
});
