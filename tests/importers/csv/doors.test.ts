import { finished } from "node:stream/promises";
import { Refusal } from "@/domain/refusal";
import { openTable } from "@/importers/csv/read-table";
import { decodeText } from "@/tables/decode-text";
import { delimiterOf, parseTable } from "@/tables/parse-table";
import { QuickRows } from "@/tables/quick-rows";

async function rowsOf(text: string) {
  const table = await openTable(() => parseTable(text), null);
  const rows: object[] = [];
  for await (const { line, row } of table.rows()) rows.push({ line, ...row });
  return rows;
}

it.each([",", "; ;", '"",""', " , ", "\u00a0,\u200b"])(
  "B12: skips the blank row %j",
  async (blank) => {
    const separator = blank.includes(";") ? ";" : ",";
    const lines = ["title,amount", "Data Engineer,12 L", blank, "", "Data Analyst,8 L", blank];
    const text = lines
      .map((line) => line.replace(/(?<=[a-zA-Z]),(?=[a-z\d])/, separator))
      .join("\n");
    expect(await rowsOf(text)).toEqual([
      { line: 2, title: "Data Engineer", amount: "12 L" },
      { line: 5, title: "Data Analyst", amount: "8 L" },
    ]);
  },
);

it.each(["sep=;\n", '"sep=;"\r\n', "\ufeffSEP=;\r\n"])(
  "B13: takes the sign that %j says",
  async (first) => {
    expect(await rowsOf(`${first}title;amount\nData Scientist;1,200\n`)).toEqual([
      { line: 3, title: "Data Scientist", amount: "1,200" },
    ]);
  },
);

it("B14: refuses UTF-8 with bytes of another encoding, with the line of the first", () => {
  const bytes = Buffer.from(
    "title,amount,place\nData Scientist,12 L,Z\xc3\xbcrich\nData Analyst,8 L,Z\xfcrich\n",
    "latin1",
  );
  try {
    decodeText(bytes);
    throw new Error("it was taken");
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ code: "BAD_REQUEST", facts: { line: 3 } });
  }
});

it("B31: reads the words for a period that adverts have as one", async () => {
  expect(await rowsOf("title,value,unitText\nData Scientist,150000,MONTH\n")).toEqual([
    { line: 2, title: "Data Scientist", amount: "150000", period: "MONTH" },
  ]);
});

it.each([
  ["a,b\n1,2\n,\n\n , \n3,4\n,\n", ","],
  ["sep=;\na;b\n1;2\n;\n3;4\n", ";"],
  ['"sep=;"\na;b\n"1";2\n;\n3;4\n', ";"],
])("B12, B13: data sets skip what holds nothing in %j", async (text, separator) => {
  expect(delimiterOf(text)).toBe(separator);
  const taken: string[][] = [];
  const rows = new QuickRows(separator, { take: (cells) => taken.push(cells) });
  rows.resume().end(text);
  await finished(rows);
  expect(taken).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
  ]);
});
