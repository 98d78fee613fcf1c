import { compareText, groupBy } from "../text/lists";
import type { Evidence } from "./evidence";
import type { Scope } from "./scope";
import { salariesInScope } from "./times";

/** A country that salaries of one title are held for, and how many. */
export interface CountryOfTitle {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly salaries: number;
  readonly sources: number;
}

/**
 * The countries that a title's salaries in a scope are of, whatever the country that the scope asks
 * for: where to look when it finds nothing. Most sources first, then most salaries, then by code.
 */
export function countriesOfTitle(
  evidence: Evidence,
  titleId: string,
  scope: Scope,
): CountryOfTitle[] {
  const everywhere = { ...scope, where: { ...scope.where, country: null } };
  const byCountry = groupBy(
    salariesInScope(evidence, titleId, everywhere),
    ({ country }) => country,
  );
  return [...byCountry]
    .map(([country, salaries]) => ({
      country,
      salaries: salaries.length,
      sources: new Set(salaries.map(({ sourceId }) => sourceId)).size,
    }))
    .sort(
      (a, b) =>
        b.sources - a.sources || b.salaries - a.salaries || compareText(a.country, b.country),
    );
}
