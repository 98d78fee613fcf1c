import { deflateSync, gzipSync } from "node:zlib";
import { Refusal } from "@/domain/refusal";
import { openTable } from "@/importers/csv/read-table";
import { decodeText } from "@/tables/decode-text";
import { parseTable } from "@/tables/parse-table";
import { openTableFile } from "@/tables/sheets/table-file";
import { countedSteps } from "../../support/counted-steps";

const TABLE = "title,amount\nData Scientist,12 L\nMüller – ₹,9\n";

async function rowsOf(text: string, columns: string[] | null = null) {
  const table = await openTable(() => parseTable(text), columns);
  const rows: { line: number; row: object }[] = [];
  for await (const { line, row } of table.rows()) rows.push({ line, row });
  return rows;
}

async function refusalOf(work: () => unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("C08: encodings", () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(text, "utf16le");
    return big ? bytes.swap16() : bytes;
  };
  it.each([
    ["UTF-8", Buffer.from(TABLE)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TABLE}`)],
    ["UTF-16LE with a mark", utf16(`\ufeff${TABLE}`, false)],
    ["UTF-16BE with a mark", utf16(`\ufeff${TABLE}`, true)],
    ["UTF-16LE without", utf16(TABLE, false)],
    ["UTF-16BE without", utf16(TABLE, true)],
  ])("reads %s", async (_name, bytes) => {
    const rows = await rowsOf(decodeText(bytes));
    expect(rows.map(({ row }) => row)).toEqual([
      { title: "Data Scientist", amount: "12 L" },
      { title: "Müller – ₹", amount: "9" },
    ]);
  });
  it("reads Windows-1252", async () => {
    const bytes = Buffer.from("title;amount\nM\xfcller \x96 caf\xe9;\x80 9\n", "latin1");
    expect((await rowsOf(decodeText(bytes)))[0]?.row).toEqual({
      title: "Müller – café",
      amount: "€ 9",
    });
  });
  it.each([
    ["a NUL byte", "title,amount\na\u0000b,1\n", 2],
    ["a replacement character", "title,amount\nx,1\na\ufffdb,1\n", 3],
  ])("refuses %s with its line", async (_name, text, line) => {
    const refusal = await refusalOf(() => decodeText(Buffer.from(text)));
    expect([refusal.code, refusal.facts.line]).toEqual(["BAD_REQUEST", line]);
  });
});

it.each([
  ["comma", "title,amount\r\nA,1\r\n"],
  ["semicolon", 'title;amount\r\n"A";1\r\n'],
  ["tab", "title\tamount\nA\t1\n"],
  ["line ends of old", "title,amount\rA,1\r"],
])("C08: reads a table with %s", async (_name, text) => {
  expect(await rowsOf(text)).toEqual([{ line: 2, row: { title: "A", amount: "1" } }]);
});

it("counts lines as an editor does, also over cells of several lines", async () => {
  const rows = await rowsOf('title,amount\n"A\nB",1\nC,2\n');
  expect(rows.map(({ line }) => line)).toEqual([2, 4]);
});

describe("C07: headers", () => {
  it("finds columns by their names, whatever their case and punctuation", async () => {
    const text = "\ufeffJob Title,SALARY,sample_size,colour,minYears\n";
    const { mapping } = await openTable(() => parseTable(text), null);
    expect(mapping).toEqual(["title", "amount", "sampleSize", null, "minYears"]);
  });
  it("takes a mapping that was chosen", async () => {
    const rows = await rowsOf("x,y,z\nA,1,2\n", ["title", "", "amount"]);
    expect(rows[0]?.row).toEqual({ title: "A", amount: "2" });
  });
  it.each([
    ["one name twice", "title,amount,Amount\n", 'Two columns are called "Amount"'],
    ["two columns for one field", "title,amount,salary\n", "both read as amount"],
    ["no amount", "title,colour\n", "No column holds the amount"],
    ["no title", "amount,__proto__\n", "No column holds the title"],
    ["nothing", "", "The file is empty"],
  ])("refuses %s", async (_name, text, words) => {
    const refusal = await refusalOf(async () => {
      const { problem } = await openTable(() => parseTable(text), null);
      if (problem) throw problem;
    });
    expect(refusal.message).toContain(words);
  });
  it("leaves __proto__ a column like any other", async () => {
    const rows = await rowsOf("title,amount,__proto__\nA,1,polluted\n");
    expect(rows[0]?.row).toEqual({ title: "A", amount: "1" });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("C06: bombs", () => {
  /** What two thousand rows take: of these texts, no more than the longest record is looked at. */
  const MOST_STEPS = 1_000_000;
  const rows = "Data Scientist,12 L\n".repeat(100_000);
  it.each([
    ["a quote that is never closed", `title,amount\n"Data Scientist,12 L\n${rows}`, 2],
    ["a cell of 5 MB", `title,amount\n${"x".repeat(5_000_000)},1\n`, 2],
    ["a million columns", `title,amount\n${",".repeat(1_000_000)}\n`, 2],
    ["5 MB of quotes", `title,amount\n${'"'.repeat(5_000_000)}`, 2],
    ["a header of a million columns", `${"a,".repeat(1_000_000)}\n`, 1],
  ])("refuses %s with the line, having read next to nothing of it", async (_name, text, line) => {
    await rowsOf("title,amount\nA,1\n");
    let refusal = new Refusal("BAD_REQUEST", "");
    const steps = await countedSteps(async () => {
      refusal = await refusalOf(() => rowsOf(text));
    });
    expect(steps).toBeLessThan(MOST_STEPS);
    expect([refusal.code, refusal.facts.line]).toEqual(["BAD_REQUEST", line]);
  });
});

it.each([
  ["gzip", gzipSync(TABLE)],
  ["zip and xlsx", Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), deflateSync(TABLE)])],
  ["xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ["PDF", Buffer.from("%PDF-1.7\n")],
  ["HTML without a table", Buffer.from("  <!DOCTYPE html><p>1</p>")],
])("C18: refuses %s under the name of a table", async (_name, bytes) => {
  expect((await refusalOf(() => openTableFile(bytes, null))).code).toBe("UNSUPPORTED_MEDIA_TYPE");
});

it("takes ten times as many steps for ten times as many rows, and not more", async () => {
  const read = (rows: number) =>
    countedSteps(async () => {
      let last = 0;
      const text = `title,amount\n${"Data Scientist,12 L\n".repeat(rows)}`;
      for await (const { line } of (await openTable(() => parseTable(text), null)).rows())
        last = line;
      expect(last).toBe(rows + 1);
    });
  await read(100);
  const few = await read(1_000);
  expect(await read(10_000)).toBeLessThan(10.5 * few);
});
