import {
  type Similarity,
  type SimilarSource,
  similarSources,
  type WrittenSource,
} from "@/domain/curation/similar-sources";
import { publishedAt } from "@/domain/evidence/times";
import { Refusal } from "@/domain/refusal";
import type { EvidenceContext } from "@/evidence/context";

const REFUSED: Readonly<Record<Similarity, (slug: string) => string>> = {
  SAME_SLUG: (slug) =>
    `A source of this name is held: ${slug}. Change that one, or give this one another name or a slug.`,
  SAME_URL: (slug) =>
    `A source at the same address is held: ${slug}. Change that one, or say that this is another.`,
  SAME_NAME: (slug) =>
    `A source of the same publisher and name is held: ${slug}. Change that one, or say that this is another.`,
};

/** The sources that are held and look like one that is being written. */
export function similarTo(
  written: WrittenSource,
  { evidence, scope: { asOf } }: EvidenceContext,
): SimilarSource[] {
  const { sources, publishers } = evidence.catalogue;
  return similarSources(written, publishedAt(sources, asOf), publishedAt(publishers, asOf));
}

/**
 * Throws DUPLICATE where a new source looks like one that is held. That it is another is its
 * author's word; but even so it does not get the slug of one that is held, and with that its
 * salaries.
 */
export function refuseSimilar(
  written: WrittenSource,
  isAnother: boolean,
  within: EvidenceContext,
): void {
  const isVersion =
    written.isSlugChosen && within.evidence.standing("sources", written.id, within.scope.asOf);
  if (isVersion) return;
  const similar = similarTo(written, within).find(
    ({ reason }) => reason === "SAME_SLUG" || !isAnother,
  );
  if (!similar) return;
  const { sourceId, reason } = similar;
  throw new Refusal("DUPLICATE", REFUSED[reason](sourceId), {
    argument: "source",
    slug: sourceId,
  });
}
