import type { Axis } from "@/components/charts/frame/axis";
import { textWidth } from "@/components/charts/frame/text-width";
import { LANE_FIGURE, type LaneRange, type PayLanesData } from "@/components/charts/lane/pay-lanes";
import { tenths } from "@/components/charts/staircase/staircase-geometry";
import { moneyOf } from "@/components/figure/money-field";
import { element, inRow, type Markup } from "@/components/picture-link/markup";
import { shapePath, sourceLook } from "@/components/sources/source-shape";
import { capitalised, formatMoneyBrief } from "@/domain/words/format";
import { readFragment } from "@/graphql/generated";
import type { Drawing } from "./drawing";
import {
  LANE_BESIDE,
  LANE_GAP,
  LANE_NAME,
  LANE_SAID,
  LANES_HEAD,
  type LaneColumns,
  laneColumns,
  type PlacedLane,
  placedLane,
} from "./lane-rows";
import { type Colours, sourceColour } from "./picture-colours";
import { brokenLines, textLine } from "./picture-text";

/** Lanes with what is said of all of them: a pay basis and its unit, or a source. */
export interface LanesGroup {
  readonly words: string;
  readonly unit: string;
  readonly chart: PayLanesData;
}

/** How lanes are read. */
export const LANES_NOTE =
  "Bar: the middle half of pay; thin line: the middle four fifths. Dark or dotted line: the 95% interval of the median. Open mark: fewer than 30 counted.";

/** Lanes as part of a picture, group under group, all of a unit on the scale that they come with. */
export function lanesPart(groups: readonly LanesGroup[], width: number): Drawing {
  const placed: { group: LanesGroup; top: number; head: string[]; lanes: PlacedLane[] }[] = [];
  const columns = laneColumns(
    width,
    groups.some(({ chart }) => chart.lanes.some(({ source }) => source !== null)),
  );
  let next = 0;
  for (const group of groups) {
    const top = next + (placed.length > 0 ? LANE_GAP : 0);
    const head = brokenLines(
      capitalised([group.words, group.unit].join(", ")),
      LANE_SAID.size,
      width,
    );
    next = top + LANES_HEAD.height + (head.length - 1) * LANE_SAID.leading + LANES_HEAD.ticks;
    const lanes = group.chart.lanes.map((lane, place): PlacedLane => {
      const isNamed = lane.name !== group.chart.lanes[place - 1]?.name;
      const own = placedLane(lane, isNamed, columns, next);
      next = own.bottom;
      return own;
    });
    placed.push({ group, top, head, lanes });
  }
  return {
    width,
    height: Math.ceil(next),
    draw: (colours) =>
      inRow(
        placed.flatMap(({ group, top, head, lanes }) =>
          drawnGroup(group.chart, { top, head, lanes, columns, width }, colours),
        ),
      ),
  };
}

function drawnGroup(
  { axis, joined }: PayLanesData,
  {
    top,
    head,
    lanes,
    columns,
    width,
  }: {
    top: number;
    head: readonly string[];
    lanes: readonly PlacedLane[];
    columns: LaneColumns;
    width: number;
  },
  colours: Colours,
): Markup[] {
  const x = (value: number) => tenths(columns.plot + (value / axis.greatest) * columns.plotWidth);
  const ticksAt = top + LANES_HEAD.height + (head.length - 1) * LANE_SAID.leading + 12;
  const begin = lanes[0]?.top ?? ticksAt;
  const end = lanes.at(-1)?.bottom ?? ticksAt;
  return [
    ...head.map((words, line) =>
      textLine({
        words,
        x: 0,
        y: top + 14 + line * LANE_SAID.leading,
        size: LANE_SAID.size,
        weight: 600,
        fill: colours("ink-2"),
      }),
    ),
    ...axis.ticks.flatMap(({ value, label }) => [
      element("path", {
        d: columns.narrow
          ? lanes.map(({ middle }) => `M${x(value)} ${tenths(middle - 24)}v34`).join("")
          : `M${x(value)} ${tenths(begin)}V${tenths(end)}`,
        stroke: colours(value === 0 ? "rule-2" : "rule"),
      }),
      textLine({
        words: label,
        x: x(value),
        y: ticksAt,
        size: 12,
        anchor: "middle",
        fill: colours("ink-3"),
      }),
    ]),
    ...lanes.flatMap((placed, place) => [
      ...(place > 0 && placed.name.length > 0 && !joined
        ? [element("path", { d: `M0 ${tenths(placed.top)}H${width}`, stroke: colours("rule") })]
        : []),
      ...(joined ? joint(placed, lanes[place + 1], x, colours) : []),
    ]),
    ...lanes.flatMap((placed) => [
      ...laneWords(placed, columns, width, colours),
      ...laneShapes(placed, x, axis, colours, columns),
    ]),
  ];
}

function joint(
  { lane, middle }: PlacedLane,
  next: PlacedLane | undefined,
  x: (value: number) => number,
  colours: Colours,
): Markup[] {
  if (!next) return [];
  const d = `M${x(lane.value)} ${tenths(middle)}L${x(next.lane.value)} ${tenths(next.middle)}`;
  const stroke = sourceColour(sourceLook(lane.rank).colour, colours);
  return [element("path", { d, stroke, "stroke-width": 1.5, "stroke-opacity": 0.6 })];
}

function laneWords(
  { name, source, counted, top, middle }: PlacedLane,
  { narrow, source: sourceAt }: LaneColumns,
  width: number,
  colours: Colours,
): Markup[] {
  // In a narrow picture words stand above the plot; else their middle is that of the lane.
  const centred = (lines: number, leading: number) => middle + 5 - ((lines - 1) * leading) / 2;
  const nameTop = narrow ? top + 19 : centred(name.length, LANE_NAME.leading);
  const sourceTop = narrow
    ? top + 19 + name.length * LANE_NAME.leading
    : centred(source.length, LANE_SAID.leading);
  const countTop = narrow ? top + 19 : centred(counted.length, LANE_SAID.leading);
  return [
    ...name.map((words, line) =>
      textLine({
        words,
        x: 0,
        y: tenths(nameTop + line * LANE_NAME.leading),
        size: LANE_NAME.size,
        weight: 600,
        fill: colours("ink"),
      }),
    ),
    ...source.map((words, line) =>
      textLine({
        words,
        x: narrow ? 0 : sourceAt,
        y: tenths(sourceTop + line * LANE_SAID.leading),
        size: LANE_SAID.size,
        fill: colours("ink-2"),
      }),
    ),
    ...counted.map((words, line) =>
      textLine({
        words,
        x: width,
        y: tenths(countTop + line * LANE_SAID.leading),
        size: LANE_SAID.size,
        anchor: "end",
        fill: colours("ink-2"),
      }),
    ),
  ];
}

function laneShapes(
  { lane, middle }: PlacedLane,
  x: (value: number) => number,
  axis: Axis,
  colours: Colours,
  { plot, plotWidth }: LaneColumns,
): Markup[] {
  const look = sourceLook(lane.rank);
  const own = sourceColour(look.colour, colours);
  const y = tenths(middle);
  const line = (range: LaneRange | null, style: Readonly<Record<string, string | number>>) =>
    range
      ? [element("path", { d: `M${x(range.from)} ${y}H${x(range.to)}`, stroke: own, ...style })]
      : [];
  const hollow = lane.few || !look.filled;
  const words = formatMoneyBrief(moneyOf(readFragment(LANE_FIGURE, lane.figure).money));
  const half = textWidth(words, 15) / 2;
  const right = plot + plotWidth + LANE_BESIDE;
  return [
    ...line(lane.middleFourFifths, { "stroke-width": 1.5 }),
    ...line(lane.middleHalf, { "stroke-width": 9, "stroke-opacity": 0.3 }),
    ...line(
      lane.interval,
      lane.few
        ? { "stroke-width": 2.5, "stroke-dasharray": "0.1 5", "stroke-linecap": "round" }
        : { "stroke-width": 3.5 },
    ),
    element("path", {
      transform: `translate(${x(Math.min(lane.value, axis.greatest))} ${y})`,
      d: shapePath(look.shape, 6),
      stroke: hollow ? own : colours("paper"),
      "stroke-width": hollow ? 2.2 : 1.5,
      fill: hollow ? colours("paper") : own,
    }),
    textLine({
      words,
      x: tenths(Math.min(right - half, Math.max(plot + half - 8, x(lane.value)))),
      y: tenths(middle - 12),
      size: 15,
      weight: 600,
      anchor: "middle",
      fill: colours("ink"),
      halo: colours("paper"),
    }),
  ];
}
