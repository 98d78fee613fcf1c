import type { Axis } from "@/components/charts/frame/axis";
import styles from "./staircase.module.css";
import type { PlotArea } from "./staircase-geometry";
import { nameLines } from "./staircase-labels";

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

/** An amount on the axis. Recharts gives the place. */
export function AmountTick({
  x = 0,
  y = 0,
  payload,
  axis,
  direction,
}: TickProps & { axis: Axis; direction: PlotArea["direction"] }) {
  const label = axis.ticks.find(({ value }) => value === payload?.value)?.label;
  return direction === "across" ? (
    <text className={styles.tick} x={0} y={Number(y) + 4}>
      {label}
    </text>
  ) : (
    <text className={styles.tick} x={x} y={Number(y) + 8} textAnchor="middle">
      {label}
    </text>
  );
}

/** The name of a title, under its column or in front of its row. */
export function TitleTick({
  x = 0,
  y = 0,
  payload,
  names,
  letters,
  small,
  side = false,
}: TickProps & { names: readonly string[]; letters: number; small: boolean; side?: boolean }) {
  const lines = nameLines(names[payload?.value ?? -1] ?? "", letters);
  const top = side ? Number(y) - (lines.length - 1) * 8.5 + 4 : Number(y) + 18;
  return (
    <text
      className={styles.title}
      data-small={small || undefined}
      textAnchor={side ? "start" : "middle"}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={side ? 0 : x} y={top + index * (small ? 17 : 19)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
