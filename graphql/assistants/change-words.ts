import { z } from "zod";
import { comparabilityWords, gradeWords } from "@/domain/words/enum-labels";
import { formatPercentChange } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { moneyWords } from "./figure-words";
import { figureSchema, toldFigure } from "./figures";

const CHANGE = graphql(`
  fragment AssistantChange on PayChange {
    from { slug name }
    to { slug name }
    comparability
    direction
    low { amount currencyCode }
    high { amount currencyCode }
    percentLow
    percentHigh
    publisherCount
    agreeing
    grade
    explanation
    missing { explanation }
    pairs {
      source { slug name }
      before { amount currencyCode }
      after { amount currencyCode }
      percent
      beforeFigure { ...AssistantFigure }
      afterFigure { ...AssistantFigure }
    }
    unused { source { name } explanation }
  }
`);

/** How pay changes from one title to another, as tools answer it. */
export const changeSchema = z.object({
  from: z.string(),
  to: z.string(),
  comparability: z
    .string()
    .describe(
      "SAME_SOURCE: measured inside each source that covers both. CROSS_SOURCE: between sources.",
    ),
  direction: z.string(),
  low: z.string().nullable().describe("The least difference of a source."),
  high: z.string().nullable(),
  currency: z.string().nullable(),
  percentLow: z.number().nullable(),
  percentHigh: z.number().nullable(),
  publisherCount: z.number(),
  agreeing: z.number().nullable().describe("How many publishers agree on the direction."),
  grade: z.string(),
  explanation: z.string(),
  missing: z.string().nullable().describe("Why there is no figure."),
  pairs: z.array(
    z.object({
      source: z.string(),
      percent: z.number().nullable(),
      before: figureSchema,
      after: figureSchema,
    }),
  ),
  unused: z.array(z.string()).describe("Sources that took no part, each with the reason."),
});

/** The same, for programs and in lines. */
export function payChangeTold(masked: FragmentType<typeof CHANGE>): {
  data: z.output<typeof changeSchema>;
  lines: string[];
} {
  const change = readFragment(CHANGE, masked);
  const { from, to, low, high, pairs, unused, missing, explanation } = change;
  const left = unused.map((entry) => `${entry.source.name}: ${entry.explanation}`);
  return {
    data: {
      from: from.slug,
      to: to.slug,
      comparability: change.comparability,
      direction: change.direction,
      low: low?.amount ?? null,
      high: high?.amount ?? null,
      currency: low?.currencyCode ?? null,
      percentLow: change.percentLow ?? null,
      percentHigh: change.percentHigh ?? null,
      publisherCount: change.publisherCount,
      agreeing: change.agreeing ?? null,
      grade: change.grade,
      explanation,
      missing: missing?.explanation ?? null,
      pairs: pairs.map((pair) => ({
        source: pair.source.slug,
        percent: pair.percent ?? null,
        before: toldFigure(pair.beforeFigure),
        after: toldFigure(pair.afterFigure),
      })),
      unused: left,
    },
    lines: [
      `${from.name} to ${to.name} (${comparabilityWords(change.comparability)}; grade: ${gradeWords(change.grade)}): ${missing?.explanation ?? explanation}`,
      ...pairs.map(({ source, before, after, percent }) => {
        const by = percent == null ? "" : `, ${formatPercentChange(percent)}`;
        return `Inside ${source.name}: from ${moneyWords(before)} to ${moneyWords(after)}${by}.`;
      }),
      ...left.map((reason) => `Not used: ${reason}`),
    ],
  };
}
