import type { KeyboardEvent, PointerEvent as ReactPointerEvent, SyntheticEvent } from "react";
import { shapePath, sourceLook } from "@/components/ui/source-shape";
import { leavePanel, openPanel, restOn } from "./open-panel";
import styles from "./staircase.module.css";
import { type Frame, nameLines, type SceneChange, type SceneLabel, type SceneMark } from "./staircase-scene";

/** What makes a group of shapes a button that opens a panel: by pointer, click, Enter or space. */
function opens(panel: string, heard: string) {
  const open = (event: SyntheticEvent<SVGGElement>) => openPanel(panel, event.currentTarget, true);
  return {
    role: "button",
    tabIndex: 0,
    "aria-label": heard,
    className: styles.button,
    onClick: open,
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open(event);
    },
    onPointerEnter: (event: ReactPointerEvent<SVGGElement>) => {
      if (event.pointerType === "mouse") restOn(panel, event.currentTarget);
    },
    onPointerLeave: leavePanel,
  };
}

/** A salary: its tread, its shape, its value, and the publisher's name where there is room. */
export function MarkShape({ scene, direction }: { scene: SceneMark; direction: Frame["direction"] }) {
  const { mark, at, tread, label, named } = scene;
  const look = sourceLook(mark.rank);
  const [start, end] = tread;
  const aside = direction === "down";
  return (
    <g {...opens(mark.panel, mark.heard)}>
      <rect
        className={styles.target}
        x={Math.min(start.x, aside ? at.x - 14 : start.x)}
        y={Math.min(start.y, aside ? at.y - 22 : at.y - 48)}
        width={aside ? 88 : end.x - start.x}
        height={aside ? 44 : 60}
        rx="3"
      />
      <path className={styles.tread} d={`M${start.x} ${start.y}L${end.x} ${end.y}`} stroke={look.colour} />
      <path
        className={styles.mark}
        transform={`translate(${at.x} ${at.y})`}
        d={shapePath(look.shape, 6.5)}
        stroke={look.filled ? "var(--paper)" : look.colour}
        fill={look.filled ? look.colour : "var(--paper)"}
      />
      {named ? (
        <text className={styles.publisher} x={label.x} y={label.y + (aside ? 15 : -22)} textAnchor={label.anchor}>
          {mark.publisher}
        </text>
      ) : null}
      {" "}
      <text className={styles.value} x={label.x} y={label.y + (aside ? (named ? -2 : 5) : 0)} textAnchor={label.anchor}>
        {mark.label}
      </text>
    </g>
  );
}

/** A change between two titles: its risers, how much, and what it rests on. */
export function ChangeShape({ scene }: { scene: SceneChange }) {
  const { change, risers, label } = scene;
  const lines = risers.map((d) => <path key={d} className={styles.riser} data-kind={change.kind} d={d} />);
  if (change.kind === "none" || change.panel === null) {
    return (
      <text className={styles.quiet} x={label.x} y={label.y} textAnchor={label.anchor}>
        {change.basis}
      </text>
    );
  }
  return (
    <>
      {lines}
      <g {...opens(change.panel, change.heard)}>
        <rect
          className={styles.target}
          x={label.anchor === "end" ? label.x - 102 : label.x - 4}
          y={label.y - 16}
          width="106"
          height="38"
          rx="3"
        />
        <text className={styles.change} x={label.x} y={label.y} textAnchor={label.anchor}>
          {change.label}
        </text>
        {" "}
        <text className={styles.basis} x={label.x} y={label.y + 16} textAnchor={label.anchor}>
          {change.basis}
        </text>
      </g>
    </>
  );
}

/** A title that no source covers. */
export function GapShape({ gap }: { gap: SceneLabel }) {
  return (
    <text className={styles.quiet} x={gap.x} y={gap.y} textAnchor={gap.anchor}>
      no evidence held
    </text>
  );
}

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

/** An amount on the axis. Recharts gives the place. */
export function AmountTick({ x = 0, y = 0, payload, direction }: TickProps & { direction: Frame["direction"] }) {
  return direction === "across" ? (
    <text className={styles.tick} x={0} y={Number(y) + 4}>
      {payload?.value}
    </text>
  ) : (
    <text className={styles.tick} x={x} y={Number(y) + 8} textAnchor="middle">
      {payload?.value}
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
    <text className={styles.title} data-small={small || undefined} textAnchor={side ? "start" : "middle"}>
      {lines.map((line, index) => (
        <tspan key={line} x={side ? 0 : x} y={top + index * (small ? 17 : 19)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
