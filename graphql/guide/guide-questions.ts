import type * as guide from "@/domain/evidence/guide";
import { missing } from "@/domain/evidence/missing";
import type { InContext } from "@/evidence/context";
import { allInContext, inContext } from "@/evidence/context";
import { nameInContext, sourceOf } from "@/evidence/references";
import { asOfArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { guideFields, guideItems } from "./guide-item";

declare module "../builder/builder" {
  interface ObjectTypes {
    AnswerEvidence: InContext<guide.AnswerEvidence>;
    Answer: InContext<guide.GuideAnswer>;
    Question: InContext<guide.Question>;
    Programme: InContext<guide.Programme>;
    Claim: InContext<guide.Claim>;
  }
}

/** What a guide asks, advertises and claims, each with the evidence that is held for it or none. */
export function defineGuideQuestions(builder: Builder): void {
  builder.objectType("AnswerEvidence", {
    description: "What an answer rests on.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source that is held.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      url: t.string({
        description:
          'Where it can be read: an absolute address, or a path of this site such as "/guide#skills".',
        resolve: ({ value }) => value.url,
      }),
    }),
  });

  builder.objectType("Answer", {
    description: "An answer made only from evidence that is held.",
    fields: (t) => ({
      text: t.string({ description: "The answer in English.", resolve: ({ value }) => value.text }),
      evidence: t.field({
        type: ["AnswerEvidence"],
        description: "What it rests on; never empty.",
        resolve: ({ value, within }) => allInContext(value.evidence, within),
      }),
    }),
  });

  builder.node("Question", {
    description: "A question that a source asks. It is answered from held evidence or not at all.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      question: t.string({ description: "The question.", resolve: ({ value }) => value.question }),
      answer: t.field({
        type: "Answer",
        nullable: true,
        description:
          "The answer; null where no held evidence answers it, and then `missing` says so.",
        resolve: ({ value, within }) => value.answer && inContext(value.answer, within),
      }),
      missing: t.field({
        type: "Missing",
        nullable: true,
        description: "Why there is no answer; null where there is one.",
        resolve: ({ value }) =>
          value.answer
            ? null
            : missing("NO_EVIDENCE", "No source that Stepwise holds answers this question."),
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
