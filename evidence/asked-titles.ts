import { publishedAt, standingAt } from "@/domain/evidence/as-of";
import { MOST_COMPARED_TITLES, MOST_TITLES_AT_ONCE } from "@/domain/limits";
import { badUserInput, Refusal } from "@/domain/refusal";
import { didYouMean, nearestNames } from "@/domain/text/nearest-names";
import type { EvidenceContext } from "./context";

/**
 * Sees to it that a title that a question is about is published at `asOf`.
 * Throws NOT_FOUND, with the nearest slugs, where it is not.
 */
export function requireTitle(within: EvidenceContext, argument: string, slug: string): void {
  const { catalogue } = within.evidence;
  const { asOf } = within.scope;
  const published = new Set(publishedAt(catalogue.titles, asOf).map((title) => title.id));
  if (published.has(slug)) return;
  const withdrawn = standingAt(catalogue.titles, asOf).find((title) => title.id === slug);
  const data = { argument, slug: slug.slice(0, 60), asOf: asOf.toISOString() };
  if (withdrawn) {
    throw new Refusal(
      "NOT_FOUND",
      `The career title ${slug} was withdrawn: ${withdrawn.withdrawn?.reason ?? ""}`,
      data,
    );
  }
  const past = asOf.getTime() < within.now.getTime();
  const held = past ? `was recorded by ${data.asOf}; a later asOf may know it` : "is held";
  throw new Refusal(
    "NOT_FOUND",
    `No career title with the slug ${JSON.stringify(data.slug)} ${held}.${didYouMean(slug, published)} The query careerTitles lists all.`,
    { ...data, suggestions: nearestNames(slug, published) },
  );
}

/** The two ends of a question about a change. Throws BAD_USER_INPUT where they are one. */
export function requireTwoTitles(within: EvidenceContext, from: string, to: string): void {
  requireTitle(within, "from", from);
  requireTitle(within, "to", to);
  if (from === to) throw badUserInput("to", `from and to are both ${from}: name two titles.`);
}

/** The titles of a comparison: 1 to 6, none twice. Throws BAD_USER_INPUT otherwise. */
export function requireComparedTitles(within: EvidenceContext, slugs: readonly string[]): void {
  requireTitles(within, slugs, "a comparison", 1, MOST_COMPARED_TITLES);
}

/** The titles of a table of sources: 1 to 50, none twice. Throws BAD_USER_INPUT otherwise. */
export function requireCoveredTitles(within: EvidenceContext, slugs: readonly string[]): void {
  requireTitles(within, slugs, "a coverage", 1, MOST_TITLES_AT_ONCE);
}

function requireTitles(
  within: EvidenceContext,
  slugs: readonly string[],
  noun: string,
  fewest: number,
  most: number,
): void {
  if (slugs.length < fewest || slugs.length > most) {
    throw badUserInput(
      "titles",
      `titles names ${slugs.length}; ${noun} takes ${fewest} to ${most}.`,
    );
  }
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (twice !== undefined) {
    throw badUserInput("titles", `titles names ${JSON.stringify(twice.slice(0, 60))} twice.`);
  }
  for (const slug of slugs) requireTitle(within, "titles", slug);
}
