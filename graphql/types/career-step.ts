import { payChange } from "@/domain/change";
import { amongBeside, evidenceFor, framed, narrow } from "@/evidence/context";
import { sourceOf, titleOf } from "@/evidence/references";
import { nestedScopeArguments } from "../arguments";
import type { Builder } from "../builder";

export function defineCareerStep(builder: Builder): void {
  builder.node("CareerStep", {
    description: "A directed step from one career title to another.",
    id: { resolve: ({ value }) => value.id },
    fields: (t) => ({
      from: t.field({
        type: "CareerTitle",
        description: "Where the step begins.",
        resolve: ({ value, frame }) => titleOf(frame, value.fromTitleId),
      }),
      to: t.field({
        type: "CareerTitle",
        description: "Where the step leads.",
        resolve: ({ value, frame }) => titleOf(frame, value.toTitleId),
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
        resolve: ({ value, frame }) =>
          value.sourceId === null ? null : sourceOf(frame, value.sourceId),
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
        resolve: ({ value: { fromTitleId, toTitleId }, frame }, question, { meter }) => {
          const titleIds = [fromTitleId, toTitleId];
          const inner = amongBeside(narrow(frame, question), titleIds);
          return meter.after(evidenceFor(inner, titleIds), (evidence) =>
            framed(payChange(evidence, fromTitleId, toTitleId, inner.scope), inner),
          );
        },
      }),
    }),
  });
}
