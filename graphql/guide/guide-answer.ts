import type * as guide from "@/domain/evidence/guide";
import { answerText } from "@/domain/guide-answers/answer-question";
import type { InContext } from "@/evidence/context";
import { allInContext, inContext } from "@/evidence/context";
import { sourceOf } from "@/evidence/references";
import type { Builder, FieldBuilder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    AnswerEvidence: InContext<guide.AnswerEvidence>;
    AnswerFigure: InContext<guide.AnswerFigure>;
    Answer: InContext<guide.GuideAnswer>;
  }
}

/** Answers to questions of guides, with all that they rest on. */
export function defineGuideAnswer(builder: Builder): void {
  builder.objectType("AnswerEvidence", {
    description: "What an answer rests on.",
    fields: (t) => evidenceFields(t),
  });

  builder.objectType("AnswerFigure", {
    description: "One thing that an answer rests on: a count, a list or an amount of one source.",
    fields: (t) => ({
      what: t.string({
        description: 'What is told, such as "Python" or "Germany".',
        resolve: ({ value }) => value.what,
      }),
      value: t.string({
        description: "What the source says of it, in words, with how many it stands for.",
        resolve: ({ value }) => value.value,
      }),
      items: t.stringList({
        description: "What the source lists, in its order. Empty where it is no list.",
        resolve: ({ value }) => [...value.items],
      }),
      pay: t.field({
        type: "PayFigure",
        nullable: true,
        description: "The pay as its source prints it; null where it is no pay.",
        resolve: ({ value, within }) => value.pay && inContext(value.pay, within),
      }),
      exchanged: t.field({
        type: "PayFigure",
        nullable: true,
        description:
          "The same pay in US dollars, at the rates of its own year; null where no rate is held.",
        resolve: ({ value, within }) => value.exchanged && inContext(value.exchanged, within),
      }),
      purchasingPower: t.field({
        type: "PayFigure",
        nullable: true,
        description:
          "The same pay in international dollars of its own year; null where no purchasing power is held.",
        resolve: ({ value, within }) =>
          value.purchasingPower && inContext(value.purchasingPower, within),
      }),
      ...evidenceFields(t),
    }),
  });

  builder.objectType("Answer", {
    description: "An answer made only from evidence that is held.",
    fields: (t) => ({
      text: t.string({
        description: "The answer in English: its sentences, then what it does not say.",
        resolve: ({ value }) => answerText(value),
      }),
      sentences: t.stringList({
        description: "What the evidence says; never empty.",
        resolve: ({ value }) => [...value.sentences],
      }),
      limits: t.stringList({
        description: "What the answer does not say, in sentences.",
        resolve: ({ value }) => [...value.limits],
      }),
      figures: t.field({
        type: ["AnswerFigure"],
        description:
          "The counts, lists and amounts that the sentences are made of, each with its source.",
        resolve: ({ value, within }) => allInContext(value.figures, within),
      }),
      evidence: t.field({
        type: ["AnswerEvidence"],
        description: "What it rests on, each source and address once; never empty.",
        resolve: ({ value, within }) => allInContext(value.evidence, within),
      }),
    }),
  });
}

function evidenceFields<T extends guide.AnswerEvidence>(t: FieldBuilder<InContext<T>>) {
  return {
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
  };
}
