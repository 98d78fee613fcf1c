import {
  EVERY_COUNTRY,
  type Filter,
  type OfferedSource,
  USUAL_COUNTRY,
} from "@/components/ui/filter";
import { countryName } from "@/domain/country-name";
import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/vocabulary";
import { basisWords, levelWords } from "@/domain/words";

/** What a filter can choose from: what is held. */
export interface Offered {
  /** ISO 3166-1 codes. */
  readonly countries: readonly string[];
  /** Whether pay of every country can be shown together. */
  readonly everyCountry: boolean;
  readonly sources: readonly OfferedSource[];
}

/** The fields that choose which evidence is shown. */
export function FilterFields({ filter, offered }: { filter: Filter; offered: Offered }) {
  return (
    <>
      <label>
        Country
        <select name="country" defaultValue={filter.country ?? EVERY_COUNTRY}>
          {offered.everyCountry ? <option value={EVERY_COUNTRY}>every country</option> : null}
          {countriesOf(filter, offered).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Source
        <select name="source" defaultValue={filter.source ?? ""}>
          <option value="">every source</option>
          {offered.sources.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Level
        <select name="level" defaultValue={filter.level ?? ""}>
          <option value="">any, or not stated</option>
          {EXPERIENCE_LEVELS.map((level) => (
            <option key={level} value={level}>
              {levelWords(level)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Years, from
        <input name="minYears" inputMode="numeric" size={3} defaultValue={filter.minYears ?? ""} />
      </label>
      <label>
        Years, to
        <input name="maxYears" inputMode="numeric" size={3} defaultValue={filter.maxYears ?? ""} />
      </label>
      <label>
        Observed in
        <input
          name="year"
          inputMode="numeric"
          size={5}
          placeholder="any year"
          defaultValue={filter.year ?? ""}
        />
      </label>
      <label>
        What pay includes
        <select name="basis" defaultValue={filter.basis ?? ""}>
          <option value="">any</option>
          {PAY_BASES.map((basis) => (
            <option key={basis} value={basis}>
              {basisWords(basis)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** The countries held, and the one that is chosen, by name. */
function countriesOf({ country }: Filter, { countries }: Offered): [code: string, name: string][] {
  const codes = new Set([USUAL_COUNTRY, ...countries, ...(country === null ? [] : [country])]);
  return [...codes]
    .map((code): [string, string] => [code, countryName(code)])
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
}
