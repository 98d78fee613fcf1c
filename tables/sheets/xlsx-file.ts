import { formatOfCode, formatOfNumber, type NumberFormat } from "./number-formats";
import type { Workbook } from "./workbook";
import { readXlsxSheet, type SharedParts } from "./xlsx-sheet";
import { readXml } from "./xml-events";
import { damagedFile, tooLargeUnpacked, type ZipParts } from "./zip-parts";

const WORKBOOK = "xl/workbook.xml";
/** The texts that cells share. */
const MOST_SHARED = 1_000_000;
const MOST_SHARED_CHARACTERS = 64_000_000;

/** Whether an archive is a workbook of Office Open XML (XLSX, XLSM). */
export function isXlsx(parts: ZipParts): boolean {
  return parts.has(WORKBOOK);
}

/** Opens a workbook. Macros, formulas, pictures and links of it are never looked at. */
export async function openXlsx(parts: ZipParts): Promise<Workbook> {
  const targets = await targetsOf(parts);
  const sheets = new Map<string, string>();
  let since1904 = false;
  await readXml(parts.read(WORKBOOK), {
    open(name, { name: sheet = "", id = "", state = "visible", date1904 = "" }) {
      if (name === "workbookPr") since1904 = date1904 === "1" || date1904 === "true";
      const target = targets.get(id);
      if (name === "sheet" && state === "visible" && target) sheets.set(sheet, target);
    },
  });
  let shared: SharedParts | null = null;
  return {
    names: [...sheets.keys()],
    async read(name) {
      const part = sheets.get(name);
      if (part === undefined || !parts.has(part)) throw damagedFile();
      shared ??= {
        since1904,
        texts: await textsOf(parts, partOf(targets, "sharedStrings.xml")),
        formats: await formatsOf(parts, partOf(targets, "styles.xml")),
      };
      return readXlsxSheet(parts.read(part), shared);
    },
  };
}

/** The parts that the workbook names, by the names that it has for them. */
async function targetsOf(parts: ZipParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(parts.read("xl/_rels/workbook.xml.rels"), {
    open(name, { Id = "", Target = "" }) {
      if (name !== "Relationship") return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function partOf(targets: ReadonlyMap<string, string>, end: string): string | null {
  return [...targets.values()].find((target) => target.endsWith(`/${end}`)) ?? null;
}

/** The texts that cells share, without what only says how they are spoken. */
async function textsOf(parts: ZipParts, part: string | null): Promise<string[]> {
  const texts: string[] = [];
  if (part === null || !parts.has(part)) return texts;
  let text = "";
  let characters = 0;
  let isText = false;
  let isSpoken = false;
  await readXml(parts.read(part), {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isSpoken = true;
      isText = name === "t" && !isSpoken;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isSpoken = false;
      if (name !== "si") return;
      characters += text.length;
      if (texts.length === MOST_SHARED || characters > MOST_SHARED_CHARACTERS) {
        throw tooLargeUnpacked();
      }
      texts.push(text);
    },
  });
  return texts;
}

/** How cells show numbers, by the number of their style. */
async function formatsOf(parts: ZipParts, part: string | null): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (part === null || !parts.has(part)) return formats;
  const codes = new Map<string, NumberFormat>();
  let isOfCells = false;
  await readXml(parts.read(part), {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") codes.set(numFmtId, formatOfCode(formatCode));
      if (name === "cellXfs") isOfCells = true;
      if (name !== "xf" || !isOfCells) return;
      formats.push(codes.get(numFmtId) ?? formatOfNumber(Number(numFmtId)));
    },
    close(name) {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return formats;
}
