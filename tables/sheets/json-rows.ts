import { Refusal } from "@/domain/refusal";
import { MOST_CELLS } from "../parse-table";
import { type SheetCell, SheetRows } from "./sheet-rows";

/** Whether a text is JSON, by how it begins. */
export function isJson(text: string): boolean {
  return /^\s*(?:\[\s*[[{\]]|\{)/.test(text.slice(0, 1_000));
}

/**
 * The rows of JSON: a list of objects, an object that holds one list, or one object a line. The first
 * row is the names of all objects; lines count objects, the names being the first.
 */
export function jsonRows(text: string): SheetRows {
  const objects = listOf(text);
  const names = namesOf(objects);
  const rows = new SheetRows();
  rows.add(1, names);
  for (const [place, object] of objects.entries()) {
    const line = place + 2;
    rows.add(
      line,
      names.map((name) => cellOf(object[name], line)),
    );
  }
  return rows;
}

type JsonObject = Readonly<Record<string, unknown>>;

function listOf(text: string): JsonObject[] {
  const parsed = parsedJson(text);
  const lists = Array.isArray(parsed)
    ? [parsed]
    : Object.values(parsed as object).filter((value) => Array.isArray(value));
  const [list = [parsed], ...others] = lists as unknown[][];
  if (others.length > 0) throw refused("The JSON holds several lists. Send the one that is meant.");
  return list.map((value, place) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      // Without a prototype, so that every name is one of the file's own.
      return Object.assign(Object.create(null), value) as JsonObject;
    }
    throw refused(`Entry ${place + 1} of the list is no object.`, place + 2);
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.map((line, place) => {
      try {
        return JSON.parse(line);
      } catch {
        throw refused("This looks like JSON and cannot be read as such.", place + 1);
      }
    });
  }
}

function namesOf(objects: readonly JsonObject[]): string[] {
  const names = new Set<string>();
  for (const object of objects) {
    for (const name of Object.keys(object)) names.add(name);
    if (names.size > MOST_CELLS) throw refused(`The objects have more than ${MOST_CELLS} names.`);
  }
  return [...names];
}

function cellOf(value: unknown, line: number): SheetCell {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && Number.isFinite(value)) return { value, currency: "" };
  throw refused("A value is a list or an object. Send one value for each name.", line);
}

function refused(message: string, line?: number): Refusal {
  return new Refusal("BAD_REQUEST", message, line === undefined ? {} : { line });
}
