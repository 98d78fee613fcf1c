import { zipSync } from "fflate";

/** The parts of an archive by name, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** An archive of parts. */
export function packed(parts: Parts): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, part]) =>
      [name, typeof part === "string" ? new TextEncoder().encode(part) : part] as const,
  );
  return zipSync(Object.fromEntries(bytes));
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The parts of a workbook of one sheet. @param rows the rows of it as XML */
export function xlsxParts(rows: string, { strings = "", formats = "" } = {}): Parts {
  return {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Pay" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  };
}

/** A row of texts and numbers as XML. */
export function xlsxRow(line: number, cells: readonly (string | number)[]): string {
  const inside = cells.map((cell) =>
    typeof cell === "number"
      ? `<c><v>${cell}</v></c>`
      : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
  );
  return `<row r="${line}">${inside.join("")}</row>`;
}

/** A workbook of one sheet with texts and numbers. */
export function xlsxOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return packed(xlsxParts(rows.map((cells, place) => xlsxRow(place + 1, cells)).join("")));
}

/** The parts of a spreadsheet of OpenDocument. @param tables the tables of it as XML */
export function odsParts(tables: string, manifest = ""): Parts {
  return {
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="m">${manifest}</manifest:manifest>`,
    "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  };
}
