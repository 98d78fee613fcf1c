import type * as answers from "@/domain/evidence/answers";
import type { ComparedPair, Comparison } from "@/domain/evidence/comparison";
import { provenanceUnion } from "@/domain/evidence/provenance";
import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { compare } from "@/domain/pay/compare";
import { titlePay } from "@/domain/pay/figure";
import { answerSentence } from "@/domain/pay/sentences/answer-sentence";
import { comparisonSentences } from "@/domain/pay/sentences/summaries";
import { allInContext, type InContext, inContext, setBeside } from "@/evidence/context";
import { requireComparedTitles, titleOf } from "@/evidence/references";
import { scopeArguments } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { answerFields, titlePayFields } from "./title-pay";

declare module "../builder/builder" {
  interface ObjectTypes {
    ComparisonRow: InContext<answers.TitlePay>;
    BasisPanel: InContext<answers.BasisPanel>;
    Disagreement: InContext<answers.Disagreement>;
    ComparedPair: InContext<ComparedPair>;
    Comparison: InContext<Comparison>;
  }
}

export function defineComparison(builder: Builder): void {
  builder.objectType("ComparisonRow", {
    description: "One of the compared titles with its pay, source by source.",
    fields: (t) => ({
      title: t.field({
        type: "CareerTitle",
        description: "The title.",
        resolve: ({ value, within }) => titleOf(within, value.titleId),
      }),
      ...titlePayFields(t),
    }),
  });

  builder.objectType("BasisPanel", {
    description:
      "The compared titles with figures that may share an axis: of one pay basis (or several where `mixBases` asked for it), one period and one currency.",
    fields: (t) => ({
      period: t.field({
        type: "PayPeriod",
        description: "The time that every amount pays for, as shown.",
        resolve: ({ value }) => value.period,
      }),
      currencyCode: t.field({
        type: "CurrencyCode",
        description: "What every amount is in, as shown; XID for international dollars.",
        resolve: ({ value }) => value.currency,
      }),
      bases: t.field({
        type: ["PayBasis"],
        description:
          "The pay bases of its figures: one, or several where `mixBases` asked for them together.",
        resolve: ({ value }) => value.bases,
      }),
      mixed: t.boolean({
        description: "True where unlike bases share the panel because the question asked for it.",
        resolve: ({ value }) => value.mixed,
      }),
      rows: t.field({
        type: ["ComparisonRow"],
        description: "The titles in the order asked for, with the figures on these bases only.",
        resolve: ({ value, within }) => allInContext(value.rows, within),
      }),
    }),
  });

  builder.objectType("Disagreement", {
    description: "How far sources lie apart on one title, and what may explain it.",
    fields: (t) => ({
      title: t.field({
        type: "CareerTitle",
        description: "The title.",
        resolve: ({ value, within }) => titleOf(within, value.titleId),
      }),
      figures: t.field({
        type: ["PayFigure"],
        description:
          "The figures that are held against each other, one for each publisher, lowest first: printed in one currency, period and country, on whatever basis.",
        resolve: ({ value, within }) => allInContext(value.figures, within),
      }),
      low: t.field({
        type: "Money",
        description: "The lowest central figure of a source.",
        resolve: ({ value }) => value.low.value,
      }),
      high: t.field({
        type: "Money",
        description: "The highest central figure of a source.",
        resolve: ({ value }) => value.high.value,
      }),
      spreadPercent: t.float({
        nullable: true,
        description:
          "`high` less `low` in percent of `low`, to two decimals; null where `low` is zero.",
        resolve: ({ value }) => value.spreadPercent,
      }),
      likelyCauses: t.stringList({
        description:
          "What sets the sources apart and may explain the spread, found from the data, in sentences. Empty where nothing was found.",
        resolve: ({ value }) => value.likelyCauses,
      }),
      provenance: t.field({
        type: "Provenance",
        description: "The salaries behind `low` and `high` and what was done to them.",
        resolve: ({ value, within }) =>
          inContext(provenanceUnion([value.low.provenance, value.high.provenance]), within),
      }),
    }),
  });

  builder.objectType("ComparedPair", {
    description: "How the medians of two titles lie in one source.",
    fields: (t) => ({
      higher: t.field({
        type: "CareerTitle",
        description: "The title whose median is higher.",
        resolve: ({ value, within }) => titleOf(within, value.higherTitleId),
      }),
      lower: t.field({
        type: "CareerTitle",
        description: "The other.",
        resolve: ({ value, within }) => titleOf(within, value.lowerTitleId),
      }),
      verdict: t.field({
        type: "PairVerdict",
        description: "Whether they can be told apart.",
        resolve: ({ value }) => value.verdict,
      }),
    }),
  });

  builder.objectType("Comparison", {
    description: "Several titles side by side. It names no winner.",
    fields: (t) => ({
      bases: t.field({
        type: ["PayBasis"],
        description: "The pay bases found. Figures on unlike bases are not to share an axis.",
        resolve: ({ value }) => value.bases,
      }),
      rows: t.field({
        type: ["ComparisonRow"],
        description: "The titles in the order asked for.",
        resolve: ({ value, within }) => allInContext(value.rows, within),
      }),
      panels: t.field({
        type: ["BasisPanel"],
        description:
          "The same rows parted by pay basis, period and currency: one panel for each; bases together with `mixBases`.",
        resolve: ({ value, within }) => allInContext(value.panels, within),
      }),
      ordering: t.field({
        type: ["OrderedTitle"],
        description: "The titles by pay, highest first, with what their order rests on.",
        resolve: ({ value, within }) => allInContext(value.ordering, within),
      }),
      disagreement: t.field({
        type: ["Disagreement"],
        description:
          "One entry for each title that two or more publishers state alike enough to be held against each other, in the order asked for. `spreadPercent` is 0 where they agree.",
        resolve: ({ value, within }) => allInContext(value.disagreement, within),
      }),
      changes: t.field({
        type: ["PayChange"],
        description:
          "The change from each title to the next, in the order asked for: one less than `rows`.",
        resolve: ({ value, within }) => allInContext(value.changes, within),
      }),
      overlaps: t.field({
        type: ["RangeOverlap"],
        description:
          "How far the ranges of each title and the next overlap, in the order asked for: one entry for each source that states the same kind of range for both. Empty where none does.",
        resolve: ({ value, within }) => allInContext(value.overlaps, within),
      }),
      pairs: t.field({
        type: ["ComparedPair"],
        description:
          "Every two of the titles that the one source states alike which states most of them, the higher paid first; empty where none states two.",
        resolve: ({ value, within }) => allInContext(value.compared?.pairs ?? [], within),
      }),
      ...answerFields(t),
      answer: t.string({
        description:
          "What it comes to, and how sure that is, in a sentence of English: by the one source that states most of the titles alike. Empty where there is no figure.",
        resolve: ({ value, within }) =>
          answerSentence(value, within.evidence.catalogue, within.scope.asOf),
      }),
      summary: t.stringList({
        description:
          "What the comparison shows, in sentences of English made from the same figures.",
        resolve: ({ value, within }) =>
          comparisonSentences(value, within.evidence.catalogue, within.scope.asOf),
      }),
    }),
  });

  builder.queryField("compare", (t) =>
    t.field({
      type: "Comparison",
      description:
        "One to six titles side by side. NOT_FOUND with the nearest slugs where a title is not held; BAD_USER_INPUT for another number of titles or one named twice.",
      args: {
        titles: t.arg.stringList({
          required: true,
          description: `The slugs of the titles, 1 to ${MOST_COMPARED_TITLES}, none twice, in the order to show them in. One alone tells how its sources differ.`,
        }),
        mixBases: t.arg.boolean({
          defaultValue: false,
          description:
            "Set unlike pay bases in one panel, which then says so. By default each has its own.",
        }),
        ...scopeArguments(t.arg),
      },
      resolve: async (_root, { titles, mixBases, ...question }, context) => {
        const asked = await context.ask(question);
        requireComparedTitles(asked, titles);
        const within = setBeside(asked, titles);
        return context.meter.afterInParts(within.evidence.evidenceOn(titles), function* (evidence) {
          for (const titleId of titles) {
            // It is remembered: the comparison finds it, and does not work out all titles in one go.
            titlePay(evidence, titleId, within.scope);
            yield;
          }
          return inContext(compare(evidence, titles, within.scope, mixBases ?? false), within);
        });
      },
    }),
  );
}
