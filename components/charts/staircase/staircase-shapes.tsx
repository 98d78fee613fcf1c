import {
  Fragment,
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type SyntheticEvent,
} from "react";
import { leavePopover, openPopover, restOn } from "@/components/charts/frame/open-popover";
import { shapePath, sourceLook } from "@/components/sources/source-shape";
import styles from "./staircase.module.css";
import type { Scene, SceneChange, SceneGap, SceneMark } from "./staircase-scene";

/** What makes a group of shapes a button that opens a popover: by pointer, click, Enter or space. */
function opens(popover: string, heard: string) {
  const open = (event: SyntheticEvent<SVGGElement>) =>
    openPopover(popover, event.currentTarget, true);
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
      if (event.pointerType === "mouse") restOn(popover, event.currentTarget);
    },
    onPointerLeave: leavePopover,
  };
}

/** A salary: its shape, its value, and the publisher's name where there is room. */
export function MarkShape({ mark, at, target, label, name, alone }: SceneMark) {
  const look = sourceLook(mark.rank);
  return (
    <g {...opens(mark.popover, mark.heard)}>
      <rect className={styles.target} {...target} rx="3" />
      <path
        className={styles.mark}
        transform={`translate(${at.x} ${at.y})`}
        d={shapePath(look.shape, 6.5)}
        stroke={look.filled ? "var(--paper)" : look.colour}
        fill={look.filled ? look.colour : "var(--paper)"}
      />
      {name ? (
        <text className={styles.publisher} x={name.x} y={name.y} textAnchor={name.anchor}>
          {mark.publisher}
        </text>
      ) : null}{" "}
      <text
        className={styles.value}
        data-beside={alone ? undefined : ""}
        x={label.x}
        y={label.y}
        textAnchor={label.anchor}
      >
        {mark.label}
      </text>
    </g>
  );
}

/** What a salary stands on and a change climbs: drawn under everything that is read. */
export function StepLines({ marks, changes }: Scene) {
  return (
    <>
      {changes.flatMap(({ change, risers }) =>
        risers.map((d) => (
          <path key={`${change.id} ${d}`} className={styles.riser} data-kind={change.kind} d={d} />
        )),
      )}
      {marks.map(({ mark, tread: [start, end] }) => (
        <path
          key={mark.id}
          className={styles.tread}
          d={`M${start.x} ${start.y}L${end.x} ${end.y}`}
          stroke={sourceLook(mark.rank).colour}
        />
      ))}
    </>
  );
}

/** A change between two titles: how much, and what it rests on. */
export function ChangeShape({ scene }: { scene: SceneChange }) {
  const { change, label } = scene;
  if (label === null) return null;
  if (change.popover === null) {
    return (
      <text className={styles.quiet} x={label.x} y={label.y} textAnchor={label.anchor}>
        {change.basis}
      </text>
    );
  }
  const lines = change.label.replace(" to ", "\nto ").split("\n");
  return (
    <g {...opens(change.popover, change.heard)}>
      <rect
        className={styles.target}
        x={label.anchor === "end" ? label.x - 102 : label.x - 4}
        y={label.y - 16}
        width="106"
        height={20 + lines.length * 18}
        rx="3"
      />
      <text className={styles.change} textAnchor={label.anchor}>
        {lines.map((line, index) => (
          <Fragment key={line}>
            <tspan x={label.x} y={label.y + index * 18}>
              {line}
            </tspan>{" "}
          </Fragment>
        ))}
      </text>{" "}
      <text
        className={styles.basis}
        x={label.x}
        y={label.y + lines.length * 18 - 2}
        textAnchor={label.anchor}
      >
        {change.basis}
      </text>
    </g>
  );
}

/** A title without a mark, and why. */
export function GapShape({ gap }: { gap: SceneGap }) {
  return (
    <text className={styles.quiet} x={gap.x} y={gap.y} textAnchor={gap.anchor}>
      {gap.words}
    </text>
  );
}
