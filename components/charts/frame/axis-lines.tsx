import { type Axis, placeOn } from "./axis";
import styles from "./axis-lines.module.css";

/** A line across the plot at each tick, that at zero the strongest, between two heights: all of it, or in pixels. */
export function AxisLines({
  axis,
  from = "0%",
  to = "100%",
}: {
  axis: Axis;
  from?: number | string;
  to?: number | string;
}) {
  return axis.ticks.map(({ value }) => (
    <line
      key={value}
      className={value === 0 ? styles.zero : styles.line}
      x1={placeOn(axis, value)}
      x2={placeOn(axis, value)}
      y1={from}
      y2={to}
    />
  ));
}

/** The values of the ticks, under their lines. */
export function AxisTicks({ axis }: { axis: Axis }) {
  return axis.ticks.map(({ value, label }) => (
    <text key={value} className={styles.tick} x={placeOn(axis, value)} y="12" textAnchor="middle">
      {label}
    </text>
  ));
}
