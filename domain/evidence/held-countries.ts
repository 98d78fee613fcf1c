import { compareText, groupBy } from "../text/lists";
import type { Evidence, Salary } from "./evidence";
import type { Scope } from "./scope";
import { salariesInScope } from "./times";
import { EXPERIENCE_LEVELS, type ExperienceLevel } from "./vocabulary";

/** How much is held of something. */
interface HeldMuch {
  readonly salaries: number;
  readonly sources: number;
  /** The most people, adverts or rows that one of the salaries is on; null where none says. */
  readonly largestSample: number | null;
}

/** A country that salaries of one title are held for, and how many. */
export interface CountryOfTitle extends HeldMuch {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A level of experience that salaries of one title name, and how many. */
export interface LevelOfTitle extends HeldMuch {
  readonly level: ExperienceLevel;
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
    .map(([country, salaries]) => ({ country, ...heldMuch(salaries) }))
    .sort(
      (a, b) =>
        b.sources - a.sources || b.salaries - a.salaries || compareText(a.country, b.country),
    );
}

/**
 * The levels that a title's salaries in a scope name, whatever the level that the scope asks for, the
 * lowest first. Those that name none are of no level.
 */
export function levelsOfTitle(evidence: Evidence, titleId: string, scope: Scope): LevelOfTitle[] {
  const every = { ...scope, where: { ...scope.where, level: null } };
  const byLevel = groupBy(salariesInScope(evidence, titleId, every), ({ level }) => level);
  return EXPERIENCE_LEVELS.flatMap((level) => {
    const salaries = byLevel.get(level);
    return salaries ? [{ level, ...heldMuch(salaries) }] : [];
  });
}

function heldMuch(salaries: readonly Salary[]): HeldMuch {
  const samples = salaries.flatMap(({ sampleSize }) => sampleSize ?? []);
  return {
    salaries: salaries.length,
    sources: new Set(salaries.map(({ sourceId }) => sourceId)).size,
    largestSample: samples.length > 0 ? Math.max(...samples) : null,
  };
}
