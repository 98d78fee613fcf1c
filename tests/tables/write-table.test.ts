import fc from "fast-check";
import { parseTable } from "@/tables/parse-table";
import { neutralised, original } from "@/tables/spreadsheet-cells";
import { writeTable } from "@/tables/write-table";

async function read(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of parseTable(text)) rows.push([...cells]);
  return rows;
}

it.each([
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\tx",
  "\rx",
  "\nx",
  "\0x",
  "|x",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  " =1",
  "  @x",
  "'=1",
])("C01: puts an apostrophe before %j", (cell) => {
  expect(neutralised(cell)).toBe(`'${cell}`);
  expect(original(neutralised(cell))).toBe(cell);
});

it.each(["12", "-12.5", "0.1", "Data Scientist", "a=b", "'quoted'", "it's", ""])(
  "C01: leaves %j",
  (cell) => {
    expect(neutralised(cell)).toBe(cell);
    expect(original(cell)).toBe(cell);
  },
);

it("C01: quotes by RFC 4180", () => {
  expect(writeTable([["a,b", 'say "x"', "line\nend", "plain"]])).toBe(
    '"a,b","say ""x""","line\nend",plain\r\n',
  );
});

it("C19: whatever is written is read back as it was", async () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("=1", "'=1", "''=1", '"', "\n", "a\r\nb", ",", ";", "\t", " ", "-5", "=", "'"),
  );
  const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  const header = (columns: number) => Array.from({ length: columns }, (_, column) => `c${column}`);
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const whole = [header(rows[0]?.length ?? 0), ...rows];
      expect(await read(writeTable(whole))).toEqual(whole);
    }),
    { numRuns: 1_000 },
  );
});
