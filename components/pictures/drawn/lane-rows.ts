import { LANE_FIGURE, type PayLane } from "@/components/charts/lane/pay-lanes";
import { sampleWords } from "@/domain/words/sample-words";
import { readFragment } from "@/graphql/generated";
import { brokenLines } from "./picture-text";

export const LANE_NAME = { size: 15, leading: 19, width: 172 };
export const LANE_SAID = { size: 13, leading: 16.5, width: 150 };
const COUNT_WIDTH = 104;
/** Below this width the plot has lines of its own under the names. */
const NARROW = 600;
export const LANE_GAP = 14;
export const LANES_HEAD = { height: 30, ticks: 20 };
/** From the middle line of a lane to its upper edge, where its value stands, and to its lower one. */
const PLOT = { above: 30, below: 15 };
/** Half a value may stand out to the right of the greatest. */
export const LANE_BESIDE = 30;

/** Where things stand across a picture that is so wide. */
export function laneColumns(width: number, hasSources: boolean) {
  const narrow = width < NARROW;
  const names = narrow
    ? 0
    : LANE_NAME.width + (hasSources ? LANE_SAID.width + LANE_GAP : 0) + LANE_GAP;
  const counts = narrow ? 0 : COUNT_WIDTH + LANE_GAP;
  return {
    narrow,
    source: LANE_NAME.width + LANE_GAP,
    plot: names + 8,
    plotWidth: width - names - counts - LANE_BESIDE - 8,
    nameLimit: narrow ? width - COUNT_WIDTH - LANE_GAP : LANE_NAME.width,
    sourceLimit: narrow ? width - COUNT_WIDTH - LANE_GAP : LANE_SAID.width,
  };
}

export type LaneColumns = ReturnType<typeof laneColumns>;

export interface PlacedLane {
  readonly lane: PayLane;
  readonly name: readonly string[];
  readonly source: readonly string[];
  readonly counted: readonly string[];
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

export function placedLane(
  lane: PayLane,
  isNamed: boolean,
  columns: LaneColumns,
  top: number,
): PlacedLane {
  const figure = readFragment(LANE_FIGURE, lane.figure);
  const name = isNamed ? brokenLines(lane.name, LANE_NAME.size, columns.nameLimit) : [];
  const source = lane.source ? brokenLines(lane.source, LANE_SAID.size, columns.sourceLimit) : [];
  const counted = brokenLines(
    sampleWords(figure.sampleSize, figure.source.method) ?? "n not stated",
    LANE_SAID.size,
    COUNT_WIDTH,
  );
  const words = [name.length * LANE_NAME.leading, source.length * LANE_SAID.leading];
  const [named = 0, said = 0] = words;
  if (columns.narrow) {
    const above = Math.max(named + said, counted.length * LANE_SAID.leading) + 8;
    const middle = top + above + PLOT.above;
    return { lane, name, source, counted, top, middle, bottom: middle + PLOT.below };
  }
  const half = Math.max(named, said, counted.length * LANE_SAID.leading) / 2 + 6;
  const middle = top + Math.max(PLOT.above, half);
  const bottom = middle + Math.max(PLOT.below, half);
  return { lane, name, source, counted, top, middle, bottom };
}
