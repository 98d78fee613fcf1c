import type { CareerStep, Catalogue, StepSupport } from "../evidence/evidence";
import { publishedAt } from "../evidence/times";
import { STEP_EVIDENCES, type StepEvidence } from "../evidence/vocabulary";
import { compareText, groupBy } from "../text/lists";
import { memoizeLists } from "./memoize-lists";

type Held = Pick<Catalogue, "stepSupports" | "sources">;

const supportsByStep = memoizeLists(
  ({ stepSupports, sources }: Held) => [stepSupports, sources],
  standingSupports,
);

/**
 * What a step rests on at `asOf`: its supports that are published and whose source is, the strongest
 * first, then by id. Empty for a step that no source speaks of, which is an editorial one of ours.
 */
export function supportsOf(held: Held, stepId: string, asOf: Date): readonly StepSupport[] {
  return supportsByStep(held, asOf).get(stepId) ?? [];
}

function standingSupports({ stepSupports, sources }: Held, asOf: Date) {
  const standing = new Set(publishedAt(sources, asOf).map(({ id }) => id));
  const supports = publishedAt(stepSupports, asOf)
    .filter(({ sourceId }) => sourceId === null || standing.has(sourceId))
    .sort((a, b) => rankOf(a.evidence) - rankOf(b.evidence) || compareText(a.id, b.id));
  return groupBy(supports, ({ stepId }) => stepId);
}

/** The strongest of what a step rests on; EDITORIAL where no source speaks of it. */
export function strongestEvidence(held: Held, stepId: string, asOf: Date): StepEvidence {
  return supportsOf(held, stepId, asOf)[0]?.evidence ?? "EDITORIAL";
}

/** The place of an evidence among all, 0 for the strongest. */
export function rankOf(evidence: StepEvidence): number {
  return STEP_EVIDENCES.indexOf(evidence);
}

/** Whether a step is a move. Where all that is known of it is likeness it is none, and no route takes it. */
export function isMove(held: Held, { id }: Pick<CareerStep, "id">, asOf: Date): boolean {
  return strongestEvidence(held, id, asOf) !== "LIKENESS";
}
