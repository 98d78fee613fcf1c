import type { Column, Download } from "@/components/downloads/download";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";
import { type Asked, citedOf, slugOf } from "./asked";

const STEPS = graphql(`
  query StepsDownload(
    $from: String!
    $to: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    progression(
      from: $from
      to: $to
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      summary
      steps {
        from { slug name }
        to { slug name }
        change {
          direction grade explanation
          pairs {
            source { ...DownloadSource }
            before { amount currencyCode }
            after { amount }
            difference { amount }
            percent
          }
        }
      }
    }
  }
`);

const COLUMNS: readonly Column[] = [
  { name: "from", describes: "the title that the step begins at, by slug" },
  { name: "to", describes: "the title that it leads to, by slug" },
  { name: "source", describes: "the source that states pay for both, by slug" },
  { name: "before", describes: "its pay for the first, in units of the currency" },
  { name: "after", describes: "its pay for the second" },
  { name: "difference", describes: "after less before" },
  { name: "currency", describes: "ISO 4217; XID for international dollars" },
  { name: "percent", describes: "the difference in percent of before" },
  { name: "direction", describes: "what all sources of the step come to together" },
  { name: "grade", describes: "how far the change can be trusted" },
];

/** The path between two titles: what each step changes, measured inside each source that covers both. */
export async function stepsDownload(asked: Asked): Promise<Download> {
  const [from = "", to = ""] = [asked.titles[0], asked.titles.at(-1)];
  const { progression } = await execute(STEPS, { from, to, asOf: asked.asOf, ...asked.variables });
  const { steps, summary } = progression;
  return {
    name: `stepwise-steps-${from}-${to}`.slice(0, 100),
    heading: `The path from ${steps[0]?.from.name ?? from} to ${steps.at(-1)?.to.name ?? to}, step by step`,
    sentences: [
      ...summary,
      ...steps.map((step) => `${step.from.name} to ${step.to.name}: ${step.change.explanation}`),
    ],
    columns: COLUMNS,
    rows: steps.flatMap(({ from, to, change }) =>
      change.pairs.map((pair) => [
        from.slug,
        to.slug,
        slugOf(pair.source),
        pair.before.amount,
        pair.after.amount,
        pair.difference.amount,
        pair.before.currencyCode,
        pair.percent,
        change.direction,
        change.grade,
      ]),
    ),
    sources: citedOf(steps.flatMap(({ change }) => change.pairs.map(({ source }) => source))),
    leftOut: [],
    asOf: asked.moment,
    address: asked.address,
  };
}
