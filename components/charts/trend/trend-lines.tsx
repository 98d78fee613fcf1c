import { axisTicks } from "@/components/charts/frame/axis-ticks";
import { sourceLook } from "@/components/sources/source-shape";
import styles from "./trend-lines.module.css";

/** The pay of one title over the years in one source. */
export interface TrendLine {
  readonly key: string;
  readonly name: string;
  readonly rank: number;
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

const WIDTH = 300;
const HEIGHT = 130;
const LEFT = 8;
const RIGHT = 48;
const TOP = 18;
const BOTTOM = 22;

/**
 * One small drawing a source, all on the same years and the same scale from zero. A line goes from one
 * year to the next and is not drawn over years that are not stated. Drawn on the server without
 * script; the table below says the same, so it is hidden from those who hear the page.
 */
export function TrendLines({ lines }: { lines: readonly TrendLine[] }) {
  const points = lines.flatMap((line) => line.points);
  const greatest = Math.max(0, ...points.map(({ value }) => value));
  if (greatest === 0) return null;
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = Math.max(1, last - first);
  const x = (year: number) => rounded(LEFT + ((year - first) / span) * (WIDTH - LEFT - RIGHT));
  const y = (value: number) =>
    rounded(HEIGHT - BOTTOM - (value / greatest) * (HEIGHT - TOP - BOTTOM));
  return (
    <div className={styles.grid} aria-hidden="true">
      {lines.map((line) => (
        <figure key={line.key} className={styles.small}>
          <figcaption>{line.name}</figcaption>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
            {axisTicks(greatest).map((tick) => (
              <g key={tick}>
                <line
                  className={tick === 0 ? styles.zero : styles.rule}
                  x1={LEFT}
                  x2={WIDTH - RIGHT}
                  y1={y(tick)}
                  y2={y(tick)}
                />
              </g>
            ))}
            <Line line={line} x={x} y={y} />
            <text className={styles.tick} x={x(first)} y={HEIGHT - 6}>
              {first}
            </text>
            {last === first ? null : (
              <text className={styles.tick} x={x(last)} y={HEIGHT - 6} textAnchor="middle">
                {last}
              </text>
            )}
          </svg>
          {line.notes.map((note) => (
            <p key={note} className={styles.break}>
              {note}
            </p>
          ))}
        </figure>
      ))}
    </div>
  );
}

function Line({
  line: { points, rank, breaks },
  x,
  y,
}: {
  line: TrendLine;
  x: (year: number) => number;
  y: (value: number) => number;
}) {
  const { colour } = sourceLook(rank);
  const ends = [points[0], points.at(-1)];
  return (
    <>
      <path className={styles.line} d={trendPath(points, breaks, x, y)} stroke={colour} />
      {points.map((point) => (
        <circle key={point.year} cx={x(point.year)} cy={y(point.value)} r="3" fill={colour} />
      ))}
      {ends.map((end, place) =>
        end && (place === 0 || end !== ends[0]) ? (
          <text
            key={end.year}
            className={styles.value}
            x={x(end.year) + (place === 0 ? -4 : 6)}
            y={y(end.value) + (place === 0 ? -8 : 4)}
          >
            {end.label}
          </text>
        ) : null,
      )}
    </>
  );
}

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
