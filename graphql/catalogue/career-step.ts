import type * as evidence from "@/domain/evidence/evidence";
import { payChange } from "@/domain/pay/change";
import type { InContext } from "@/evidence/context";
import { amongBeside, evidenceFor, inContext, inScope } from "@/evidence/context";
import { nameInContext, sourceOf, titleOf } from "@/evidence/references";
import { nestedScopeArguments } from "../builder/arguments";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    CareerStep: InContext<evidence.CareerStep>;
  }
}

export function defineCareerStep(builder: Builder): void {
  builder.node("CareerStep", {
    description: "A directed step from one career title to another.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      from: t.field({
        type: "CareerTitle",
        description: "Where the step begins.",
        resolve: ({ value, within }) => titleOf(within, value.fromTitleId),
      }),
      to: t.field({
        type: "CareerTitle",
        description: "Where the step leads.",
        resolve: ({ value, within }) => titleOf(within, value.toTitleId),
      }),
      kind: t.field({
        type: "StepKind",
        description: "What kind of move it is.",
        resolve: ({ value }) => value.kind,
      }),
      evidence: t.field({
        type: "StepEvidence",
        description:
          "Whether people were observed to make it, or an author put the titles in this order.",
        resolve: ({ value }) => value.evidence,
      }),
      source: t.field({
        type: "Source",
        nullable: true,
        description:
          "The source that observed the move or put the titles in this order; null where none is named.",
        resolve: ({ value, within }) =>
          value.sourceId === null ? null : sourceOf(within, value.sourceId),
      }),
      note: t.string({
        nullable: true,
        description: "What a reader has to know besides; null where there is nothing.",
        resolve: ({ value }) => value.note,
      }),
      change: t.field({
        type: "PayChange",
        description: "How pay changes along the step.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value: { fromTitleId, toTitleId }, within }, question, { meter }) => {
          const titleIds = [fromTitleId, toTitleId];
          const inner = amongBeside(inScope(within, question), titleIds);
          return meter.after(evidenceFor(inner, titleIds), (evidence) =>
            inContext(payChange(evidence, fromTitleId, toTitleId, inner.scope), inner),
          );
        },
      }),
    }),
  });
}
