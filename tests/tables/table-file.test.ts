import { openTableFile } from "@/tables/sheets/table-file";
import { odsParts, packed, xlsxOf, xlsxParts, xlsxRow } from "../support/workbooks";

async function cellsOf(
  bytes: Uint8Array,
  sheet: string | null = null,
  sign: "." | "," = ".",
): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const file = await openTableFile(bytes, sheet);
  for await (const { cells } of file.records(sign)) rows.push(cells);
  return rows;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("XLSX", () => {
  it("reads shared and own texts, numbers, days and currencies as they are shown", async () => {
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Gehalt</t></is></c><c r="C1" t="str"><v>Stand</v></c></row>',
      '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="2"><v>72500.5</v></c><c r="C3" s="1"><v>45716</v></c></row>',
      '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>70.555</v></c><c r="C4" s="3"><v>45689</v></c></row>',
    ];
    const strings =
      "<si><t>Titel</t></si><si><r><t>Data </t></r><r><t>Scientist</t></r><rPh><t>spoken</t></rPh></si>";
    const formats =
      '<numFmt numFmtId="164" formatCode="#,##0.00 [$€-407]"/><numFmt numFmtId="165" formatCode="mmm yyyy"/>';
    const file = packed(xlsxParts(rows.join(""), { strings, formats }));
    expect(await cellsOf(file)).toEqual([
      ["Titel", "Gehalt", "Stand"],
      ["Data Scientist", "€72500.5", "2025-02-28"],
      ["Data Scientist", "70.5550", "2025-02"],
    ]);
    expect((await cellsOf(file, null, ","))[1]).toEqual([
      "Data Scientist",
      "€72500,5",
      "2025-02-28",
    ]);
  });

  it("keeps the numbers of rows, and fills up short ones", async () => {
    const rows = `${xlsxRow(2, ["a", "b", "c"])}${xlsxRow(7, ["1"])}`;
    const file = await openTableFile(packed(xlsxParts(rows)), null);
    const lines: [number, number][] = [];
    for await (const { line, cells } of file.records(".")) lines.push([line, cells.length]);
    expect(lines).toEqual([
      [2, 3],
      [7, 3],
    ]);
  });

  it("takes of a formula its result, and refuses one without", async () => {
    const row = (inside: string) =>
      `${xlsxRow(1, ["title"])}<row r="2"><c r="A2">${inside}</c></row>`;
    const whole = packed(xlsxParts(row("<f>1+1</f><v>2</v>")));
    expect(await cellsOf(whole)).toEqual([["title"], ["2"]]);
    const bare = packed(xlsxParts(row('<f>WEBSERVICE("http://fixture.test")</f>')));
    await expect(cellsOf(bare)).rejects.toMatchObject({ code: "BAD_REQUEST", facts: { line: 2 } });
  });

  it("reads a file with macros and never looks at them", async () => {
    const parts = xlsxParts(xlsxRow(1, ["title"]) + xlsxRow(2, ["Data Scientist"]));
    const file = packed({ ...parts, "xl/vbaProject.bin": new Uint8Array(300_000_000) });
    expect(await cellsOf(file)).toEqual([["title"], ["Data Scientist"]]);
  });

  it("passes over hidden sheets, and reads the one that is asked for", async () => {
    const workbook =
      '<workbook xmlns:r="r"><sheets><sheet name="Secret" state="hidden" r:id="rId1"/><sheet name="Shown" r:id="rId9"/></sheets></workbook>';
    const parts = xlsxParts(xlsxRow(1, ["hidden"]));
    const relations = `${parts["xl/_rels/workbook.xml.rels"]}`.replace(
      "</Relationships>",
      '<Relationship Id="rId9" Target="/xl/other.xml"/></Relationships>',
    );
    const file = packed({
      ...parts,
      "xl/workbook.xml": workbook,
      "xl/_rels/workbook.xml.rels": relations,
      "xl/other.xml": `<worksheet><sheetData>${xlsxRow(1, ["shown"])}</sheetData></worksheet>`,
    });
    expect((await openTableFile(file, null)).sheets).toEqual(["Shown"]);
    expect(await cellsOf(file, "Shown")).toEqual([["shown"]]);
    await expect(cellsOf(file, "Secret")).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("ODS", () => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  it("reads texts, numbers, days, repeated cells and rows, and no remarks", async () => {
    const tables = `<table:table table:name="Pay"><table:table-row>${cell("Titel")}${cell("Gehalt")}${cell("Datum")}</table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>Data<text:s/>Scientist</text:p></table:table-cell><table:table-cell office:value-type="currency" office:currency="EUR" office:value="72500.5"><text:p>72.500,50 €</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2025-02-28T00:00:00"><text:p>28.02.2025</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    expect(await cellsOf(packed(odsParts(tables)))).toEqual([
      ["Titel", "Gehalt", "Datum"],
      ["Data Scientist", "EUR 72500.5", "2025-02-28"],
      ["Data Scientist", "EUR 72500.5", "2025-02-28"],
    ]);
  });
  it("refuses a row that is repeated without end", async () => {
    const tables = `<table:table table:name="Pay"><table:table-row table:number-rows-repeated="1000000">${cell("x")}</table:table-row></table:table>`;
    await expect(cellsOf(packed(odsParts(tables)))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
  it("refuses a file with a password", async () => {
    const locked = odsParts(
      "",
      "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
    );
    await expect(cellsOf(packed(locked))).rejects.toThrow("has a password");
  });
});

describe("pages and JSON", () => {
  it("reads the largest table of a page, with cells that reach over others, and runs nothing", async () => {
    const page = `<!doctype html><table><tr><td>menu</td></tr></table><script>throw 1</script>
      <table><caption>Pay by title</caption><thead><tr><th>Job title<th>Salary<th>City</tr></thead>
      <tr><td rowspan=2>Data <b>Scientist</b></td><td>12&nbsp;L</td><td>Pune</td></tr>
      <tr><td>14 L<script>alert(1)</script></td><td>Chennai</td></tr></table>`;
    expect(await cellsOf(bytesOf(page))).toEqual([
      ["Job title", "Salary", "City"],
      ["Data Scientist", "12 L", "Pune"],
      ["Data Scientist", "14 L", "Chennai"],
    ]);
    expect((await openTableFile(bytesOf(page), null)).sheets).toEqual(["Pay by title", "Table 1"]);
  });
  it.each([
    ["a list", '[{"title":"Data Scientist","amount":1.25e6},{"title":"Data Analyst","n":7}]'],
    [
      "a list in an object",
      '{"rows":[{"title":"Data Scientist","amount":1250000},{"title":"Data Analyst","n":7}]}',
    ],
    [
      "an object a line",
      '{"title":"Data Scientist","amount":1250000}\n{"title":"Data Analyst","n":7}\n',
    ],
  ])("reads %s", async (_name, text) => {
    expect(await cellsOf(bytesOf(text))).toEqual([
      ["title", "amount", "n"],
      ["Data Scientist", "1250000", ""],
      ["Data Analyst", "", "7"],
    ]);
  });
  it("takes __proto__ for a name like any other", async () => {
    expect(await cellsOf(bytesOf('[{"title":"A","__proto__":"x"}]'))).toEqual([
      ["title", "__proto__"],
      ["A", "x"],
    ]);
  });
  it("refuses values within values", async () => {
    await expect(cellsOf(bytesOf('[{"title":{"a":1}}]'))).rejects.toMatchObject({
      facts: { line: 2 },
    });
  });
});

describe("files that mean no good", () => {
  const sheet = (rows: string) => packed(xlsxParts(rows));
  const megabytes = (count: number, piece: string) =>
    piece.repeat((count * 1_000_000) / piece.length);
  it.each<[string, () => Uint8Array, string]>([
    [
      "a bomb of one cell",
      () => sheet(`<row r="1"><c t="str"><v>${megabytes(100, " ".repeat(1000))}</v></c></row>`),
      "BODY_TOO_LARGE",
    ],
    [
      "shared strings without end",
      () =>
        packed(
          xlsxParts(xlsxRow(1, ["a"]), {
            strings: megabytes(60, "<si><t>aaaaaaaaaaaaaaaaaaaa</t></si>"),
          }),
        ),
      "BODY_TOO_LARGE",
    ],
    [
      "16,384 columns",
      () =>
        sheet(
          xlsxRow(
            1,
            Array.from({ length: 16_384 }, () => "x"),
          ),
        ),
      "BAD_REQUEST",
    ],
    [
      "one long text in every cell",
      () => {
        const cells = '<c t="s"><v>0</v></c>';
        const rows = Array.from(
          { length: 3_000 },
          (_, at) => `<row r="${at + 1}">${cells}${cells}</row>`,
        );
        return packed(
          xlsxParts(rows.join(""), { strings: `<si><t>${"x".repeat(30_000)}</t></si>` }),
        );
      },
      "BAD_REQUEST",
    ],
    [
      "rows that go backwards",
      () => sheet(xlsxRow(5, ["a"]) + xlsxRow(2, ["b"])),
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a text that is not there",
      () => sheet('<row r="1"><c t="s"><v>7</v></c></row>'),
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "elements in each other without end",
      () => sheet("<x>".repeat(100_000)),
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "an entity of a file of the server",
      () => {
        const parts = xlsxParts(xlsxRow(1, ["&file;"]));
        const part = `<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>${parts["xl/worksheets/sheet1.xml"]}`;
        return packed({ ...parts, "xl/worksheets/sheet1.xml": part });
      },
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    ["an archive of nothing", () => packed({ "a.txt": "a" }), "UNSUPPORTED_MEDIA_TYPE"],
    [
      "a workbook that was cut",
      () => xlsxOf([["title"]]).subarray(0, 400),
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a workbook with a password",
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a page without a table",
      () => bytesOf("<!doctype html><p>12 L</p>"),
      "UNSUPPORTED_MEDIA_TYPE",
    ],
  ])("refuses %s", async (_name, file, code) => {
    await expect(cellsOf(file())).rejects.toMatchObject({ name: "Refusal", code });
  });
  it("does not resolve what XML does not name itself", async () => {
    const file = sheet(xlsxRow(1, ["a&amp;b &lol; &#x41;"]));
    expect(await cellsOf(file)).toEqual([["a&b &lol; A"]]);
  });
});
