import { sourceLook } from "@/components/sources/source-shape";
import { useStill } from "@/components/ui/still";
import { type PlacedLine, TREND_SIZE, type TrendData } from "./trend-data";
import styles from "./trend-lines.module.css";

/**
 * One small drawing a source, all on the same years and the same scale from zero. A line goes from one
 * year to the next and is not drawn over years that are not stated. Drawn on the server without
 * script; the table below says the same, so it is hidden from those who hear the page.
 */
export function TrendLines({ years, heights, lines }: TrendData) {
  const { width, height, left, right } = TREND_SIZE;
  return (
    <div className={styles.grid} aria-hidden="true" data-chart {...useStill()}>
      {lines.map((placed) => (
        <figure key={placed.line.key} className={styles.small}>
          <figcaption>{placed.line.name}</figcaption>
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
            {heights.map((y, place) => (
              <line
                key={y}
                className={place === 0 ? styles.zero : styles.rule}
                x1={left}
                x2={width - right}
                y1={y}
                y2={y}
              />
            ))}
            <Line placed={placed} />
            {years.map(({ year, x }, place) => (
              <text
                key={year}
                className={styles.tick}
                x={x}
                y={height - 6}
                textAnchor={place === 0 ? "start" : "middle"}
              >
                {year}
              </text>
            ))}
          </svg>
          {placed.line.notes.map((note) => (
            <p key={note} className={styles.break}>
              {note}
            </p>
          ))}
        </figure>
      ))}
    </div>
  );
}

function Line({ placed: { line, d, dots, labels } }: { placed: PlacedLine }) {
  const { colour } = sourceLook(line.rank);
  return (
    <g data-source={line.source}>
      <path className={styles.line} d={d} stroke={colour} />
      {dots.map(({ year, x, y, tip }) => (
        <circle
          key={year}
          className={styles.dot}
          data-tip={tip}
          data-source={line.source}
          cx={x}
          cy={y}
          r="3"
          fill={colour}
        />
      ))}
      {labels.map(({ year, x, y, words }) => (
        <text key={year} className={styles.value} x={x} y={y}>
          {words}
        </text>
      ))}
    </g>
  );
}
