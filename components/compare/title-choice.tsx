import { AddressForm } from "@/components/explorer/address-form";
import { EvidenceLink, QuestionFields } from "@/components/request/evidence-link";
import { readersQuestion } from "@/components/request/request-scope";
import { useStill } from "@/components/ui/still";
import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { countOf, formatCount } from "@/domain/words/format";
import type { OfferedTitle } from "./offered-titles";
import { TickLimit } from "./tick-limit";
import styles from "./title-choice.module.css";

/** The form that chooses titles to compare. A plain form: it works without script. */
export function TitleChoice({
  choices,
  leftOut,
  place,
  chosen,
  problems,
  open,
  mixed,
}: {
  choices: readonly OfferedTitle[];
  /** How many titles are not offered, since no source has a figure for them inside the reader's choices. */
  leftOut: number;
  /** Where the reader asks about, in words. */
  place: string;
  chosen: readonly string[];
  problems: readonly string[];
  /** Whether the form stands open: where there is nothing to compare yet. */
  open: boolean;
  /** Whether unlike pay shares an axis, because the reader chose so. */
  mixed: boolean;
}) {
  const still = useStill();
  return (
    <>
      {problems.length > 0 ? (
        <div id="problems" className={styles.problems} role="alert">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      ) : null}
      <details className={styles.choice} open={open}>
        <summary>Choose {chosen.length > 0 ? "other titles" : "titles"}</summary>
        <AddressForm action="/compare" shows={JSON.stringify([chosen, mixed, readersQuestion()])}>
          <QuestionFields />
          {mixed ? <input type="hidden" name="mix" value="1" /> : null}
          <fieldset
            className={styles.set}
            aria-describedby={problems.length > 0 ? "problems" : undefined}
          >
            <legend>
              One to six titles, in the order of the path, each with how many sources have figures
              for {place}
            </legend>
            <TickLimit most={MOST_COMPARED_TITLES} ticked={chosen.length}>
              <div className={styles.titles} {...still}>
                {choices.map(({ slug, name, sourceCount }) => (
                  <label key={slug} className={styles.title}>
                    <input
                      type="checkbox"
                      name="titles"
                      value={slug}
                      defaultChecked={chosen.includes(slug)}
                    />
                    {name} <span>{sourceCount === 0 ? "none" : formatCount(sourceCount)}</span>
                  </label>
                ))}
              </div>
            </TickLimit>
            {leftOut > 0 ? (
              <p>
                {countOf(leftOut, "title")} without a figure for {place}{" "}
                {leftOut === 1 ? "is" : "are"} not listed.{" "}
                <EvidenceLink href="/titles">Where each title’s pay is held</EvidenceLink>
              </p>
            ) : null}
          </fieldset>
          <button type="submit" className={styles.button}>
            Compare
          </button>
        </AddressForm>
      </details>
    </>
  );
}
