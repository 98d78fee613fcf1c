import { MOST_ROUTE_MOVES, MOST_ROUTES } from "@/domain/limits";
import { payChange } from "@/domain/pay/change";
import {
  type CareerRoute,
  type RouteLimits,
  type RoutesFound,
  routesBetween,
  routesTo,
} from "@/domain/progression/routes";
import { required, routeLimitsSchema } from "@/domain/question/arguments";
import { allInContext, type InContext, inContext, inScope, setBeside } from "@/evidence/context";
import { requireTitle, requireTwoTitles } from "@/evidence/references";
import { nestedScopeArguments, scopeArguments, slugArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { graphOf, stepsIn } from "./career-graph";

declare module "../builder/builder" {
  interface ObjectTypes {
    CareerRoute: InContext<CareerRoute>;
    RouteSearch: InContext<RoutesFound>;
  }
  interface InputTypes {
    RouteLimits: Partial<{
      readonly [Limit in keyof RouteLimits]: RouteLimits[Limit] | null | undefined;
    }>;
  }
}

export function defineCareerRoute(builder: Builder): void {
  builder.objectType("CareerRoute", {
    description: "A way through moves from one title to another that comes by no title twice.",
    fields: (t) => ({
      titles: t.field({
        type: ["CareerTitle"],
        description: "The titles that it leads through, in order, both ends included.",
        resolve: ({ value, within }) => allInContext(value.titles, within),
      }),
      steps: t.field({
        type: ["CareerStep"],
        description: "The moves between them, in order: one less than `titles`.",
        resolve: ({ value, within }) => stepsIn(value.steps, within),
      }),
      evidence: t.field({
        type: "StepEvidence",
        description: "That of its weakest step: a route never outranks it.",
        resolve: ({ value }) => value.evidence,
      }),
      change: t.field({
        type: "PayChange",
        description:
          "How pay changes from its first title to its last, measured between these two and not summed up.",
        args: nestedScopeArguments(t.arg),
        resolve: ({ value, within }, question, { meter }) => {
          const titleIds = value.titles.map(({ id }) => id);
          const [from = "", to = ""] = [titleIds[0], titleIds.at(-1)];
          const inner = setBeside(inScope(within, question), titleIds);
          return meter.after(inner.evidence.evidenceOn(titleIds), (held) =>
            inContext(payChange(held, from, to, inner.scope), inner),
          );
        },
      }),
    }),
  });

  builder.objectType("RouteSearch", {
    description: "Routes in a fixed order, and whether they are all.",
    fields: (t) => ({
      routes: t.field({
        type: ["CareerRoute"],
        description:
          "Fewest moves first, then those whose weakest step rests on more, then by the slugs of their titles. Empty where no moves lead there within the limits.",
        resolve: ({ value, within }) => allInContext(value.routes, within),
      }),
      isCut: t.boolean({
        description: "Whether there are more, or too many to look at. Stricter limits leave fewer.",
        resolve: ({ value }) => value.isCut,
      }),
      asOf: t.field({
        type: "DateTime",
        description:
          "The moment that the answer holds for. Pass it as `asOf` to get the same answer again.",
        resolve: ({ within }) => within.scope.asOf,
      }),
    }),
  });

  builder.inputType("RouteLimits", {
    description: "Which routes are meant. A limit that is absent or null leaves none out.",
    fields: (t) => ({
      mostMoves: t.int({
        description: `The longest route, in moves: 1 to ${MOST_ROUTE_MOVES}; null for ${MOST_ROUTE_MOVES}.`,
      }),
      noManagement: t.boolean({
        description:
          "Only routes through titles that lead nobody: of a level from LEAD on, of the leadership track or of the craft of leadership is none, except those that the question names.",
      }),
      mustPass: t.stringList({
        description: "Titles, by slug, that a route has to pass in any order: at most 6.",
      }),
      most: t.int({
        description: `How many routes to tell: 1 to ${MOST_ROUTES}; null for ${MOST_ROUTES}.`,
      }),
      atLeast: t.field({
        type: "StepEvidence",
        description:
          "The weakest evidence that a step may rest on: STATED for what ladders state or people were counted to do. Likeness is part of no route.",
      }),
    }),
  });

  builder.queryField("routes", (t) =>
    t.field({
      type: "RouteSearch",
      description:
        "All routes to a title, from one title or from wherever they begin. NOT_FOUND with the nearest slugs where a title is not held; BAD_USER_INPUT where both ends are one. `progression` tells the first of them with its pay.",
      args: {
        from: t.arg.string({
          description: "The title to begin at, by slug; null for routes from anywhere.",
        }),
        to: slugArgument(t.arg, "title to reach", "chief-data-scientist"),
        limits: t.arg({
          type: "RouteLimits",
          description: "Which routes are meant; null for all.",
        }),
        ...scopeArguments(t.arg),
      },
      resolve: async (_root, { from, to, limits, ...question }, context) => {
        const within = await context.ask(question);
        if (from == null) requireTitle(within, "to", to);
        else requireTwoTitles(within, from, to);
        const asked = required(routeLimitsSchema, limits ?? {}, "limits");
        for (const slug of asked.mustPass ?? []) requireTitle(within, "limits.mustPass", slug);
        const graph = graphOf(within);
        const found =
          from == null ? routesTo(graph, to, asked) : routesBetween(graph, from, to, asked);
        return inContext(found, within);
      },
    }),
  );
}
