import type { EvidenceFilter } from "@/domain/evidence/scope";
import {
  FIRST_YEAR,
  LAST_YEAR,
  MOST_FILTER_SLUGS,
  MOST_YEARS_OF_EXPERIENCE,
} from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { didYouMean } from "@/domain/text/nearest-names";
import { knownSlugs } from "./known-slugs";
import type { EvidenceSnapshot } from "./snapshot";

/** A filter as clients write it: any part may be left out. */
export type FilterInput = {
  readonly [Part in keyof EvidenceFilter]?: EvidenceFilter[Part] | undefined;
};

/**
 * A filter whose every part can be met. A filter that names what is not held would silently answer
 * with nothing, so it is refused, naming the part.
 */
export function checkFilter(
  input: FilterInput,
  evidence: EvidenceSnapshot,
  asOf: Date,
): EvidenceFilter {
  const where = withoutUndefined(input);
  const { catalogue } = evidence;
  // The slug of an edition names it among sources: no edition has the slug of a source.
  const sources = () => knownSlugs([...catalogue.sources, ...catalogue.editions], asOf);
  const publishers = () => knownSlugs(evidence.catalogue.publishers, asOf);
  checkSlugs("sources", where.sources, "source", sources);
  checkSlugs("excludeSources", where.excludeSources, "source", sources);
  checkSlugs("publishers", where.publishers, "publisher", publishers);
  checkNumber("minYears", where.minYears, 0, MOST_YEARS_OF_EXPERIENCE);
  checkNumber("maxYears", where.maxYears, 0, MOST_YEARS_OF_EXPERIENCE);
  checkNumber("year", where.year, FIRST_YEAR, LAST_YEAR);
  if (where.minYears != null && where.maxYears != null && where.minYears > where.maxYears) {
    throw badUserInput(
      "where.minYears",
      `minYears ${where.minYears} is more than maxYears ${where.maxYears}: no experience lies between them.`,
    );
  }
  return where;
}

function withoutUndefined(input: FilterInput): Required<EvidenceFilter> {
  return {
    country: input.country ?? null,
    basis: input.basis ?? null,
    sources: input.sources ?? null,
    excludeSources: input.excludeSources ?? null,
    publishers: input.publishers ?? null,
    level: input.level ?? null,
    minYears: input.minYears ?? null,
    maxYears: input.maxYears ?? null,
    year: input.year ?? null,
  };
}

function checkSlugs(
  field: string,
  slugs: readonly string[] | null | undefined,
  noun: string,
  known: () => ReadonlySet<string>,
): void {
  if (slugs == null) return;
  if (slugs.length > MOST_FILTER_SLUGS) {
    throw badUserInput(
      `where.${field}`,
      `${field} names ${slugs.length} slugs; at most ${MOST_FILTER_SLUGS} are allowed.`,
    );
  }
  const held = known();
  for (const slug of slugs) {
    if (held.has(slug)) continue;
    throw badUserInput(
      `where.${field}`,
      `No ${noun} with the slug ${JSON.stringify(slug.slice(0, 60))} is held.${didYouMean(slug, held)}`,
      { slug: slug.slice(0, 60) },
    );
  }
}

function checkNumber(
  field: string,
  value: number | null | undefined,
  least: number,
  most: number,
): void {
  if (value == null || (value >= least && value <= most)) return;
  throw badUserInput(
    `where.${field}`,
    `${field} is ${value}; it has to be from ${least} to ${most}.`,
  );
}
