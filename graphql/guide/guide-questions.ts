import type * as guide from "@/domain/evidence/guide";
import { missing } from "@/domain/evidence/missing";
import { isUnanswered } from "@/domain/guide-answers/answer-question";
import type { InContext } from "@/evidence/context";
import { atMoment, inContext } from "@/evidence/context";
import { outcomeOf } from "@/evidence/guide-outcome";
import { nameInContext } from "@/evidence/references";
import { asOfArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { guideFields, guideItems } from "./guide-item";

declare module "../builder/builder" {
  interface ObjectTypes {
    Question: InContext<guide.Question>;
    Programme: InContext<guide.Programme>;
    Claim: InContext<guide.Claim>;
  }
}

/** What a guide asks, advertises and claims, each with the evidence that is held for it or none. */
export function defineGuideQuestions(builder: Builder): void {
  builder.node("Question", {
    description: "A question that a source asks. It is answered from held evidence or not at all.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      question: t.string({ description: "The question.", resolve: ({ value }) => value.question }),
      answer: t.field({
        type: "Answer",
        nullable: true,
        description:
          "The answer, worked out of the evidence as it stood; null where none that is held answers it, and then `missing` says so.",
        resolve: async ({ value, within }) => {
          const outcome = await outcomeOf(value, within);
          return isUnanswered(outcome) ? null : inContext(outcome, atMoment(within));
        },
      }),
      missing: t.field({
        type: "Missing",
        nullable: true,
        description:
          "Why there is no answer, and what evidence it would take; null where there is one.",
        resolve: async ({ value, within }) => {
          const outcome = await outcomeOf(value, within);
          return isUnanswered(outcome) ? outcome : null;
        },
      }),
      ...guideFields(t),
    }),
  });

  builder.node("Programme", {
    description: "A learning programme that a source names.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      name: t.string({ description: "Name of the programme.", resolve: ({ value }) => value.name }),
      institution: t.string({
        nullable: true,
        description: "Who awards it; null where not stated.",
        resolve: ({ value }) => value.institution,
      }),
      months: t.int({
        nullable: true,
        description: "How long it takes, in months; null where not stated.",
        resolve: ({ value }) => value.months,
      }),
      advertised: t.boolean({
        description:
          "Whether the source sells it: then it is an advertisement and no recommendation.",
        resolve: ({ value }) => value.advertised,
      }),
      note: t.string({
        nullable: true,
        description: "What a reader has to know besides; null where there is nothing.",
        resolve: ({ value }) => value.note,
      }),
      ...guideFields(t),
    }),
  });

  builder.node("Claim", {
    description: "A statement that a source makes, with whatever evidence it names for it.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      statement: t.string({
        description: "What the source states.",
        resolve: ({ value }) => value.statement,
      }),
      evidence: t.string({
        nullable: true,
        description: "What the source names as its evidence; null where it names none.",
        resolve: ({ value }) => value.evidence,
      }),
      missing: t.field({
        type: "Missing",
        nullable: true,
        description: "That no evidence is named; null where some is.",
        resolve: ({ value }) =>
          value.evidence === null
            ? missing("NO_EVIDENCE", "The source names no evidence for this statement.")
            : null,
      }),
      ...guideFields(t),
    }),
  });

  builder.queryFields((t) => ({
    questions: t.field({
      type: ["Question"],
      description:
        "The questions that sources ask, in their order. Empty where nothing was recorded by `asOf`.",
      args: { asOf: asOfArgument(t.arg) },
      resolve: (_root, { asOf }, context) => guideItems(context, asOf, (guide) => guide.questions),
    }),
    programmes: t.field({
      type: ["Programme"],
      description:
        "The learning programmes that sources name, in their order. Empty where nothing was recorded by `asOf`.",
      args: { asOf: asOfArgument(t.arg) },
      resolve: (_root, { asOf }, context) => guideItems(context, asOf, (guide) => guide.programmes),
    }),
    claims: t.field({
      type: ["Claim"],
      description:
        "What sources state without figures, in their order. Empty where nothing was recorded by `asOf`.",
      args: { asOf: asOfArgument(t.arg) },
      resolve: (_root, { asOf }, context) => guideItems(context, asOf, (guide) => guide.claims),
    }),
  }));
}
