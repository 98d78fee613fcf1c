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
  const places = placesOfNames(objects);
  const rows = new SheetRows();
  rows.add(1, [...places.keys()]);
  for (const [place, object] of objects.entries()) {
    const line = place + 2;
    rows.add(line, cellsOf(object, places, line));
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

/** The names of all objects, each with its column. */
function placesOfNames(objects: readonly JsonObject[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const object of objects) {
    for (const name of Object.keys(object)) {
      if (!places.has(name)) places.set(name, places.size);
    }
    if (places.size > MOST_CELLS) throw refused(`The objects have more than ${MOST_CELLS} names.`);
  }
  return places;
}

/** The cells of an object. What it does not name costs nothing: a small file may hold many objects. */
function cellsOf(
  object: JsonObject,
  places: ReadonlyMap<string, number>,
  line: number,
): SheetCell[] {
  const cells: SheetCell[] = [];
  for (const [name, value] of Object.entries(object)) {
    const place = places.get(name) ?? 0;
    while (cells.length <= place) cells.push("");
    cells[place] = cellOf(value, line);
  }
  return cells;
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
