import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/evidence/vocabulary";
import type { questionTexts } from "@/domain/question/address";
import { EVERY_COUNTRY, type OfferedSource, USUAL_COUNTRY } from "@/domain/question/offered";
import { compareText } from "@/domain/text/lists";
import { basisWords, countryName, levelWords } from "@/domain/words/enum-labels";
import type { CountryChoice } from "./held-countries";

/** What a filter can choose from: what is held. */
export interface FilterOptions {
  /** The countries that lead somewhere on this page, each with how much it holds. */
  readonly countries: readonly CountryChoice[];
  /** Whether pay of every country can be shown together. */
  readonly everyCountry: boolean;
  readonly sources: readonly OfferedSource[];
}

/** The fields that choose which evidence is shown. `written`: the question as an address writes it. */
export function FilterFields({
  written,
  options,
}: {
  written: ReturnType<typeof questionTexts>;
  options: FilterOptions;
}) {
  return (
    <>
      <label>
        Country
        <select name="country" defaultValue={written.country}>
          {options.everyCountry ? <option value={EVERY_COUNTRY}>every country</option> : null}
          {countriesOf(written.country, options).map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Source
        <select name="source" defaultValue={written.source}>
          <option value="">every source</option>
          {options.sources.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Level
        <select name="level" defaultValue={written.level}>
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
        <input name="minYears" inputMode="numeric" size={3} defaultValue={written.minYears} />
      </label>
      <label>
        Years, to
        <input name="maxYears" inputMode="numeric" size={3} defaultValue={written.maxYears} />
      </label>
      <label>
        Observed in
        <input
          name="year"
          inputMode="numeric"
          size={5}
          placeholder="any year"
          defaultValue={written.year}
        />
      </label>
      <label>
        What pay includes
        <select name="basis" defaultValue={written.basis}>
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

/** The countries that lead somewhere, by name with how much each holds; and the one that is chosen, held or not. */
function countriesOf(
  chosen: string,
  { countries }: FilterOptions,
): [code: string, words: string][] {
  const held = countries.map(({ code, name, held: much }): [string, string] => [
    code,
    `${name}: ${much}`,
  ]);
  const codes = new Set(countries.map(({ code }) => code));
  const others = [...new Set([USUAL_COUNTRY, chosen])]
    .filter((code) => code !== EVERY_COUNTRY && !codes.has(code))
    .map((code): [string, string] => [code, `${countryName(code)}: none`]);
  return [...held, ...others].sort(([, a], [, b]) => compareText(a, b));
}
