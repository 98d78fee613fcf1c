import { AddressForm } from "@/components/explorer/address-form";
import { QuestionFields } from "@/components/request/evidence-link";
import { readersQuestion } from "@/components/request/request-scope";
import { useStill } from "@/components/ui/still";
import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { TickLimit } from "./tick-limit";
import styles from "./title-choice.module.css";

/** The form that chooses titles to compare. A plain form: it works without script. */
export function TitleChoice({
  choices,
  chosen,
  problems,
  open,
  mixed,
}: {
  choices: readonly { readonly slug: string; readonly name: string }[];
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
            <legend>One to six titles, in the order of the path</legend>
            <TickLimit most={MOST_COMPARED_TITLES} ticked={chosen.length}>
              <div className={styles.titles} {...still}>
                {choices.map(({ slug, name }) => (
                  <label key={slug} className={styles.title}>
                    <input
                      type="checkbox"
                      name="titles"
                      value={slug}
                      defaultChecked={chosen.includes(slug)}
                    />
                    {name}
                  </label>
                ))}
              </div>
            </TickLimit>
          </fieldset>
          <button type="submit" className={styles.button}>
            Compare
          </button>
        </AddressForm>
      </details>
    </>
  );
}
