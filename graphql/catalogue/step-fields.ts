import type * as evidence from "@/domain/evidence/evidence";
import { strongestEvidence, supportsOf } from "@/domain/progression/step-supports";
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
