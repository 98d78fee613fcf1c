import { payAxis } from "@/components/charts/frame/axis";
import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import { type LabelledSource, sourceLabels } from "@/components/sources/source-label";
import { intervalWords } from "@/domain/distributions/interval-words";
import { yearsObserved } from "@/domain/evidence/times";
import type { MissingReason, SourceMethod, Statistic } from "@/domain/evidence/vocabulary";
import type { PayKind } from "@/domain/pay/pay-axis";
import { isFew } from "@/domain/pay/too-few";
import { missingWords, periodWords, statisticWords } from "@/domain/words/enum-labels";
import { axisValue, formatCount, formatMoneyBrief, formatMoneyShort } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { isOnAxis, type StatedMiddle } from "./path-axis";
import { payPopover } from "./popover-ids";
import { type ChangeOfPath, changesOnAxis } from "./staircase-changes";
import type { StaircaseData, StaircaseMark } from "./staircase-data";

interface Amount {
  readonly money: MoneyField;
}

/** The middle value of a source for a title. */
interface StatedCentral extends StatedMiddle, Amount {
  readonly money: MoneyField;
  readonly statistic: Statistic;
  readonly sampleSize: number | null;
  readonly observedFrom: string | null;
  readonly observedTo: string | null;
  readonly edition: { readonly name: string } | null;
  readonly interval: { readonly low: MoneyField; readonly high: MoneyField } | null;
  readonly provenance: { readonly salaries: readonly { readonly slug: string }[] };
}

/** What one source states for a title. */
export interface StatedPay {
  readonly source: LabelledSource & { readonly method: SourceMethod };
  readonly central: StatedCentral | null;
  readonly spreads: readonly {
    readonly median: StatedMiddle & Amount;
    readonly firstQuartile: Amount | null;
    readonly thirdQuartile: Amount | null;
  }[];
}

/** What a staircase is drawn from: titles with their pay by source, and the changes between them. */
export interface StaircasePath {
  readonly titles: readonly {
    readonly slug: string;
    readonly name: string;
    readonly pay: {
      readonly bySource: readonly StatedPay[];
      readonly missing: { readonly reason: MissingReason } | null;
    };
  }[];
  readonly steps: readonly { readonly change: ChangeOfPath }[];
  readonly bridges: readonly ChangeOfPath[];
}

/**
 * The staircase of some titles in order, with the changes between them. Only what is of the axis’s
 * basis, period and currency is drawn on it, and a line only where both its ends are. Null where
 * nothing is. `markOf`: the mark of a source, by its slug. `table`: the id of the table of the same rows.
 */
export function staircaseOf(
  path: StaircasePath,
  axis: PayKind,
  { markOf, table }: { markOf: (source: string) => number; table: string },
): StaircaseData | null {
  const labels = sourceLabels(
    path.titles.flatMap(({ pay }) => pay.bySource.map(({ source }) => source)),
  );
  const stated = path.titles.flatMap(({ slug, name, pay }, column) =>
    pay.bySource.flatMap((entry) => {
      const { source, central } = entry;
      if (!central || !isOnAxis(central, axis)) return [];
      const said = labels.get(source.slug) ?? source.name;
      const mark: StaircaseMark = {
        id: `${slug} ${source.slug}`,
        popover: payPopover(slug, source.slug),
        source: source.slug,
        column,
        value: axisValue(moneyOf(central.money)),
        range: middleHalf(entry, axis),
        few: isFew(central.sampleSize),
        label: formatMoneyShort(moneyOf(central.money)),
        said: saidBy(said, central.sampleSize),
        rank: markOf(source.slug),
        tip: tipOf(`${name}, ${said}`, central, source.method),
      };
      return [{ mark, salaries: central.provenance.salaries.map((salary) => salary.slug) }];
    }),
  );
  const marks = stated.map(({ mark }) => mark);
  const scale = payAxis(
    marks.flatMap(({ value, range }) => [value, ...(range ?? [])]),
    axis.currency,
  );
  if (scale === null) return null;
  const places = new Map(path.titles.map(({ slug }, place) => [slug, place]));
  return {
    table,
    axis: scale,
    titles: path.titles.map(({ slug, name, pay }) => ({
      slug,
      name,
      gap: pay.missing ? missingWords(pay.missing.reason) : "not on this axis",
    })),
    marks,
    changes: changesOnAxis(
      [...path.steps.map(({ change }) => change), ...path.bridges],
      stated,
      places,
    ),
  };
}

/** Who says so, and how many stand behind it, which is not told where it is not stated. */
function saidBy(source: string, size: number | null): string {
  return size === null ? source : `${source} · n ${formatCount(size)}`;
}

/** The 25th and the 75th percentile of those whose median is drawn. */
function middleHalf({ central, spreads }: StatedPay, axis: PayKind): StaircaseMark["range"] {
  const own = spreads.find(
    ({ median }) => isOnAxis(median, axis) && median.money.amount === central?.money.amount,
  );
  if (!own?.firstQuartile || !own.thirdQuartile) return null;
  return [axisValue(moneyOf(own.firstQuartile.money)), axisValue(moneyOf(own.thirdQuartile.money))];
}

/** What is told of a mark in short: of what, how much, of how many and of when. */
function tipOf(subject: string, central: StatedCentral, method: SourceMethod): string {
  const { money, period, statistic, sampleSize, edition, interval } = central;
  return [
    subject,
    `${formatMoneyBrief(moneyOf(money))} ${periodWords(period)}, ${statisticWords(statistic)}`,
    `${sampleWords(sampleSize, method) ?? "number counted not stated"}, ${yearsObserved(central) ?? "date not stated"}`,
    interval &&
      `median within ${intervalWords({ low: moneyOf(interval.low), high: moneyOf(interval.high) })} at 95%`,
    edition?.name,
  ]
    .filter((line) => line != null)
    .join("\n");
}

/** A staircase with its name and what says the same, for the box that it is drawn in. */
export function staircaseChart({
  path,
  axis,
  markOf,
  table,
  ...said
}: {
  path: StaircasePath;
  axis: PayKind;
  markOf: (source: string) => number;
  table: string;
  label: string;
  describedBy: string;
}) {
  const data = staircaseOf(path, axis, { markOf, table });
  return data && { data, ...said };
}
