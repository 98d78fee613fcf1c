import { useId } from "react";
import form from "@/components/admin/forms/form.module.css";
import { ROW_FIELDS } from "@/domain/entry/row-cells";
import type { FileReport } from "./file-report";

/** What cells of a row are called on screen. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  source: "source",
  title: "title",
  amount: "amount",
  currency: "currency",
  period: "pay for (year, month, hour)",
  statistic: "each amount is (average, median …)",
  basis: "what it includes",
  country: "country",
  place: "city or region",
  experience: "experience",
  minYears: "least years",
  maxYears: "most years",
  level: "level",
  sampleSize: "n: how many people",
  observed: "date observed",
  asPrinted: "as printed",
  url: "page that prints it",
  note: "note",
  slipReason: "why it is right",
};

/** What each column of a file is read as: offered whatever the columns are called. */
export function ColumnChoice({
  columns,
  onColumns,
}: {
  columns: FileReport["columns"];
  onColumns: (columns: readonly string[]) => void;
}) {
  const fields = columns.map(({ field }) => field ?? "");
  const id = useId();
  // Two columns may have one name: their places tell them apart.
  const placed = columns.map((column, place) => ({ ...column, place }));
  return (
    <fieldset className={form.defaults}>
      <legend>What the columns are read as</legend>
      {placed.map(({ name, samples, place }) => (
        <div key={place} className={form.field}>
          <label htmlFor={`${id}-${place}`}>{name === "" ? `Column ${place + 1}` : name}</label>
          <select
            id={`${id}-${place}`}
            value={fields[place]}
            aria-describedby={`${id}-${place}-cells`}
            onChange={({ target }) =>
              onColumns(fields.map((each, at) => (at === place ? target.value : each)))
            }
          >
            <option value="">left out</option>
            {ROW_FIELDS.map((known) => (
              <option key={known} value={known}>
                {FIELD_NAMES[known]}
              </option>
            ))}
          </select>
          <span id={`${id}-${place}-cells`} className={form.hint}>
            {samples.filter((cell) => cell !== "").join(" · ")}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
