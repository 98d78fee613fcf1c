import { CHARTS } from "@/components/charts/charts";
import {
  countWords,
  type DistributionGroup,
  type DistributionRow,
  distributionGroups,
} from "@/components/charts/lane/distribution-rows";
import { NotStated } from "@/components/figure/missing-mark";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { basisWords } from "@/domain/words/enum-labels";
import { formatMoneyBrief, formatMoneyShort, listWords, moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { SourceCell } from "../sources/source-cell";
import styles from "./distribution-section.module.css";

const DISTRIBUTIONS = graphql(`
  fragment Distributions on CareerTitle {
    slug
    name
    pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
      bySource {
        source { slug name method publisher { name } }
        spreads {
          median {
            money { amount currencyCode }
            country period basis sampleSize observedFrom observedTo
          }
          firstDecile { money { amount currencyCode } }
          firstQuartile { money { amount currencyCode } }
          thirdQuartile { money { amount currencyCode } }
          ninthDecile { money { amount currencyCode } }
        }
      }
    }
    distributions(where: $where, currency: $currency, prices: $prices, annual: $annual) {
      bySource {
        source { slug name method publisher { name } }
        kind basis period currencyCode countries firstYear lastYear count copies
        percentiles { percent money { amount currencyCode } }
        dots { amount currencyCode }
      }
      unconverted
    }
  }
`);

/** How a title's pay is spread, source by source: drawn, as a table, and in a sentence. */
export function DistributionSection({ title }: { title: FragmentType<typeof DISTRIBUTIONS> }) {
  const data = readFragment(DISTRIBUTIONS, title);
  const groups = distributionGroups(data);
  if (groups.length === 0) return null;
  return (
    <Section
      id={`spread-${data.slug}`}
      layout="above"
      heading={`How the pay of ${data.name} is spread, source by source`}
      intro="The thick bar is the middle half, the thin line the middle four fifths, the stroke the median. Under five records, each is a dot."
    >
      {groups.map((group) => (
        <Group key={group.key} group={group} title={data.name} />
      ))}
      {data.distributions.unconverted.map((sentence) => (
        <p key={sentence} className="type-note">
          {sentence}
        </p>
      ))}
    </Section>
  );
}

function Group({ group, title }: { group: DistributionGroup; title: string }) {
  const unit = moneyUnit(group.currency, group.period);
  const words = `${basisWords(group.basis)}, ${unit}`;
  return (
    <div className={styles.group}>
      <h3 className="type-label">{words}</h3>
      <p className="type-prose">{sentenceOf(group.rows)}</p>
      <CHARTS.distribution group={group} />
      <DataTable
        caption={`How the pay of ${title} is spread, ${words}`}
        captionHidden
        columns={columnsOf(unit)}
        rows={group.rows}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

function columnsOf(unit: string): Column<DistributionRow>[] {
  return [
    {
      key: "source",
      head: "Source",
      cell: ({ source, name }) => <SourceCell slug={source.slug}>{name}</SourceCell>,
    },
    { key: "detail", head: "Of", cell: ({ detail }) => detail },
    { key: "count", head: "Counted", cell: (row) => countWords(row) },
    ...PERCENTS.map(
      ([percent, head]): Column<DistributionRow> => ({
        key: String(percent),
        head,
        unit,
        align: "end",
        cell: (row) => amountOf(row, percent),
      }),
    ),
  ];
}

const PERCENTS = [
  [10, "10th percentile"],
  [25, "25th percentile"],
  [50, "Median"],
  [75, "75th percentile"],
  [90, "90th percentile"],
] as const;

function amountOf({ percentiles, dots }: DistributionRow, percent: number) {
  const money = percentiles.get(percent);
  if (money) return formatMoneyShort(money);
  if (dots.length === 0) return <NotStated>not stated</NotStated>;
  return percent === 50 ? (
    <>too few; each: {listWords(dots.map(formatMoneyShort))}</>
  ) : (
    <NotStated>too few</NotStated>
  );
}

/** What the rows say, in a sentence. */
function sentenceOf(rows: readonly DistributionRow[]): string {
  return rows
    .map((row) => {
      const [low, median, high] = [25, 50, 75].map((percent) => row.percentiles.get(percent));
      if (!median) return `${row.name} holds ${countWords(row)}, too few for a percentile.`;
      const middle =
        low && high
          ? `half of it lies from ${formatMoneyBrief(low)} to ${formatMoneyBrief(high)}`
          : "no middle half is stated";
      return `${row.name}: ${middle}, the median is ${formatMoneyBrief(median)} (${row.detail}).`;
    })
    .join(" ");
}
