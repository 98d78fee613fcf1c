import { publishedAt, standingAt } from "@/domain/evidence/as-of";
import { MOST_COMPARED_TITLES, MOST_TITLES_AT_ONCE } from "@/domain/limits";
import { unknownProblem } from "@/domain/question/problems";
import { required } from "@/domain/question/required";
import { endsSchema, titlesSchema } from "@/domain/question/titles";
import { Refusal } from "@/domain/refusal";
import { nearestNames } from "@/domain/text/nearest-names";
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
  const later = past ? ` A later asOf than ${data.asOf} may know it.` : "";
  throw new Refusal(
    "NOT_FOUND",
    `${unknownProblem("title", slug, published)}${later} The query careerTitles lists all.`,
    { ...data, suggestions: nearestNames(slug, published) },
  );
}

/** The two ends of a question about a change. Throws BAD_USER_INPUT where they are one. */
export function requireTwoTitles(within: EvidenceContext, from: string, to: string): void {
  requireTitle(within, "from", from);
  requireTitle(within, "to", to);
  required(endsSchema, { from, to }, "");
}

const COMPARED = titlesSchema(MOST_COMPARED_TITLES);
const COVERED = titlesSchema(MOST_TITLES_AT_ONCE);

/** The titles of a comparison. Throws BAD_USER_INPUT where they are too many or none, or one is named twice. */
export function requireComparedTitles(within: EvidenceContext, slugs: readonly string[]): void {
  for (const slug of required(COMPARED, slugs, "titles")) requireTitle(within, "titles", slug);
}

/** The titles of a table of sources. Throws BAD_USER_INPUT where they are too many or none, or one is named twice. */
export function requireCoveredTitles(within: EvidenceContext, slugs: readonly string[]): void {
  for (const slug of required(COVERED, slugs, "titles")) requireTitle(within, "titles", slug);
}
