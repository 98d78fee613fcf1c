import { QuestionFields } from "@/components/request/evidence-link";
import { requestScope } from "@/components/request/request-scope";
import { filterWords } from "@/components/ui/filter";
import { CURRENCIES, isChosen, PRICE_YEARS } from "@/components/ui/view";
import { USUAL_HOURS_A_YEAR } from "@/domain/limits";
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
  const { asOf, sources, view } = requestScope();
  const [action, search = ""] = path.split("?");
  const own = [...new URLSearchParams(search)].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  const shows = JSON.stringify([path, view, asOf.instant]);
  return (
    <div className={styles.view}>
      <p>{filterWords(view.filter, sources)}</p>
      {shownAs.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {unconverted.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <details className={styles.choice} open={isChosen(view)}>
        <summary>Choose country, source, experience, currency or prices</summary>
        <AddressForm action={action} shows={shows}>
          {own}
          <QuestionFields kept="moment" />
          <FilterFields filter={view.filter} options={{ ...options, sources }} />
          <label>
            Currency
            <select name="currency" defaultValue={view.currency ?? ""}>
              <option value="">as each source prints it</option>
              {CURRENCIES.map(([code, name]) => (
                <option key={code} value={code}>
                  {code}, {name}
                </option>
              ))}
              {view.currency === null ||
              CURRENCIES.some(([code]) => code === view.currency) ? null : (
                <option value={view.currency}>{view.currency}</option>
              )}
            </select>
          </label>
          <label>
            Prices
            <select name="prices" defaultValue={view.prices ?? ""}>
              <option value="">of each figure’s own time</option>
              <option value="ppp">purchasing power, international dollars</option>
              {PRICE_YEARS.map((year) => (
                <option key={year} value={year}>
                  of {year}
                </option>
              ))}
            </select>
          </label>
          <label>
            Pay for an hour
            <select name="hours" defaultValue={view.hours ?? ""}>
              <option value="">as it is</option>
              <option value={USUAL_HOURS_A_YEAR}>for a year of {USUAL_HOURS_A_YEAR} hours</option>
              {view.hours === null || view.hours === USUAL_HOURS_A_YEAR ? null : (
                <option value={view.hours}>for a year of {view.hours} hours</option>
              )}
            </select>
          </label>
          <button type="submit">Show</button>
        </AddressForm>
        {isChosen(view) ? (
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
