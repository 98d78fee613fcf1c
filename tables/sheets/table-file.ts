import { Refusal } from "@/domain/refusal";
import { decodeText } from "../decode-text";
import { parseTable, type TableRecord } from "../parse-table";
import type { DecimalSign } from "./cell-number";
import { isHtml, openHtml } from "./html-tables";
import { isJson, jsonRows } from "./json-rows";
import { isOds, openOds } from "./ods-file";
import type { SheetRows } from "./sheet-rows";
import type { Workbook } from "./workbook";
import { isXlsx, openXlsx } from "./xlsx-file";
import { noSpreadsheet, ZipParts } from "./zip-parts";

/** A file that holds a table, whatever program wrote it. */
export interface TableFile {
  /** What its sheets are called; none where a file of its kind has one table only. */
  readonly sheets: readonly string[];
  /** The sheet that is read; null where there are none. */
  readonly sheet: string | null;
  /**
   * The records of the table, its header first; may be called again.
   * @param sign what stands before decimals: numbers that the file keeps as such are written with it
   */
  records(sign: DecimalSign): AsyncGenerator<TableRecord>;
}

const PACKED = [0x50, 0x4b, 0x03, 0x04];
const SHOWN = 10;

/**
 * Opens a file by what it holds, whatever it is called: CSV and TSV, XLSX, ODS, JSON, or a page with a table.
 * Throws Refusal for any other, with what to send instead.
 * @param sheet which of its sheets; null for the first that holds something
 */
export async function openTableFile(bytes: Uint8Array, sheet: string | null): Promise<TableFile> {
  if (PACKED.every((byte, at) => bytes[at] === byte)) {
    return fileOf(await packedWorkbook(await ZipParts.open(bytes)), sheet);
  }
  const text = decodeText(bytes);
  if (isHtml(text)) return fileOf(await openHtml(text), sheet);
  if (/^\s*<(?:!doctype|html|\?xml|head|body)\b/i.test(text.slice(0, 1_000))) {
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "This is a page without a table. Send a table.");
  }
  refuseOtherSheet([], sheet);
  if (isJson(text)) return { sheets: [], sheet: null, records: recordsOf(jsonRows(text)) };
  return { sheets: [], sheet: null, records: () => parseTable(text) };
}

async function packedWorkbook(parts: ZipParts): Promise<Workbook> {
  if (isXlsx(parts)) return openXlsx(parts);
  if (isOds(parts)) return openOds(parts);
  throw noSpreadsheet("This is an archive and no spreadsheet. Unpack it and send the table.");
}

async function fileOf(workbook: Workbook, asked: string | null): Promise<TableFile> {
  const { names } = workbook;
  refuseOtherSheet(names, asked);
  for (const name of asked === null ? names : [asked]) {
    const rows = await workbook.read(name);
    if (!rows.isEmpty) return { sheets: names, sheet: name, records: recordsOf(rows) };
  }
  throw new Refusal("BAD_REQUEST", "The file is empty.");
}

function refuseOtherSheet(names: readonly string[], asked: string | null): void {
  if (asked === null || names.includes(asked)) return;
  const held = names.length === 0 ? "none" : names.slice(0, SHOWN).join(", ");
  throw new Refusal("BAD_USER_INPUT", `The file has no such sheet. Its sheets: ${held}.`);
}

function recordsOf(rows: SheetRows): TableFile["records"] {
  return async function* (sign) {
    // Nothing of a sheet stands for anything but itself: there are no apostrophes to take off.
    for (const { line, cells } of rows.texts(sign)) yield { line, cells, written: cells };
  };
}
