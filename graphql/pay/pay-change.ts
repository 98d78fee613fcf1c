import type * as answers from "@/domain/evidence/answers";
import { provenanceUnion } from "@/domain/evidence/provenance";
import { payChange } from "@/domain/pay/change";
import { allInContext, type InContext, inContext, setBeside } from "@/evidence/context";
import { requireTwoTitles, sourceOf, titleOf } from "@/evidence/references";
import { scopeArguments, slugArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    PayChangePair: InContext<answers.ChangePair>;
    UnusedSource: InContext<answers.UnusedSource>;
    PayChange: InContext<answers.PayChange>;
  }
}

export function definePayChange(builder: Builder): void {
  builder.objectType("PayChangePair", {
    description: "The change between two titles as one source that covers both sees it.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source that covers both titles.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      before: t.field({
        type: "Money",
        description: "Its pay for the first title, for one period.",
        resolve: ({ value }) => value.before.pay.value.money,
      }),
      after: t.field({
        type: "Money",
        description: "Its pay for the second title, for the same period.",
        resolve: ({ value }) => value.after.pay.value.money,
      }),
      difference: t.field({
        type: "Money",
        description: "`after` less `before`; negative where pay falls.",
        resolve: ({ value }) => value.difference.value,
      }),
      percent: t.float({
        nullable: true,
        description:
          "The difference in percent of `before`, to two decimals; null where `before` is zero.",
        resolve: ({ value }) => value.percent,
      }),
      beforeFigure: t.field({
        type: "PayFigure",
        description: "The figure that `before` is taken from.",
        resolve: ({ value, within }) => inContext(value.before, within),
      }),
      afterFigure: t.field({
        type: "PayFigure",
        description: "The figure that `after` is taken from.",
        resolve: ({ value, within }) => inContext(value.after, within),
      }),
      provenance: t.field({
        type: "Provenance",
        description: "The salaries behind the difference and what was done to them.",
        resolve: ({ value, within }) => inContext(value.difference.provenance, within),
      }),
    }),
  });

  builder.objectType("UnusedSource", {
    description: "A source that states pay for one or both titles and took no part in the change.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      explanation: t.string({
        description: "Why it took no part, in a sentence.",
        resolve: ({ value }) => value.explanation,
      }),
    }),
  });

  builder.objectType("PayChange", {
    description:
      "How pay changes from one title to another. It is measured inside each source that covers both; only where none does are figures of different sources subtracted, and the change is marked so. Averages over sources are never formed.",
    fields: (t) => ({
      from: t.field({
        type: "CareerTitle",
        description: "The title that the change begins at.",
        resolve: ({ value, within }) => titleOf(within, value.fromTitleId),
      }),
      to: t.field({
        type: "CareerTitle",
        description: "The title that the change leads to.",
        resolve: ({ value, within }) => titleOf(within, value.toTitleId),
      }),
      comparability: t.field({
        type: "Comparability",
        description: "What the change rests on.",
        resolve: ({ value }) => value.comparability,
      }),
      direction: t.field({
        type: "Direction",
        description: "Which way pay moves.",
        resolve: ({ value }) => value.direction,
      }),
      low: t.field({
        type: "Money",
        nullable: true,
        description:
          "The least of the differences, negative where pay falls; equal to `high` where there is one. Null where there is no figure.",
        resolve: ({ value }) => value.low?.value,
      }),
      high: t.field({
        type: "Money",
        nullable: true,
        description: "The greatest of the differences. Null where there is no figure.",
        resolve: ({ value }) => value.high?.value,
      }),
      percentLow: t.float({
        nullable: true,
        description:
          "The least change in percent of the pay before, to two decimals; null where there is none.",
        resolve: ({ value }) => value.percentLow,
      }),
      percentHigh: t.float({
        nullable: true,
        description:
          "The greatest change in percent of the pay before, to two decimals; null where there is none.",
        resolve: ({ value }) => value.percentHigh,
      }),
      pairs: t.field({
        type: ["PayChangePair"],
        description:
          "One entry for each source that covers both titles comparably, by slug. Empty for a change across sources.",
        resolve: ({ value, within }) => allInContext(value.pairs, within),
      }),
      tooFewToTell: t.boolean({
        description:
          "True where the titles are too few to tell apart: in every pair the intervals of both medians overlap, or, where one is not held, both sides count fewer than 30. What is not stated is not few. False without pairs.",
        resolve: ({ value }) => value.tooFew,
      }),
      publisherCount: t.int({
        description:
          "How many publishers `pairs` are of: sources of one publisher count once. 0 without pairs.",
        resolve: ({ value }) => value.publishers,
      }),
      agreeing: t.int({
        nullable: true,
        description:
          "How many of these publishers point the way that most of them point; null without pairs.",
        resolve: ({ value }) => value.agreeing,
      }),
      unpaired: t.field({
        type: ["Source"],
        description:
          "Sources that cover only one of the two titles, or both but not comparably, by slug: those that have no pair.",
        resolve: ({ value, within }) =>
          value.unpairedSourceIds.map((sourceId) => sourceOf(within, sourceId)),
      }),
      unused: t.field({
        type: ["UnusedSource"],
        description:
          "The sources that took no part in the change, each with the reason. Across sources, those that are subtracted took part.",
        resolve: ({ value, within }) => allInContext(value.unused, within),
      }),
      grade: t.field({
        type: "Grade",
        description:
          "How well the change is supported: never better than the figures behind it, and at most LOW across sources.",
        resolve: ({ value }) => value.grade,
      }),
      missing: t.field({
        type: "Missing",
        nullable: true,
        description: "Why there is no figure; null where there is one.",
        resolve: ({ value }) => value.missing,
      }),
      explanation: t.string({
        description: "What the change rests on, in a sentence or two.",
        resolve: ({ value }) => value.explanation,
      }),
      provenance: t.field({
        type: "Provenance",
        description:
          "The salaries behind `low` and `high` and what was done to them; empty where there is no figure.",
        resolve: ({ value, within }) =>
          inContext(provenanceUnion([value.low?.provenance, value.high?.provenance]), within),
      }),
    }),
  });

  builder.queryField("change", (t) =>
    t.field({
      type: "PayChange",
      description:
        "How pay changes from any title to any other, whether or not steps lead there. NOT_FOUND with the nearest slugs where a title is not held; BAD_USER_INPUT where both are one.",
      args: {
        from: slugArgument(t.arg, "title to begin at", "data-scientist"),
        to: slugArgument(t.arg, "title to compare with", "chief-data-scientist"),
        ...scopeArguments(t.arg),
      },
      resolve: async (_root, { from, to, ...question }, context) => {
        const asked = await context.ask(question);
        requireTwoTitles(asked, from, to);
        const within = setBeside(asked, [from, to]);
        return context.meter.after(within.evidence.evidenceOn([from, to]), (evidence) =>
          inContext(payChange(evidence, from, to, within.scope), within),
        );
      },
    }),
  );
}
