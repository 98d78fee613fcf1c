import type * as evidence from "@/domain/evidence/evidence";
import { independentVoices } from "@/domain/progression/independent-voices";
import { isMove, strongestEvidence, supportsOf } from "@/domain/progression/step-supports";
import { allInContext, atMoment, type InContext } from "@/evidence/context";
import { sourceOf, titleOf } from "@/evidence/references";
import type { FieldBuilder } from "../builder/builder";

/** The fields of a step: those of the edge itself, and what it rests on. */
export function stepFields<T>(
  t: FieldBuilder<InContext<T>>,
  stepOf: (value: T) => evidence.CareerStep,
) {
  const supports = ({ value, within }: InContext<T>) =>
    supportsOf(within.evidence.catalogue, stepOf(value).id, within.scope.asOf);
  return {
    from: t.field({
      type: "CareerTitle",
      description: "Where the step begins.",
      resolve: ({ value, within }) => titleOf(within, stepOf(value).fromTitleId),
    }),
    to: t.field({
      type: "CareerTitle",
      description: "Where the step leads.",
      resolve: ({ value, within }) => titleOf(within, stepOf(value).toTitleId),
    }),
    kind: t.field({
      type: "StepKind",
      description: "What kind of move it is.",
      resolve: ({ value }) => stepOf(value).kind,
    }),
    evidence: t.field({
      type: "StepEvidence",
      description:
        "The strongest of what it rests on; EDITORIAL where no source that is held speaks of it.",
      resolve: ({ value, within }) =>
        strongestEvidence(within.evidence.catalogue, stepOf(value).id, within.scope.asOf),
    }),
    isMove: t.boolean({
      description:
        "False where all that is known of it is likeness: shared skills, along which no route leads.",
      resolve: ({ value, within }) =>
        isMove(within.evidence.catalogue, stepOf(value), within.scope.asOf),
    }),
    publishers: t.int({
      description:
        "How many independent publishers speak of the move: those of one publisher count once, and so do sources of which one is partly based on another. 0 for an editorial step of ours, and for likeness.",
      resolve: (step) => {
        const { catalogue } = step.within.evidence;
        const speaking = supports(step).filter(({ evidence: given }) => given !== "LIKENESS");
        const sources = speaking.flatMap(({ sourceId }) => sourceId ?? []);
        return independentVoices(catalogue, sources, step.within.scope.asOf).length;
      },
    }),
    supports: t.field({
      type: ["StepSupport"],
      description:
        "What each source says of it, the strongest first. Empty where no source that is held speaks of it.",
      resolve: (step) => allInContext(supports(step), atMoment(step.within)),
    }),
    source: t.field({
      type: "Source",
      nullable: true,
      description: "The source of the first of `supports`; null where none is named.",
      resolve: (step) => {
        const sourceId = supports(step)[0]?.sourceId ?? null;
        return sourceId === null ? null : sourceOf(step.within, sourceId);
      },
    }),
    note: t.string({
      nullable: true,
      description:
        "What the first of `supports` does and does not say of it; null where there is nothing.",
      resolve: (step) => supports(step)[0]?.statement ?? null,
    }),
  };
}
