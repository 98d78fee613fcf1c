import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import { sourceLabels } from "@/components/sources/source-label";
import type { Money } from "@/domain/evidence/money";
import type { PayBasis, PayPeriod, RecordKind } from "@/domain/evidence/vocabulary";
import { axisKey } from "@/domain/pay/pay-axis";
import { groupBy } from "@/domain/text/lists";
import { countryName } from "@/domain/words/enum-labels";
import { listWords } from "@/domain/words/format";
import { RECORD_OF_METHOD, recordsWords } from "@/domain/words/sample-words";
import type { DistributionsFragment } from "@/graphql/generated/graphql";

type Counted = DistributionsFragment["distributions"]["bySource"][number];
type Stating = DistributionsFragment["pay"]["bySource"][number];
type Spread = Stating["spreads"][number];

/** How pay is spread in one source: what a lane is drawn from and a row of the table says. */
export interface DistributionRow {
  readonly key: string;
  readonly source: Counted["source"];
  readonly name: string;
  readonly currency: string;
  readonly period: PayPeriod;
  readonly basis: PayBasis;
  readonly count: number | null;
  readonly kind: RecordKind;
  readonly detail: string;
  /** By percent: 10, 25, 50, 75, 90. */
  readonly percentiles: ReadonlyMap<number, Money>;
  readonly dots: readonly Money[];
}

/** Rows that share an axis: of one currency, period and pay basis. */
export interface DistributionGroup {
  readonly key: string;
  readonly currency: string;
  readonly period: PayPeriod;
  readonly basis: PayBasis;
  readonly rows: readonly DistributionRow[];
}

const MOST_COUNTRIES = 3;

/** What is known of how a title's pay is spread: from records where they are held, else as the source states it. */
export function distributionGroups({
  pay,
  distributions,
}: DistributionsFragment): DistributionGroup[] {
  const counted = new Set(distributions.bySource.map(({ source }) => source.slug));
  const labels = sourceLabels(
    [...distributions.bySource, ...pay.bySource].map(({ source }) => source),
  );
  const rows = [
    ...distributions.bySource.map((entry) => countedRow(entry, labels)),
    ...pay.bySource
      .filter(({ source }) => !counted.has(source.slug))
      .flatMap(({ source, spreads }) => spreads.map((spread) => statedRow(source, spread, labels))),
  ];
  const groups = groupBy(rows, (row) => axisKey(row));
  return [...groups]
    .sort(([, a], [, b]) => recordsOf(b) - recordsOf(a))
    .flatMap(([key, own]) => {
      const [first] = own;
      return first
        ? [{ key, currency: first.currency, period: first.period, basis: first.basis, rows: own }]
        : [];
    });
}

function recordsOf(rows: readonly DistributionRow[]): number {
  return rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

function countedRow(entry: Counted, labels: ReadonlyMap<string, string>): DistributionRow {
  const { source, currencyCode, countries, firstYear, lastYear } = entry;
  return {
    key: `${source.slug} ${currencyCode}`,
    source,
    name: labels.get(source.slug) ?? source.name,
    currency: currencyCode,
    period: entry.period,
    basis: entry.basis,
    count: entry.count,
    kind: entry.kind,
    detail: `${placesOf(countries)}, ${yearsOf(String(firstYear), String(lastYear))}`,
    percentiles: new Map(entry.percentiles.map(({ percent, money }) => [percent, moneyOf(money)])),
    dots: entry.dots.map(moneyOf),
  };
}

function statedRow(
  source: Stating["source"],
  { median, firstDecile, firstQuartile, thirdQuartile, ninthDecile }: Spread,
  labels: ReadonlyMap<string, string>,
): DistributionRow {
  const { money, country, observedFrom, observedTo } = median;
  const stated: [number, { money: MoneyField } | null][] = [
    [10, firstDecile],
    [25, firstQuartile],
    [50, median],
    [75, thirdQuartile],
    [90, ninthDecile],
  ];
  return {
    key: `${source.slug} ${country} ${money.currencyCode}`,
    source,
    name: labels.get(source.slug) ?? source.name,
    currency: money.currencyCode,
    period: median.period,
    basis: median.basis,
    count: median.sampleSize,
    kind: RECORD_OF_METHOD[source.method],
    detail: `${countryName(country)}, ${yearsOf(observedFrom?.slice(0, 4), observedTo?.slice(0, 4))}`,
    percentiles: new Map(
      stated.flatMap(([percent, figure]) => (figure ? [[percent, moneyOf(figure.money)]] : [])),
    ),
    dots: [],
  };
}

function placesOf(countries: readonly string[]): string {
  if (countries.length > MOST_COUNTRIES) return `${countries.length} countries`;
  return listWords(countries.map(countryName));
}

function yearsOf(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined) return "date not stated";
  return from === to ? from : `${from} to ${to}`;
}

/** How many records, in words. */
export function countWords({ count, kind }: DistributionRow): string {
  return count === null ? "number not stated" : recordsWords(count, kind);
}
