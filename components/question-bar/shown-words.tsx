import { requestScope } from "@/components/request/request-scope";
import { placeWords } from "@/domain/convert/view-words";
import type { AskedQuestion } from "@/domain/question/schema";
import { filterWords } from "@/domain/question/view";
import { countOf, listWords } from "@/domain/words/format";
import styles from "./shown-words.module.css";

/**
 * What is shown, in one line: which evidence, and why this country where nobody chose it. How it is
 * converted, and what is left out for want of a rate or an index, is folded into it.
 */
export function ShownWords({
  shownAs,
  unconverted,
}: {
  /** How it is converted, in sentences. */
  shownAs: readonly string[];
  /** What is left out, in sentences. */
  unconverted: readonly string[];
}) {
  const { question, sources } = requestScope();
  const line = [filterWords(question, sources), whyHere()]
    .filter((words) => words !== "")
    .join(" ");
  const sentences = [...shownAs, ...unconverted];
  if (sentences.length === 0) return <p className={`type-note ${styles.shown}`}>{line}</p>;
  const left = unconverted.length > 0 ? [`${countOf(unconverted.length, "figure")} left out`] : [];
  const folded = [otherwiseWords(question), ...left].filter((words) => words !== "").join("; ");
  return (
    <details className={`type-note ${styles.shown}`}>
      <summary>
        {line} {folded}.
      </summary>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}

/** How pay is shown where that is not as its source prints it, in short. */
function otherwiseWords({ currency, prices, annual }: AskedQuestion): string {
  const parts = [
    currency === null ? null : `in ${currency}`,
    prices?.kind === "REAL" ? `in prices of ${prices.year}` : null,
    prices?.kind === "PURCHASING_POWER" ? "by purchasing power" : null,
    annual === null ? null : "for a year",
  ].filter((part) => part !== null);
  return parts.length === 0 ? "" : `Shown ${listWords(parts)}`;
}

/** Why the country is shown that nobody chose for this page, in a sentence; empty where somebody did. */
function whyHere(): string {
  const { countryFrom, lastCountry, held } = requestScope();
  if (countryFrom !== "MOST_HELD" || held.countries.length === 0) return "";
  return lastCountry === null
    ? "It has the most figures here; choose another country above."
    : `There is no figure here for ${placeWords(lastCountry)}, your last choice.`;
}
