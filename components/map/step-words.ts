import type { StepEvidence, StepKind } from "@/domain/evidence/vocabulary";
import { stepEvidenceWords, stepKindWords } from "@/domain/words/enum-labels";
import { listWords } from "@/domain/words/format";

/** What a step rests on, as the API tells it. */
export interface StepGrounds {
  readonly kind: StepKind;
  readonly evidence: StepEvidence;
  readonly isMove: boolean;
  readonly supports: readonly { readonly source?: { readonly name: string } | null }[];
}

/** A step in words: "promotion, stated by a career ladder: GitLab handbook and Skylight"; without a source "promotion, an author’s view". */
export function stepWords({ kind, evidence, isMove, supports }: StepGrounds): string {
  const sources = [...new Set(supports.flatMap(({ source }) => source?.name ?? []))];
  const grounds = sources.length === 0 ? "" : `: ${listWords(sources)}`;
  const what = isMove ? `${stepKindWords(kind)}, ` : "";
  return `${what}${stepEvidenceWords(evidence)}${grounds}`;
}
