import type * as answers from "@/domain/evidence/answers";
import { progression } from "@/domain/pay/change";
import { progressionSentences } from "@/domain/pay/summaries";
import { findPath, titlesOfPath } from "@/domain/progression/path";
import { Refusal } from "@/domain/refusal";
import {
  allInContext,
  type EvidenceContext,
  type InContext,
  inContext,
  setBeside,
} from "@/evidence/context";
import { requireTwoTitles } from "@/evidence/references";
import { scopeArguments, slugArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { answerFields } from "../pay/title-pay";
import { stepFields } from "./step-fields";

declare module "../builder/builder" {
  interface ObjectTypes {
    ProgressionStep: InContext<answers.ProgressionStep>;
    Progression: InContext<answers.Progression>;
  }
}

export function defineProgression(builder: Builder): void {
  builder.objectType("ProgressionStep", {
    description: "One step of a path with its change of pay.",
    fields: (t) => ({
      ...stepFields(t, ({ step }) => step),
      change: t.field({
        type: "PayChange",
        description: "How pay changes along the step, in the scope of the question.",
        resolve: ({ value, within }) => inContext(value.change, within),
      }),
    }),
  });

  builder.objectType("Progression", {
    description:
      "The shortest path of published steps from one title to another, with the change of each step.",
    fields: (t) => ({
      titles: t.field({
        type: ["CareerTitle"],
        description: "The titles that the path leads through, in order, both ends included.",
        resolve: ({ value, within }) => allInContext(value.titles, within),
      }),
      steps: t.field({
        type: ["ProgressionStep"],
        description: "The steps between them, in order: one less than `titles`.",
        resolve: ({ value, within }) => allInContext(value.steps, within),
      }),
      overall: t.field({
        type: "PayChange",
        description:
          "The change from the first title to the last, measured between these two and not summed up.",
        resolve: ({ value, within }) => inContext(value.overall, within),
      }),
      ...answerFields(t),
      summary: t.stringList({
        description: "What the path shows, in sentences of English made from the same figures.",
        resolve: ({ value, within }) =>
          progressionSentences(value, within.evidence.catalogue, within.scope.asOf),
      }),
    }),
  });

  builder.queryField("progression", (t) =>
    t.field({
      type: "Progression",
      description:
        "The path from one title to another with the change of pay of each step. NOT_FOUND with the nearest slugs where a title is not held, and NOT_FOUND with the reason NO_PATH where no steps lead there; BAD_USER_INPUT where both titles are one.",
      args: {
        from: slugArgument(t.arg, "title to begin at", "data-scientist"),
        to: slugArgument(t.arg, "title to reach", "chief-data-scientist"),
        ...scopeArguments(t.arg),
      },
      resolve: async (_root, { from, to, ...question }, context) => {
        const asked = await context.ask(question);
        requireTwoTitles(asked, from, to);
        const titleIds = titlesOnPath(asked, from, to);
        const within = setBeside(asked, titleIds);
        return context.meter.after(within.evidence.evidenceOn(titleIds), (evidence) =>
          inContext(progression(evidence, from, to, within.scope) ?? noPath(from, to), within),
        );
      },
    }),
  );
}

/** Which titles' salaries the answer needs. */
function titlesOnPath(within: EvidenceContext, from: string, to: string): string[] {
  const path = findPath(within.evidence.catalogue, from, to, within.scope.asOf);
  return titlesOfPath(from, path ?? noPath(from, to));
}

function noPath(from: string, to: string): never {
  throw new Refusal(
    "NOT_FOUND",
    `No published steps lead from ${from} to ${to}. The query change compares any two titles without a path.`,
    { reason: "NO_PATH", from, to },
  );
}
