import type { ToldRefusal } from "@/components/admin/ask";
import { ROW_FIELDS, type RowField } from "@/domain/entry/row-cells";
import { MOST_TYPED_ROWS } from "@/domain/limits";
import { countOf, formatCount } from "@/domain/words/format";
import form from "../form.module.css";

/** What of a pasted table was not taken as it stands: columns that nobody has named, rows without room. */
export function GridNotices({
  unread,
  leftOut,
  onColumn,
}: {
  /** The names of pasted columns that are not read. */
  unread: readonly string[];
  /** How many pasted rows found no room. */
  leftOut: number;
  /** Reads a column as a field, or leaves it out where that is null. */
  onColumn: (name: string, field: RowField | null) => void;
}) {
  return (
    <>
      {leftOut > 0 ? (
        <p className={form.refusal} role="alert">
          The grid holds {formatCount(MOST_TYPED_ROWS)} rows: the last {countOf(leftOut, "row")} of
          what was pasted {leftOut === 1 ? "is" : "are"} left out. Paste them once these are in the
          draft, or send all of them as a file.
        </p>
      ) : null}
      {unread.map((name) => (
        <div key={name} className={form.field} role="alert">
          <label>
            The column “{name}” is not read. It is{" "}
            <select
              autoComplete="off"
              value=""
              onChange={({ target }) => onColumn(name, fieldOf(target.value))}
            >
              <option value="">choose</option>
              {ROW_FIELDS.map((field) => (
                <option key={field} value={field}>
                  {field}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className={form.button}
            data-quiet={true}
            onClick={() => onColumn(name, null)}
          >
            Leave “{name}” out
          </button>
        </div>
      ))}
    </>
  );
}

/** Why the rows were not taken, row by row. */
export function GridRefusals({ refused }: { refused: readonly ToldRefusal[] }) {
  if (refused.length === 0) return null;
  return (
    <div className={form.refusal} role="alert">
      {refused.map(({ argument, message }) => (
        <p key={`${argument} ${message}`}>{message}</p>
      ))}
      <p>Nothing was saved, and what you typed is still here.</p>
    </div>
  );
}

function fieldOf(value: string): RowField | null {
  return ROW_FIELDS.find((field) => field === value) ?? null;
}
