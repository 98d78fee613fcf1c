import type * as evidence from "@/domain/evidence/evidence";
import {
  type Neighbourhood,
  neighbourhood,
  type WaysAtTitle,
  waysOf,
} from "@/domain/progression/neighbourhood";
import {
  type GraphStep,
  type StandingGraph,
  standingGraph,
} from "@/domain/progression/standing-graph";
import { aroundSchema, required } from "@/domain/question/arguments";
import { allInContext, type EvidenceContext, type InContext, inContext } from "@/evidence/context";
import { requireTitle } from "@/evidence/references";
import { scopeArguments } from "../builder/arguments";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    CareerGraph: InContext<Neighbourhood>;
    WaysAtTitle: InContext<WaysAtTitle>;
  }
}

/** The steps of a part of the graph, as things of the question. */
export function stepsIn(
  steps: readonly GraphStep[],
  within: EvidenceContext,
): InContext<evidence.CareerStep>[] {
  return allInContext(
    steps.map(({ step }) => step),
    within,
  );
}

/** The graph as it stands at the moment of a question. */
export function graphOf({ evidence: held, scope }: EvidenceContext): StandingGraph {
  return standingGraph(held.catalogue, scope.asOf);
}

function stepsOf(within: EvidenceContext, isMeant: (step: evidence.CareerStep) => boolean) {
  return stepsIn(
    graphOf(within).steps.filter(({ step }) => isMeant(step)),
    within,
  );
}

export function defineCareerGraph(builder: Builder): void {
  builder.objectType("CareerGraph", {
    description: "A part of the graph of titles and steps, as it stood at a moment.",
    fields: (t) => ({
      titles: t.field({
        type: ["CareerTitle"],
        description: "Its titles by craft, level and slug; those without a craft last.",
        resolve: ({ value, within }) => allInContext(value.titles, within),
      }),
      steps: t.field({
        type: ["CareerStep"],
        description:
          "All steps between them, by the slugs of their ends. Likeness is among them, which is no move: see `evidence`.",
        resolve: ({ value, within }) => stepsIn(value.steps, within),
      }),
      asOf: t.field({
        type: "DateTime",
        description:
          "The moment that the answer holds for. Pass it as `asOf` to get the same answer again.",
        resolve: ({ within }) => within.scope.asOf,
      }),
    }),
  });

  builder.objectType("WaysAtTitle", {
    description: "The steps at one title, by the slugs of their ends.",
    fields: (t) => ({
      next: t.field({
        type: ["CareerStep"],
        description: "Moves from it, lateral ones left out.",
        resolve: ({ value, within }) => stepsIn(value.next, within),
      }),
      previous: t.field({
        type: ["CareerStep"],
        description: "Moves to it, lateral ones left out.",
        resolve: ({ value, within }) => stepsIn(value.previous, within),
      }),
      sideways: t.field({
        type: ["CareerStep"],
        description: "Lateral moves from it or to it.",
        resolve: ({ value, within }) => stepsIn(value.sideways, within),
      }),
      alike: t.field({
        type: ["CareerStep"],
        description:
          "Steps from it or to it of which shared skills are all that is known. They are no moves.",
        resolve: ({ value, within }) => stepsIn(value.alike, within),
      }),
    }),
  });

  builder.objectFields("CareerTitle", (t) => ({
    stepsOut: t.field({
      type: ["CareerStep"],
      description:
        "The published steps that lead from here, by the slugs of their ends; likeness too, which is no move.",
      resolve: ({ value, within }) => stepsOf(within, (step) => step.fromTitleId === value.id),
    }),
    stepsIn: t.field({
      type: ["CareerStep"],
      description:
        "The published steps that lead here, by the slugs of their ends; likeness too, which is no move.",
      resolve: ({ value, within }) => stepsOf(within, (step) => step.toTitleId === value.id),
    }),
    ways: t.field({
      type: "WaysAtTitle",
      description: "The same steps by where they lead.",
      resolve: ({ value, within }) => inContext(waysOf(graphOf(within), value.id), within),
    }),
  }));

  builder.queryField("graph", (t) =>
    t.field({
      type: "CareerGraph",
      description:
        "The graph of titles and steps, or a part of it to draw. NOT_FOUND with the nearest slugs where a title of `around` is not held.",
      args: {
        crafts: t.arg({
          type: ["Craft"],
          description: "Only titles of these crafts, and those of `around`; null for all.",
        }),
        around: t.arg.stringList({
          description:
            "Only what leads to these titles, by slug, and what they lead to; null for the whole graph.",
        }),
        depth: t.arg.int({
          description:
            "How many moves that is in either direction, 0 to 20; null for as far as moves lead. Needs `around`.",
        }),
        ...scopeArguments(t.arg),
      },
      resolve: async (_root, { crafts, around, depth, ...question }, context) => {
        const within = await context.ask(question);
        const asked = required(aroundSchema, { around, depth }, "");
        for (const slug of asked.around ?? []) requireTitle(within, "around", slug);
        return inContext(
          neighbourhood(graphOf(within), { crafts: crafts ?? null, ...asked }),
          within,
        );
      },
    }),
  );
}
