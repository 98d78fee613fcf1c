import type * as answers from "@/domain/evidence/path-answers";
import { MOST_ROUTE_MOVES } from "@/domain/limits";
import { progression } from "@/domain/pay/progression";
import { progressionSentences } from "@/domain/pay/sentences/summaries";
import { findPath, titlesOfPath } from "@/domain/progression/path";
import { required, titlesSchema } from "@/domain/question/arguments";
import { Refusal } from "@/domain/refusal";
import { allInContext, type InContext, inContext, setBeside } from "@/evidence/context";
import { requireTitle, requireTwoTitles } from "@/evidence/references";
import { scopeArguments, slugArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { answerFields } from "../pay/title-pay";
import { stepFields } from "./step-fields";

/** Where GraphQL leads who asks for a path that is not there; the tools of assistants have another way. */
export const COMPARED_WITHOUT_PATH = "The query change compares any two titles without a path.";

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
      "The first route of published steps from one title to another, with the change of each step.",
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
      bridges: t.field({
        type: ["PayChange"],
        description:
          "The changes over two steps or more of which one cannot be measured inside one source: between two titles that one source states, where it states none of those between. In the order of the path. Empty where there is none.",
        resolve: ({ value, within }) => allInContext(value.bridges, within),
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
        via: t.arg.stringList({
          description:
            "Titles, by slug, that the path has to pass, as `routes` tells them; null for the first of all routes. NO_PATH where none passes them.",
        }),
        ...scopeArguments(t.arg),
      },
      resolve: async (_root, { from, to, via, ...question }, context) => {
        const asked = await context.ask(question);
        requireTwoTitles(asked, from, to);
        const passing = via == null || via.length === 0 ? [] : required(VIA, via, "via");
        for (const slug of passing) requireTitle(asked, "via", slug);
        const path =
          findPath(asked.evidence.catalogue, from, to, asked.scope.asOf, passing) ??
          noPath(from, to);
        const titleIds = titlesOfPath(from, path);
        const within = setBeside(asked, titleIds);
        return context.meter.after(within.evidence.evidenceOn(titleIds), (evidence) =>
          inContext(
            progression(evidence, from, to, within.scope, passing) ?? noPath(from, to),
            within,
          ),
        );
      },
    }),
  );
}

const VIA = titlesSchema(MOST_ROUTE_MOVES - 1);

function noPath(from: string, to: string): never {
  throw new Refusal(
    "NOT_FOUND",
    `No published steps lead from ${from} to ${to}. ${COMPARED_WITHOUT_PATH}`,
    { reason: "NO_PATH", from, to },
  );
}
