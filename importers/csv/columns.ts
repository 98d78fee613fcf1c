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

/** Finds what the columns of a header are by their names. Throws Refusal for a header that names one twice. */
export function foundMapping(header: readonly string[]): ColumnMapping {
  checkHeader(header);
  const fields = header.map((name) => fieldOfColumn(name));
  return checkedMapping(fields, header);
}

/** A mapping that was chosen by hand. Throws Refusal where it does not fit the header. */
export function chosenMapping(chosen: readonly string[], header: readonly string[]): ColumnMapping {
  checkHeader(header);
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
  return checkedMapping(fields, header);
}

function checkHeader(header: readonly string[]): void {
  if (header.length > MOST_COLUMNS) {
    throw new Refusal("BAD_REQUEST", `A table has at most ${MOST_COLUMNS} columns.`, { line: 1 });
  }
  const seen = new Set<string>();
  for (const name of header) {
    const key = columnKey(name);
    if (key !== "" && seen.has(key)) {
      throw new Refusal("BAD_REQUEST", `Two columns are called "${shown(name)}".`, { line: 1 });
    }
    seen.add(key);
  }
}

/** Throws where two columns are the same field, or one that no row can do without is missing. */
function checkedMapping(fields: ColumnMapping, header: readonly string[]): ColumnMapping {
  for (const [column, field] of fields.entries()) {
    const first = fields.indexOf(field);
    if (field === null || first === column) continue;
    throw new Refusal(
      "BAD_REQUEST",
      `The columns "${shown(header[first])}" and "${shown(header[column])}" are both read as ${field}. Leave one out.`,
      { line: 1 },
    );
  }
  for (const needed of ["title", "amount"] as const) {
    if (fields.includes(needed)) continue;
    throw new Refusal(
      "BAD_REQUEST",
      `No column holds the ${needed}. The table has: ${header.map(shown).join(", ").slice(0, 400)}.`,
      { line: 1 },
    );
  }
  return fields;
}

function shown(name = ""): string {
  return checkedText(name).slice(0, SHOWN);
}
