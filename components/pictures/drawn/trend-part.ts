import { type PlacedLine, TREND_SIZE, type TrendData } from "@/components/charts/trend/trend-data";
import { element, inRow, type Markup } from "@/components/picture-link/markup";
import { sourceLook } from "@/components/sources/source-shape";
import type { Drawing } from "./drawing";
import { type Colours, sourceColour } from "./picture-colours";
import { brokenLines, textLine } from "./picture-text";

const NAME = { size: 13, leading: 16.5 };
const BETWEEN = { across: 24, down: 20 };

/** Small drawings of trends as part of a picture, as many beside each other as fit. */
export function trendPart(trend: TrendData, width: number): Drawing {
  const across = Math.max(
    1,
    Math.floor((width + BETWEEN.across) / (TREND_SIZE.width + BETWEEN.across)),
  );
  const names = trend.lines.map(({ line }) => brokenLines(line.name, NAME.size, TREND_SIZE.width));
  const head = Math.max(0, ...names.map((lines) => lines.length)) * NAME.leading + 6;
  const each = head + TREND_SIZE.height;
  const rows = Math.ceil(trend.lines.length / across);
  return {
    width,
    height: Math.ceil(rows * each + (rows - 1) * BETWEEN.down),
    draw: (colours) =>
      inRow(
        trend.lines.map((placed, place) => {
          const left = (place % across) * (TREND_SIZE.width + BETWEEN.across);
          const top = Math.floor(place / across) * (each + BETWEEN.down);
          return element(
            "g",
            { transform: `translate(${left} ${top})` },
            ...(names[place] ?? []).map((words, line) =>
              textLine({
                words,
                x: 0,
                y: 13 + line * NAME.leading,
                size: NAME.size,
                weight: 600,
                fill: colours("ink-2"),
              }),
            ),
            element(
              "g",
              { transform: `translate(0 ${head})` },
              ...drawnLine(trend, placed, colours),
            ),
          );
        }),
      ),
  };
}

function drawnLine(
  { heights, years }: TrendData,
  { line, d, dots, labels }: PlacedLine,
  colours: Colours,
): Markup[] {
  const { width, height, left, right } = TREND_SIZE;
  const own = sourceColour(sourceLook(line.rank).colour, colours);
  return [
    ...heights.map((y, place) =>
      element("path", {
        d: `M${left} ${y}H${width - right}`,
        stroke: colours(place === 0 ? "rule-2" : "rule"),
      }),
    ),
    element("path", { d, stroke: own, "stroke-width": 2, fill: "none" }),
    ...dots.map(({ x, y }) => element("circle", { cx: x, cy: y, r: 3, fill: own })),
    ...labels.map(({ x, y, words }) =>
      textLine({
        words,
        x,
        y,
        size: 12,
        weight: 600,
        fill: colours("ink"),
        halo: colours("paper"),
      }),
    ),
    ...years.map(({ year, x }, place) =>
      textLine({
        words: String(year),
        x,
        y: height - 6,
        size: 11,
        anchor: place === 0 ? "start" : "middle",
        fill: colours("ink-3"),
      }),
    ),
  ];
}
