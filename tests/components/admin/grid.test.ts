import {
  cellsOf,
  columnsOf,
  type GridRow,
  isEmptyRow,
  unreadGridColumns,
  withColumnRead,
  withoutRow,
  withRowsInPlace,
} from "@/components/admin/forms/grid/grid-rows";
import { gridState } from "@/components/admin/forms/grid/grid-state";
import { isTable, withPasted } from "@/components/admin/forms/grid/pasted-rows";
import type { RowAnswer } from "@/components/admin/forms/grid/row-reading";
import { MOST_TYPED_ROWS } from "@/domain/limits";

const pasted = (text: string) => withPasted([{}, {}], 0, 0, text).rows;
const filled = (rows: readonly GridRow[]) => rows.filter((row) => !isEmptyRow(row));

it("B01: reads every cell that its header names, also those that the grid lacks", () => {
  const rows = pasted(
    "Title\tAmount\tCurrency\tCountry\tUnit\tNote\nData Scientist\t1200000\tUSD\tUnited States\tyear\tCTC",
  );
  expect(filled(rows)).toEqual([
    {
      title: "Data Scientist",
      amount: "1200000",
      currency: "USD",
      country: "United States",
      period: "year",
      note: "CTC",
    },
  ]);
  expect(columnsOf(rows).map(({ label }) => label)).toEqual(
    expect.arrayContaining(["Currency", "Pay for", "Country", "Note"]),
  );
});

it("A20: knows a header by the names that files have", () => {
  const [row] = pasted(
    "Job Title\tSalary\tExperience\tSalaries\tCity\nData Scientist\t12 L\t3-5 years\t120\tPune",
  );
  expect(row).toEqual({
    title: "Data Scientist",
    amount: "12 L",
    experience: "3-5 years",
    sampleSize: "120",
    place: "Pune",
  });
});

it("B01: keeps a column that it does not know until somebody says what it is", () => {
  const rows = pasted("Title\tAmount\tSorte\t__proto__\nData Scientist\t12\tUSD\tx\n");
  expect(unreadGridColumns(rows)).toEqual(["Sorte", "__proto__"]);
  expect(gridState(rows, new Map()).reason).toContain("“Sorte”");
  const left = withColumnRead(rows, "__proto__", null);
  const read = withColumnRead(left, "Sorte", "currency");
  expect(filled(read)).toEqual([{ title: "Data Scientist", amount: "12", currency: "USD" }]);
  expect(unreadGridColumns(read)).toEqual([]);
});

it("B01: keeps a ninth cell where eight columns are", () => {
  const rows = pasted("A\t12 L\tmedian\tCTC\t3+\t5\t2024\tPune\tUSD");
  expect(rows[0]).toMatchObject({ place: "Pune", unread: { "column 9": "USD" } });
  expect(cellsOf(rows[0] ?? {})).not.toHaveProperty("unread");
});

it("B02: says how many rows found no room", () => {
  const many = withPasted([{}], 0, 0, "Data Scientist\t10 L\n".repeat(1_200));
  expect([many.rows.length, many.leftOut]).toEqual([MOST_TYPED_ROWS, 200]);
  expect(withPasted([{}], 0, 0, "Data Scientist\t10 L\n".repeat(1_000)).leftOut).toBe(0);
});

it.each([
  [
    'Title\tAmount\tPlace\n"Data\nScientist"\t12 L\tPune\nData Analyst\t8 L\tPune',
    2,
    "Data Scientist",
    "Pune",
  ],
  [
    'Data Scientist\t12 L\tmedian\t\t\t\t\t"Pune,\nMaharashtra"',
    1,
    "Data Scientist",
    "Pune, Maharashtra",
  ],
  [
    'Data Scientist\t12 L\tmedian\t\t\t\t\t"Bengaluru ""Silicon Valley"""',
    1,
    "Data Scientist",
    'Bengaluru "Silicon Valley"',
  ],
  ['"Title"\t"Amount"\t"Place"\n"Data Scientist"\t"12 L"\t"Pune"', 1, "Data Scientist", "Pune"],
  ["sep=;\ntitle;amount;city\nData Scientist;12 L;Pune\n;;\n", 1, "Data Scientist", "Pune"],
  ["title,amount,city\nData Scientist,12 L,Pune", 1, "Data Scientist", "Pune"],
])("B03, B12, B13: takes %j", (text, count, title, place) => {
  const rows = filled(pasted(text));
  expect(rows).toHaveLength(count);
  expect(rows[0]).toMatchObject({ title, place });
  expect(isTable(text)).toBe(true);
});

const READ: RowAnswer = {
  words: "",
  yearly: "",
  titleName: null,
  cells: [],
  slips: [],
  titleSuggestionNames: [],
  problems: [],
};
const WRONG: RowAnswer = { ...READ, problems: [{ field: "amount", message: "", rows: [] }] };

it("A28: says which rows keep the others from being put, and which can be", () => {
  const rows = [{ title: "A" }, {}, { title: "B" }, { title: "C", slipReason: "So printed." }, {}];
  const slip: RowAnswer = { ...READ, slips: ["odd"] };
  expect(
    gridState(
      rows,
      new Map([
        [0, READ],
        [2, WRONG],
        [3, slip],
      ]),
    ),
  ).toEqual({
    filled: [0, 2, 3],
    good: [0, 3],
    reason: "Row 3 has something to correct.",
  });
  expect(
    gridState(
      rows,
      new Map([
        [0, WRONG],
        [2, WRONG],
        [3, slip],
      ]),
    ).reason,
  ).toBe("Rows 1 and 3 have something to correct.");
  expect(gridState(rows, new Map([[0, READ]])).reason).toBe("The rows are being read.");
  expect(gridState([{}], new Map()).reason).toBe("No row is filled in yet.");
  expect(gridState([{ title: "A" }], new Map([[0, READ]])).reason).toBeNull();
});

it("A27: removes a row, and always leaves one to type into", () => {
  expect(withoutRow([{ title: "A" }, { title: "B" }, {}], 0)).toEqual([{ title: "B" }, {}]);
  expect(withoutRow([{ title: "A" }], 0)).toEqual([{}]);
});

it("B29: makes two rows of a range", () => {
  const rows = withRowsInPlace([{ title: "A", amount: "8-12 LPA", place: "Pune" }, {}], 0, [
    { amount: "8 LPA", statistic: "minimum" },
    { amount: "12 LPA", statistic: "maximum" },
  ]);
  expect(rows).toEqual([
    { title: "A", amount: "8 LPA", statistic: "minimum", place: "Pune" },
    { title: "A", amount: "12 LPA", statistic: "maximum", place: "Pune" },
    {},
  ]);
});
