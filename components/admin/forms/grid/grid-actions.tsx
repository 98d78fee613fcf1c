import Link from "next/link";
import { countOf } from "@/domain/words/format";
import form from "../form.module.css";
import type { GridState } from "./grid-state";

/** Puts the rows into the draft, all or the good ones, and says why it cannot. */
export function GridActions({
  id,
  state: { filled, good, reason },
  busy,
  saved,
  check,
  onSave,
  onMore,
}: {
  /** Of the grid, by which what belongs together is named. */
  id: string;
  state: GridState;
  busy: boolean;
  /** How many rows were put last; null for none. */
  saved: number | null;
  /** Where all that the draft holds is listed. */
  check: string;
  onSave: (places: readonly number[]) => void;
  onMore: () => void;
}) {
  return (
    <>
      {saved === null ? null : (
        <p className={form.done} role="status">
          {saved === 1 ? "One salary is" : `${saved} salaries are`} in the draft.{" "}
          <Link href={check} prefetch={false}>
            Check what it holds
          </Link>
        </p>
      )}
      <div className={form.actions}>
        <button
          type="button"
          className={form.button}
          disabled={busy || reason !== null}
          aria-describedby={reason === null ? undefined : `${id}-reason`}
          onClick={() => onSave(filled)}
        >
          {filled.length === 1
            ? "Put the salary into the draft"
            : `Put ${filled.length === 0 ? "the" : filled.length} salaries into the draft`}
        </button>
        {reason !== null && good.length > 0 ? (
          <button
            type="button"
            className={form.button}
            data-quiet={true}
            disabled={busy}
            onClick={() => onSave(good)}
          >
            Put the {countOf(good.length, "good row")} only
          </button>
        ) : null}
        <button type="button" className={form.button} data-quiet={true} onClick={onMore}>
          More rows
        </button>
        {reason === null ? null : (
          <span id={`${id}-reason`} className={form.hint} role="status">
            {reason}
          </span>
        )}
      </div>
    </>
  );
}
