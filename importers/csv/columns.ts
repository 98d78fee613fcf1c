import { columnKey, fieldOfColumn } from "@/domain/entry/column-names";
import { ROW_FIELDS, type RowField } from "@/domain/entry/row-cells";
import { Refusal } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";

/** What each column of a table is read as, in its order; null for one that is left out. */
export type ColumnMapping = readonly (RowField | null)[];

/** The names of the columns of a table that are not read, and hold a name. */
export function unreadColumns(header: readonly string[], mapping: ColumnMapping): string[] {
  return header.flatMap((name, place) =>
    mapping[place] === null && columnKey(name) !== "" ? [shown(name)] : [],
  );
}

/** A table has no more columns than this. */
export const MOST_COLUMNS = 100;
const SHOWN = 60;

/** What the columns of a header are read as, and why rows cannot be read so. */
export interface HeaderReading {
  readonly mapping: ColumnMapping;
  /** Null where rows can be read. */
  readonly problem: Refusal | null;
}

/** Finds what the columns of a header are by their names. Of two for one field, the first is taken. Throws Refusal for too many. */
export function foundMapping(header: readonly string[]): HeaderReading {
  checkWidth(header);
  const fields = header.map((name) => fieldOfColumn(name));
  const mapping = fields.map((field, at) => (fields.indexOf(field) === at ? field : null));
  return {
    mapping,
    problem: nameTwice(header) ?? fieldTwice(fields, header) ?? missing(fields, header),
  };
}

/** A mapping that was chosen by hand. Throws Refusal where it does not fit the header. */
export function chosenMapping(chosen: readonly string[], header: readonly string[]): HeaderReading {
  checkWidth(header);
  if (chosen.length !== header.length) {
    throw new Refusal(
      "BAD_REQUEST",
      `The table has ${header.length} columns, and ${chosen.length} were described.`,
    );
  }
  const fields = chosen.map((name) => {
    const field = ROW_FIELDS.find((known) => known === name) ?? null;
    if (field === null && name !== "") {
      throw new Refusal("BAD_REQUEST", `No column is read as "${shown(name)}".`);
    }
    return field;
  });
  return { mapping: fields, problem: fieldTwice(fields, header) ?? missing(fields, header) };
}

function checkWidth(header: readonly string[]): void {
  if (header.length > MOST_COLUMNS) {
    throw new Refusal("BAD_REQUEST", `A table has at most ${MOST_COLUMNS} columns.`, { line: 1 });
  }
}

function nameTwice(header: readonly string[]): Refusal | null {
  const seen = new Set<string>();
  for (const name of header) {
    const key = columnKey(name);
    if (key !== "" && seen.has(key)) {
      return new Refusal("BAD_REQUEST", `Two columns are called "${shown(name)}".`, { line: 1 });
    }
    seen.add(key);
  }
  return null;
}

function fieldTwice(fields: ColumnMapping, header: readonly string[]): Refusal | null {
  for (const [column, field] of fields.entries()) {
    const first = fields.indexOf(field);
    if (field === null || first === column) continue;
    return new Refusal(
      "BAD_REQUEST",
      `The columns "${shown(header[first])}" and "${shown(header[column])}" are both read as ${field}. Leave one out.`,
      { line: 1 },
    );
  }
  return null;
}

/** Why no row can be read: a column that none can do without is not there. */
function missing(fields: ColumnMapping, header: readonly string[]): Refusal | null {
  for (const needed of ["title", "amount"] as const) {
    if (fields.includes(needed)) continue;
    return new Refusal(
      "BAD_REQUEST",
      `No column holds the ${needed}. The table has: ${header.map(shown).join(", ").slice(0, 400)}.`,
      { line: 1 },
    );
  }
  return null;
}

function shown(name = ""): string {
  return checkedText(name).slice(0, SHOWN);
}
