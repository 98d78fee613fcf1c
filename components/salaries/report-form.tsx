import { readersQuestion } from "@/components/request/request-scope";
import { LONGEST_REPORT } from "@/domain/limits";
import { readerParameters } from "@/domain/question/reader-question";
import { formatCount } from "@/domain/words/format";
import styles from "./report-form.module.css";

const OUTCOMES: Readonly<Record<string, string>> = {
  sent: "Thank you. A curator will look at it; where the figure changes, the log of changes says so.",
  empty: `Nothing was sent. Write what is wrong, in 1 to ${formatCount(LONGEST_REPORT)} characters.`,
  limit: "Nothing was sent. Five reports an hour are taken from one address: try again later.",
};

/** The form in which a reader says that a figure is wrong, without an account and without script. */
export function ReportForm({
  salary,
  outcome,
}: {
  /** The slug of the salary. */
  salary: string;
  /** What came of a report that was just sent, as the address says; undefined where none was. */
  outcome: string | undefined;
}) {
  const told = outcome === undefined ? undefined : OUTCOMES[outcome];
  return (
    <>
      {told ? (
        <p className={styles.outcome} role="status">
          {told}
        </p>
      ) : null}
      <form className={styles.form} action="/api/report" method="post">
        <input type="hidden" name="salary" value={salary} />
        <input
          type="hidden"
          name="question"
          value={new URLSearchParams(readerParameters(readersQuestion())).toString()}
        />
        <label>
          What is wrong, and where you see the right figure
          <textarea name="message" required maxLength={1000} rows={4} />
        </label>
        <p className="type-note">
          You need no account. We keep what you write, and for a while a digest of your network
          address, only to limit how many reports come from one place.
        </p>
        <button type="submit">Send to the curators</button>
      </form>
    </>
  );
}
