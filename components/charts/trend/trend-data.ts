import { payAxis } from "@/components/charts/frame/axis";
import { type Box, boxAround, clearestPlace } from "@/components/charts/frame/label-placement";
import { currencySign } from "@/domain/words/format";

/** The pay of one title over the years in one source. */
export interface TrendLine {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
  /** Its source, by slug, which is lit together wherever it is. */
  readonly source: string;
  readonly points: readonly {
    readonly year: number;
    readonly value: number;
    readonly label: string;
  }[];
  /** The years from which on its records are of another kind: the line begins anew there. */
  readonly breaks: readonly number[];
  /** Why it is no line with others of its publisher, or where it breaks, in sentences. */
  readonly notes: readonly string[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line as it is drawn, in pixels. */
export interface PlacedLine {
  readonly line: TrendLine;
  readonly d: string;
  readonly dots: readonly (Point & { readonly year: number; readonly tip: string })[];
  /** The values at its ends. */
  readonly labels: readonly (Point & {
    readonly year: number;
    readonly words: string;
  })[];
}

/** Small drawings on the same years and the same scale from zero. */
export interface TrendData {
  /** The years at the ends, each with its place. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** The height of each tick, that of zero first. */
  readonly heights: readonly number[];
  readonly lines: readonly PlacedLine[];
}

/** The drawing of one line, in pixels, and the room inside it. */
export const TREND_SIZE = { width: 300, height: 130, left: 8, right: 48, top: 18, bottom: 22 };
/** Width of a letter and height of a line of a value, on the safe side. */
const LETTER = 7;
const LINE = 13;

/** Lays out one drawing a source; null where nothing is above zero. */
export function trendData({
  currency,
  lines,
}: {
  currency: string;
  lines: readonly TrendLine[];
}): TrendData | null {
  const points = lines.flatMap((line) => line.points);
  const axis = payAxis(
    points.map(({ value }) => value),
    currency,
  );
  if (axis === null) return null;
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = Math.max(1, last - first);
  const { width, height, left, right, top, bottom } = TREND_SIZE;
  const x = (year: number) => rounded(left + ((year - first) / span) * (width - left - right));
  const y = (value: number) =>
    rounded(height - bottom - (value / axis.greatest) * (height - top - bottom));
  return {
    years: [...new Set([first, last])].map((year) => ({ year, x: x(year) })),
    heights: axis.ticks.map(({ value }) => y(value)),
    lines: lines.map((line) => ({
      line,
      d: trendPath(line.points, line.breaks, x, y),
      dots: line.points.map(({ year, value, label }) => ({
        year,
        x: x(year),
        y: y(value),
        tip: `${line.name}\n${year}: ${currencySign(currency)}${label}`,
      })),
      labels: endLabels(line, x, y),
    })),
  };
}

/** The value of the first year beside its point where nothing is covered, that of the last to its right. */
function endLabels({ points }: TrendLine, x: Scale, y: Scale): PlacedLine["labels"] {
  const [first, last] = [points[0], points.at(-1)];
  if (!(first && last)) return [];
  const dots: Box[] = points.map(({ year, value }) => boxAround(x(year), y(value) + 4, 8, 8));
  const wide = first.label.length * LETTER;
  const offset = clearestPlace(
    [-8, 18],
    (below) => boxAround(x(first.year) - 4 + wide / 2, y(first.value) + below, wide, LINE),
    { read: dots, crossed: [] },
  );
  const begin = {
    year: first.year,
    x: x(first.year) - 4,
    y: y(first.value) + offset,
    words: first.label,
  };
  if (first === last) return [begin];
  const end = { year: last.year, x: x(last.year) + 6, y: y(last.value) + 4 };
  return [begin, { ...end, words: last.label }];
}

type Scale = (value: number) => number;

/** The outline through the points, begun anew after a year that is not stated, and where records change their kind. */
export function trendPath(
  points: readonly { readonly year: number; readonly value: number }[],
  breaks: readonly number[],
  x: (year: number) => number,
  y: (value: number) => number,
): string {
  return points
    .map(({ year, value }, place) => {
      const follows = points[place - 1]?.year === year - 1 && !breaks.includes(year);
      return `${follows ? "L" : "M"}${x(year)} ${y(value)}`;
    })
    .join("");
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
