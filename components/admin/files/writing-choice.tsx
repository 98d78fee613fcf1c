import { useId } from "react";
import form from "@/components/admin/forms/form.module.css";

/** How a file writes decimals and days, as far as it is said. */
export interface SaidWriting {
  readonly decimals: "" | "point" | "comma";
  readonly dates: "" | "day" | "month";
}

/** What is asked of the way a file writes numbers and days. */
export function WritingChoice({
  value,
  onChange,
}: {
  value: SaidWriting;
  onChange: (next: SaidWriting) => void;
}) {
  const id = useId();
  return (
    <>
      <div className={form.field}>
        <label htmlFor={`${id}-decimals`}>Decimals have</label>
        <select
          id={`${id}-decimals`}
          value={value.decimals}
          onChange={({ target }) =>
            onChange({ ...value, decimals: target.value as SaidWriting["decimals"] })
          }
        >
          <option value="">as last time, else a point</option>
          <option value="point">a point: 72,500.50</option>
          <option value="comma">a comma: 72.500,50</option>
        </select>
        <span className={form.hint}>Of amounts and sample sizes that are written as text.</span>
      </div>
      <div className={form.field}>
        <label htmlFor={`${id}-dates`}>Days such as 03/04/2025 have</label>
        <select
          id={`${id}-dates`}
          value={value.dates}
          onChange={({ target }) =>
            onChange({ ...value, dates: target.value as SaidWriting["dates"] })
          }
        >
          <option value="">as last time, else not read</option>
          <option value="day">the day first: 3 April</option>
          <option value="month">the month first: 4 March</option>
        </select>
      </div>
    </>
  );
}
