import type { TrendLine } from "@/components/charts/trend/trend-data";
import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import { sourceLabels } from "@/components/sources/source-label";
import { groupBy } from "@/domain/text/lists";
import { basisWords, countryName, statisticWords } from "@/domain/words/enum-labels";
import { breakWords } from "@/domain/words/file-words";
import { axisValue, capitalised, formatMoneyShort, listWords, moneyUnit } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { TrendsFragment } from "@/graphql/generated/graphql";

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

/** The trends of a title that share a unit, and so an axis. */
export interface TrendUnit {
  readonly unit: string;
  readonly currency: string;
  readonly trends: readonly {
    readonly trend: Trend;
    readonly name: string;
    readonly line: TrendLine;
  }[];
}

/** The trends of a title by unit. `rankOf`: the mark of a source, by its slug. */
export function trendUnits(
  title: FragmentType<typeof TRENDS>,
  rankOf: (source: string) => number,
): { readonly slug: string; readonly name: string; readonly units: readonly TrendUnit[] } {
  const { slug, name, trends } = readFragment(TRENDS, title);
  const labels = sourceLabels(trends.map(({ source }) => source));
  const units = [...groupBy(trends, unitOf)].map(([unit, own]) => ({
    unit,
    currency: own[0]?.points[0]?.money.currencyCode ?? "",
    trends: own.map((trend) => ({
      trend,
      name: nameOf(trend, labels),
      line: lineOf(trend, labels, rankOf),
    })),
  }));
  return { slug, name, units };
}

/** The year of a point. */
export function trendYear({ observedTo }: Trend["points"][number]): number {
  return Number(observedTo?.slice(0, 4));
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

function lineOf(
  trend: Trend,
  labels: ReadonlyMap<string, string>,
  rankOf: (source: string) => number,
): TrendLine {
  return {
    key: keyOf(trend),
    name: nameOf(trend, labels),
    rank: rankOf(trend.source.slug),
    source: trend.source.slug,
    points: trend.points.map((point) => ({
      year: trendYear(point),
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
      ...trend.breaks.map(({ year, note }) => `${capitalised(breakWords(year))}. ${note}`),
    ],
  };
}

function valueOfMoney(money: MoneyField): number {
  return axisValue(moneyOf(money));
}
