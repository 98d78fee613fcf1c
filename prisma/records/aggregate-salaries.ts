import type { PayBasis, PayPeriod, RecordKind, Statistic } from "@/domain/evidence/vocabulary";
import { statisticWords } from "@/domain/words/enum-labels";
import { formatCount } from "@/domain/words/format";
import { recordsWords } from "@/domain/words/sample-words";
import type { ContentOf } from "../things";
import type { Aggregate } from "./store-records";

/** The percentiles of an aggregate, in its order. */
const STATISTICS = ["P10", "P25", "MEDIAN", "P75", "P90"] as const satisfies Statistic[];
/** What is stated of one level or of few, and of one year: enough for a range, and for a trend. */
const OF_THE_MIDDLE: readonly Statistic[] = ["P25", "MEDIAN", "P75"];
const OF_A_YEAR: readonly Statistic[] = ["MEDIAN"];

/** More records than this make the tenth and the ninetieth percentile more than the least and the greatest of them. */
const ENDS_OF_RECORDS = 10;

/** What is the same for all records of a file. */
export interface RecordsOf {
  /** The id of the data set, with which the ids of its salaries begin. */
  readonly setId: string;
  readonly sourceId: string;
  readonly editionId: string | null;
  readonly recordKind: RecordKind;
  /** What the file is called: "aijobs.net’s file of 15 December 2024". */
  readonly of: string;
  readonly basis: PayBasis;
  readonly period: PayPeriod;
  /** The day that its file speaks of, YYYY-MM-DD. */
  readonly asOf: string;
}

/** What the records of a source come to, as salaries: facts with their n and period. */
export function aggregateSalaries(
  aggregates: readonly Aggregate[],
  records: RecordsOf,
): ContentOf["salary"][] {
  return aggregates
    .filter((aggregate) => !repeatsTheWhole(aggregate, aggregates))
    .flatMap((aggregate) =>
      STATISTICS.flatMap((statistic, place) =>
        statisticsOf(aggregate).includes(statistic)
          ? [salaryOf(aggregate, statistic, aggregate.percentiles[place] ?? "", records)]
          : [],
      ),
    );
}

function statisticsOf({ year, level, count }: Aggregate): readonly Statistic[] {
  if (year !== null) return OF_A_YEAR;
  return level === null && count > ENDS_OF_RECORDS ? STATISTICS : OF_THE_MIDDLE;
}

/** Whether a year's records are all there are, so that the figures of all years say the same. */
function repeatsTheWhole(aggregate: Aggregate, all: readonly Aggregate[]): boolean {
  if (aggregate.year === null) return false;
  const whole = all.find(
    (other) =>
      other.year === null &&
      other.level === null &&
      other.titleId === aggregate.titleId &&
      other.country === aggregate.country &&
      other.currency === aggregate.currency,
  );
  return whole?.firstYear === whole?.lastYear;
}

function salaryOf(
  aggregate: Aggregate,
  statistic: Statistic,
  amount: string,
  { setId, sourceId, editionId, recordKind, of, basis, period, asOf }: RecordsOf,
): ContentOf["salary"] {
  const { titleId, country, currency, year, level, count, copies, firstYear, lastYear } = aggregate;
  const ends = statistic === "MEDIAN" ? aggregate.interval : null;
  const parts = [setId, titleId, country, currency, year ?? level ?? "all", statistic];
  const lastDay = `${lastYear}-12-31`;
  const repeats =
    copies > count
      ? ` ${recordKind === "ADVERT" ? "Adverts" : "Rows"} alike in everything count once; with repeats there are ${formatCount(copies)}.`
      : "";
  return {
    id: parts.join("-").toLowerCase(),
    sourceId,
    editionId,
    titleId,
    statistic,
    amount: plainAmount(amount),
    intervalLow: ends ? plainAmount(ends[0]) : null,
    intervalHigh: ends ? plainAmount(ends[1]) : null,
    currency,
    origin: "COMPUTED",
    asPrinted: null,
    period,
    basis,
    country,
    level,
    experiencePrinted: level === null ? null : level.toLowerCase(),
    sampleSize: count,
    observedFrom: new Date(`${firstYear}-01-01T00:00:00Z`),
    observedTo: new Date(`${lastDay < asOf ? lastDay : asOf}T00:00:00Z`),
    note: `Computed by Stepwise from ${recordsWords(count, recordKind)} of ${of}, by the nearest rank; the file prints no ${statisticWords(statistic)}.${repeats}`,
  };
}

/** Without decimals that say nothing. */
function plainAmount(amount: string): string {
  return amount.includes(".") ? amount.replace(/(?<!0)0+$/, "").replace(/\.$/, "") : amount;
}
