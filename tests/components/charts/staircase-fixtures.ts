import type {
  StaircaseChange,
  StaircaseData,
  StaircaseMark,
} from "@/components/charts/staircase/staircase-data";
import { staircaseFrame } from "@/components/charts/staircase/staircase-frame";
import { staircaseScene } from "@/components/charts/staircase/staircase-scene";

/** A mark of the first of some sources, unless it says otherwise. */
export const mark = (
  column: number,
  rank: number,
  value: number,
  more: Partial<StaircaseMark> = {},
): StaircaseMark => ({
  id: `${column} ${rank}`,
  popover: `popover-${column}-${rank}`,
  source: `source-${rank}`,
  column,
  value,
  range: null,
  few: false,
  label: `${value} L`,
  said: `Publisher ${rank} · n 16`,
  rank,
  tip: "",
  ...more,
});

export const change = (
  from: number,
  to: number,
  lines: readonly (readonly [string, string])[],
  more: Partial<StaircaseChange> = {},
): StaircaseChange => ({
  id: `${from} ${to} ${lines.join()}`,
  popover: `change-${from}-${to}`,
  sources: ["source-0"],
  from,
  to,
  kind: "same",
  lines: lines.map(([start, end]) => ({ from: start, to: end })),
  label: "+₹3.1 L",
  basis: "same source",
  rank: 0,
  tip: "",
  ...more,
});

export const data = (
  marks: readonly StaircaseMark[],
  changes: readonly StaircaseChange[] = [],
  names: readonly string[] = ["Title 0", "Title 1", "Title 2"],
): StaircaseData => ({
  table: "table",
  axis: {
    greatest: 40,
    ticks: [0, 10, 20, 30].map((value) => ({ value, label: String(value) })),
  },
  titles: names.map((name, place) => ({ slug: `title-${place}`, name, gap: "not in this view" })),
  marks,
  changes,
});

/** A staircase laid out at a width. */
export const laidOut = (given: StaircaseData, width: number) => {
  const frame = staircaseFrame(given, width);
  return { frame, scene: staircaseScene(given, frame) };
};
