import { CHARTS } from "@/components/charts/charts";
import { NotStated } from "@/components/figure/missing-mark";
import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import { markOf } from "@/components/request/request-scope";
import { sourceLabels } from "@/components/sources/source-label";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { groupBy } from "@/domain/text/lists";
import { basisWords, countryName, statisticWords } from "@/domain/words/enum-labels";
import {
  axisValue,
  countOf,
  formatCount,
  formatMoneyShort,
  listWords,
  moneyUnit,
} from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { TrendsFragment } from "@/graphql/generated/graphql";
import styles from "./trend-section.module.css";

const TRENDS = graphql(`
  fragment Trends on CareerTitle {
    slug
    name
    trends(where: $where, currency: $currency, prices: $prices, annual: $annual) {
      source { slug name publisher { name } }
      country
      otherMethods { slug name }
      edition { name }
      breaks { year note }
      points {
        money { amount currencyCode }
        statistic basis period sampleSize observedTo
      }
    }
  }
`);

type Trend = TrendsFragment["trends"][number];
type Point = Trend["points"][number];

interface Row {
  readonly trend: Trend;
  readonly point: Point;
  readonly name: string;
}

/** Where on its page a title tells how its pay moved. */
export function trendAnchor(slug: string): string {
  return `trend-${slug}`;
}

/** How a title's pay moved over the years, inside each source: small drawings, a table, and where a method breaks. */
export function TrendSection({ title }: { title: FragmentType<typeof TRENDS> }) {
  const { slug, name, trends } = readFragment(TRENDS, title);
  if (trends.length === 0) return null;
  const labels = sourceLabels(trends.map(({ source }) => source));
  const units = groupBy(trends, unitOf);
  return (
    <Section
      id={trendAnchor(slug)}
      layout="above"
      heading={`How the pay of ${name} moved, inside each source`}
      intro="A line never leaves one edition of its source, and begins anew where the rows change their kind. Pay is that of its own time unless you chose other prices."
    >
      {[...units].map(([unit, own]) => (
        <div key={unit}>
          <h3 className="type-label">{unit}</h3>
          <CHARTS.trend
            currency={own[0]?.points[0]?.money.currencyCode ?? ""}
            lines={own.map((trend) => lineOf(trend, labels))}
          />
          <details className={styles.table}>
            <summary>
              {countOf(
                own.reduce((sum, { points }) => sum + points.length, 0),
                "year",
              )}{" "}
              in a table
            </summary>
            <DataTable
              caption={`How the pay of ${name} moved, ${unit}`}
              captionHidden
              columns={columnsOf(unit)}
              rows={own.flatMap((trend) =>
                trend.points.map((point): Row => ({ trend, point, name: nameOf(trend, labels) })),
              )}
              rowKey={({ trend, point }) => `${keyOf(trend)} ${yearOf(point)}`}
            />
          </details>
        </div>
      ))}
    </Section>
  );
}

function unitOf({ points: [point] }: Trend): string {
  if (!point) return "";
  const { currency } = moneyOf(point.money);
  return `${moneyUnit(currency, point.period)}, ${basisWords(point.basis)}`;
}

function keyOf({ source, country, points: [point] }: Trend): string {
  return `${source.slug} ${country} ${point?.statistic}`;
}

function nameOf(
  { source, edition, country, points: [point] }: Trend,
  labels: ReadonlyMap<string, string>,
): string {
  const label = [labels.get(source.slug) ?? source.name, edition?.name]
    .filter((part) => part !== undefined)
    .join(", ");
  const statistic = point ? `, ${statisticWords(point.statistic)}` : "";
  return `${label}, ${countryName(country)}${statistic}`;
}

function lineOf(trend: Trend, labels: ReadonlyMap<string, string>) {
  return {
    key: keyOf(trend),
    name: nameOf(trend, labels),
    rank: markOf(trend.source.slug),
    source: trend.source.slug,
    points: trend.points.map((point) => ({
      year: yearOf(point),
      value: valueOfMoney(point.money),
      label: formatMoneyShort(moneyOf(point.money)),
    })),
    breaks: trend.breaks.map(({ year }) => year),
    notes: [
      ...(trend.otherMethods.length > 0
        ? [
            `The publisher has other series, made by another method: ${listWords(trend.otherMethods.map((other) => other.name))} ${trend.otherMethods.length === 1 ? "is" : "are"} not part of this line.`,
          ]
        : []),
      ...trend.breaks.map(
        ({ year, note }) => `From ${year} on its rows are of another kind. ${note}`,
      ),
    ],
  };
}

function valueOfMoney(money: MoneyField): number {
  return axisValue(moneyOf(money));
}

function yearOf({ observedTo }: Point): number {
  return Number(observedTo?.slice(0, 4));
}

function columnsOf(unit: string): Column<Row>[] {
  return [
    {
      key: "source",
      head: "Source",
      cell: ({ name }) => name,
    },
    { key: "year", head: "Year", cell: ({ point }) => String(yearOf(point)) },
    {
      key: "count",
      head: "Counted",
      align: "end",
      cell: ({ point: { sampleSize } }) =>
        sampleSize === null ? <NotStated>not stated</NotStated> : formatCount(sampleSize),
    },
    {
      key: "pay",
      head: "Pay",
      unit,
      align: "end",
      cell: ({ point }) => formatMoneyShort(moneyOf(point.money)),
    },
  ];
}
