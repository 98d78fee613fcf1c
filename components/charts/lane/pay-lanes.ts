import { type Axis, payAxis } from "@/components/charts/frame/axis";
import { type MoneyField, moneyOf } from "@/components/figure/money-field";
import { markOf } from "@/components/request/request-scope";
import { isFew } from "@/domain/pay/too-few";
import { statisticWords } from "@/domain/words/enum-labels";
import { axisValue, formatMoneyBrief } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import type { FragmentType } from "@/graphql/generated";
import { graphql, readFragment } from "@/graphql/generated";
import type { LaneFigureFragment, LaneSpreadFragment } from "@/graphql/generated/graphql";

export const LANE_FIGURE = graphql(`
  fragment LaneFigure on PayFigure {
    money { amount currencyCode }
    interval { low { amount currencyCode } high { amount currencyCode } }
    period basis statistic level country sampleSize grade origin observedFrom observedTo
    ...EditionCaution
    ...Figure
    source { slug name method publisher { name } }
    provenance { salaries { slug title { name } } }
    ...FigurePopover
  }
`);

export const LANE_SPREAD = graphql(`
  fragment LaneSpread on StatedSpread {
    firstDecile { money { amount currencyCode } }
    firstQuartile { money { amount currencyCode } }
    thirdQuartile { money { amount currencyCode } }
    ninthDecile { money { amount currencyCode } }
  }
`);

/** What a lane is drawn from: a title, or a level, in one source. */
export interface LaneSubject {
  readonly key: string;
  /** What stands at its left: the title, or the level. */
  readonly name: string;
  /** The address that the name leads to; null where it leads nowhere. */
  readonly href: string | null;
  /** What its source is called; null where that is its name, or is said above all lanes. */
  readonly source: string | null;
  readonly figure: FragmentType<typeof LANE_FIGURE>;
  readonly spread: FragmentType<typeof LANE_SPREAD> | null;
  /** The id of the popover that says where the figure comes from. */
  readonly popover: string;
}

/** From one value of the axis to another. */
export interface LaneRange {
  readonly from: number;
  readonly to: number;
}

/** A value in the middle with its spread and its evidence, which are two marks. */
export interface PayLane extends Omit<LaneSubject, "spread"> {
  readonly rank: number;
  readonly value: number;
  readonly middleHalf: LaneRange | null;
  readonly middleFourFifths: LaneRange | null;
  readonly interval: LaneRange | null;
  /** Whether so few are counted that the mark is open and the interval dotted. */
  readonly few: boolean;
  /** What is told of it beside it, in lines. */
  readonly tip: string;
}

/** Lanes on one axis from zero. */
export interface PayLanesData {
  readonly axis: Axis;
  readonly label: string;
  readonly lanes: readonly PayLane[];
  /** Whether a line leads from each lane to the next: they are levels of one source. */
  readonly joined: boolean;
}

/** Pay as lanes of one axis; null where nothing is above zero. `reach`: other amounts that the axis holds too, since charts beside it share it. */
export function payLanes({
  subjects,
  label,
  reach = [],
  joined = false,
  rankOf = markOf,
}: {
  subjects: readonly LaneSubject[];
  label: string;
  reach?: readonly LaneSubject[];
  joined?: boolean;
  /** The mark of a source, by its slug; that of the page where it is left out. */
  rankOf?: (source: string) => number;
}): PayLanesData | null {
  const lanes = subjects.map((subject) => laneOf(subject, rankOf));
  const all = [...lanes, ...reach.map((subject) => laneOf(subject, rankOf))];
  const [first] = subjects;
  if (!first) return null;
  const { currencyCode } = readFragment(LANE_FIGURE, first.figure).money;
  const axis = payAxis(all.flatMap(valuesOf), currencyCode);
  return axis && { axis, label, lanes, joined };
}

function laneOf({ spread, ...subject }: LaneSubject, rankOf: (source: string) => number): PayLane {
  const figure = readFragment(LANE_FIGURE, subject.figure);
  const { money, interval, sampleSize, source } = figure;
  const few = isFew(sampleSize);
  const stated = spread && readFragment(LANE_SPREAD, spread);
  return {
    ...subject,
    rank: rankOf(source.slug),
    value: axisPlace(money),
    middleHalf: rangeOf(stated, "firstQuartile", "thirdQuartile"),
    middleFourFifths: few ? null : rangeOf(stated, "firstDecile", "ninthDecile"),
    interval: interval && { from: axisPlace(interval.low), to: axisPlace(interval.high) },
    few,
    tip: tipOf(subject.name, figure, stated),
  };
}

function tipOf(
  name: string,
  figure: LaneFigureFragment,
  spread: LaneSpreadFragment | null,
): string {
  const { money, interval, sampleSize, statistic, source } = figure;
  const [low, high] = [spread?.firstQuartile, spread?.thirdQuartile];
  return [
    [...new Set([name, source.publisher.name])].join(", "),
    `${statisticWords(statistic)} ${brief(money)}`,
    low && high ? `the middle half ${brief(low.money)} to ${brief(high.money)}` : null,
    interval ? `interval of the median ${brief(interval.low)} to ${brief(interval.high)}` : null,
    sampleWords(sampleSize, source.method) ?? "n not stated",
  ]
    .filter((line) => line !== null)
    .join("\n");
}

const brief = (money: MoneyField) => formatMoneyBrief(moneyOf(money));

function rangeOf(
  spread: LaneSpreadFragment | null,
  low: "firstDecile" | "firstQuartile",
  high: "thirdQuartile" | "ninthDecile",
): LaneRange | null {
  const [from, to] = [spread?.[low], spread?.[high]];
  return from && to ? { from: axisPlace(from.money), to: axisPlace(to.money) } : null;
}

function valuesOf({ value, middleHalf, middleFourFifths, interval }: PayLane): number[] {
  return [value, ...[middleHalf, middleFourFifths, interval].map((range) => range?.to ?? 0)];
}

function axisPlace(money: MoneyField): number {
  return axisValue(moneyOf(money));
}
