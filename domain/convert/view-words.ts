import type { EvidenceFilter, Scope } from "../evidence/scope";
import { basisWords, countryInWords, levelWords } from "../words/enum-labels";
import { countOf, formatYears, listWords } from "../words/format";
import { shownAs } from "./convert-words";

/** Which evidence is shown, as far as words are needed for it. */
export interface ChosenEvidence
  extends Pick<EvidenceFilter, "country" | "level" | "minYears" | "maxYears" | "year" | "basis"> {
  /** The name of the one source that is shown; null for all. */
  readonly source: string | null;
}

/** Where pay is shown for, in words. */
export function placeWords(country: string | null | undefined): string {
  return country == null ? "every country" : countryInWords(country);
}

/** Which evidence is shown, in a sentence: "Pay in India, of senior level and observed in 2023." */
export function chosenWords(chosen: ChosenEvidence): string {
  const { level, minYears, maxYears, year, basis, source } = chosen;
  const years = formatYears(minYears ?? null, maxYears ?? null);
  const parts = [
    level ? `of ${levelWords(level).toLowerCase()}` : null,
    years ? `for ${years} of experience` : null,
    year == null ? null : `observed in ${year}`,
    basis ? `as ${basisWords(basis)}` : null,
    source ? `by ${source} alone` : null,
  ].filter((part) => part !== null);
  return `Pay in ${placeWords(chosen.country)}${parts.length > 0 ? `, ${listWords(parts)}` : ""}.`;
}

/** All that a reader chose, in the sentences that stand beside the figures on every page and in every file. */
export function viewSentences(
  chosen: ChosenEvidence,
  scope: Pick<Scope, "currency" | "prices" | "annual">,
): string[] {
  return [chosenWords(chosen), ...shownAs(scope)];
}

/** Figures of another edition than the one that answers, as far as words are needed for them. */
export interface OtherEditionWords {
  readonly title: string;
  readonly publisher: string;
  /** What the edition is called beside its source, and its slug. */
  readonly edition: string;
  readonly slug: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly figures: number;
}

/** That another edition of a source holds figures, which do not stand beside those of the one that answers. */
export function otherEditionSentence(other: OtherEditionWords): string {
  const { title, publisher, edition, slug, country, figures } = other;
  return `${title}, ${placeWords(country)}: ${countOf(figures, "figure")} in ${publisher}, ${edition}. Held in another edition than the one that answers, and shown with source=${slug}.`;
}
