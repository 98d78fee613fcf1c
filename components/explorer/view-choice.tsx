import { QuestionFields } from "@/components/request/evidence-link";
import { requestScope } from "@/components/request/request-scope";
import { USUAL_HOURS_A_YEAR } from "@/domain/limits";
import { questionTexts } from "@/domain/question/address";
import { CURRENCIES, PRICE_YEARS, PURCHASING_POWER } from "@/domain/question/offered";
import type { AskedQuestion } from "@/domain/question/schema";
import { filterWords, isChosen } from "@/domain/question/view";
import { AddressForm } from "./address-form";
import { FilterFields, type FilterOptions } from "./filter-fields";
import styles from "./view-choice.module.css";

/**
 * The form that chooses which evidence is shown, and in which currency, prices and period, with
 * what the choice means beside it. A plain form: it works without script, and the server takes what
 * was left empty out of the address.
 */
export function ViewChoice({
  path,
  options,
  shownAs,
  unconverted,
}: {
  /** The address of the page without the reader's question; what else it says is kept. */
  path: string;
  /** What there is to choose from. */
  options: Omit<FilterOptions, "sources">;
  /** What was chosen, in sentences. */
  shownAs: readonly string[];
  /** What is left out for want of a rate or an index, in sentences. */
  unconverted: readonly string[];
}) {
  const { asOf, sources, question } = requestScope();
  const written = questionTexts(question);
  const [action, search = ""] = path.split("?");
  const own = [...new URLSearchParams(search)].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  const shows = JSON.stringify([path, written, asOf.instant]);
  return (
    <div className={styles.view}>
      <p>{filterWords(question, sources)}</p>
      {shownAs.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {unconverted.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <details className={styles.choice} open={isChosen(question)}>
        <summary>Choose country, source, experience, currency or prices</summary>
        <AddressForm action={action} shows={shows}>
          {own}
          <QuestionFields kept="moment" />
          <FilterFields written={written} options={{ ...options, sources }} />
          <label>
            Currency
            <select name="currency" defaultValue={written.currency}>
              <option value="">as each source prints it</option>
              {CURRENCIES.map(([code, name]) => (
                <option key={code} value={code}>
                  {code}, {name}
                </option>
              ))}
              {written.currency === "" ||
              CURRENCIES.some(([code]) => code === written.currency) ? null : (
                <option value={written.currency}>{written.currency}</option>
              )}
            </select>
          </label>
          <label>
            Prices
            <select name="prices" defaultValue={written.prices}>
              <option value="">of each figure’s own time</option>
              <option value={PURCHASING_POWER}>purchasing power, international dollars</option>
              {priceYears(question).map((year) => (
                <option key={year} value={year}>
                  of {year}
                </option>
              ))}
            </select>
          </label>
          <label>
            Pay for an hour
            <select name="hours" defaultValue={written.hours}>
              <option value="">as it is</option>
              <option value={USUAL_HOURS_A_YEAR}>for a year of {USUAL_HOURS_A_YEAR} hours</option>
              {written.hours === "" || written.hours === String(USUAL_HOURS_A_YEAR) ? null : (
                <option value={written.hours}>for a year of {written.hours} hours</option>
              )}
            </select>
          </label>
          <button type="submit">Show</button>
        </AddressForm>
        {isChosen(question) ? (
          <AddressForm action={action} shows={shows}>
            {own}
            <QuestionFields kept="moment" />
            <button type="submit">Show pay in India, as the sources print it</button>
          </AddressForm>
        ) : null}
      </details>
    </div>
  );
}

/** The years that prices are offered of, and the one that is chosen. */
function priceYears({ prices }: AskedQuestion): number[] {
  const chosen = prices?.kind === "REAL" ? [prices.year] : [];
  return [...new Set<number>([...PRICE_YEARS, ...chosen])].sort((a, b) => b - a);
}
