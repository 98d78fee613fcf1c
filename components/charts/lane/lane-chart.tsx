import { type Axis, placeOn } from "@/components/charts/frame/axis";
import { AxisLines, AxisTicks } from "@/components/charts/frame/axis-lines";
import { shapePath, sourceLook } from "@/components/sources/source-shape";
import { useStill } from "@/components/ui/still";
import styles from "./lane-chart.module.css";
import type { Lane, LaneData, LanePoint, LaneRow } from "./lane-data";

/** Height of a lane whose label stands above it or beside it, and where in it the line runs, in pixels. */
const ABOVE = { height: 36, middle: 24 };
const BESIDE = { height: 26, middle: 13 };

/**
 * Rows on one axis from zero, a line each source. Drawn on the server without script; the table below
 * says the same, so it is hidden from those who hear the page.
 */
export function LaneChart({ axis, axisName, rows }: LaneData) {
  return (
    <div className={styles.chart} aria-hidden="true" data-chart {...useStill()}>
      {rows.map((row) => (
        <Row key={row.key} row={row} axis={axis} />
      ))}
      <div className={`${styles.row} ${styles.axis}`}>
        <span>{axisName}</span>
        <svg className={styles.plot} aria-hidden="true" width="100%" height="16" focusable="false">
          <AxisTicks axis={axis} />
        </svg>
      </div>
    </div>
  );
}

function Row({ row: { name, detail, lanes, gap }, axis }: { row: LaneRow; axis: Axis }) {
  const { height, middle } = lanes.some(({ label }) => label?.side !== "beside") ? ABOVE : BESIDE;
  const whole = Math.max(1, lanes.length) * height;
  return (
    <div className={styles.row}>
      <p className={styles.name}>
        {name}
        {detail === null ? null : <span className={styles.detail}>{detail}</span>}
      </p>
      <svg className={styles.plot} aria-hidden="true" width="100%" height={whole} focusable="false">
        <AxisLines axis={axis} from={-8} to={whole + 8} />
        {lanes.map((lane, place) => (
          <svg
            key={lane.key}
            aria-hidden="true"
            y={place * height + middle}
            overflow="visible"
            data-source={lane.source}
            data-tip={lane.tip}
          >
            <rect y={-middle} width="100%" height={height} fill="transparent" />
            <LaneShapes lane={lane} axis={axis} />
          </svg>
        ))}
        {lanes.length === 0 ? (
          <text className={styles.gap} x="8" y={middle + 4}>
            {gap}
          </text>
        ) : null}
      </svg>
    </div>
  );
}

/** All of a lane, around a line at 0. */
function LaneShapes({ lane: { rank, spans, points, label }, axis }: { lane: Lane; axis: Axis }) {
  const { colour } = sourceLook(rank);
  return (
    <>
      {spans.map(({ from, to, weight, open = false }) => (
        <line
          key={weight}
          className={styles.span}
          data-weight={weight}
          data-open={open}
          x1={placeOn(axis, from)}
          x2={placeOn(axis, to)}
          stroke={colour}
        />
      ))}
      {points.map((point) => (
        <svg key={point.value} aria-hidden="true" x={placeOn(axis, point.value)} overflow="visible">
          <Point shape={point.shape} rank={rank} />
        </svg>
      ))}
      {label === null ? null : (
        <text
          className={styles.label}
          data-side={label.side}
          x={placeOn(axis, label.value)}
          dx={label.side === "beside" ? 13 : 0}
          y={label.side === "beside" ? 5 : -14}
        >
          {label.words}
        </text>
      )}
    </>
  );
}

function Point({ shape, rank }: { shape: LanePoint["shape"]; rank: number }) {
  const look = sourceLook(rank);
  if (shape === "stroke") return <line className={styles.stroke} y1="-10" y2="10" />;
  if (shape === "record") return <circle className={styles.record} r="4.5" stroke={look.colour} />;
  return (
    <path
      d={shapePath(look.shape, 6)}
      stroke={look.filled ? "var(--paper)" : look.colour}
      strokeWidth="1.5"
      fill={look.filled ? look.colour : "var(--paper)"}
    />
  );
}
