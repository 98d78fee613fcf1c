import type { StaircaseData } from "@/components/charts/staircase/staircase-data";
import { staircaseFrame } from "@/components/charts/staircase/staircase-frame";
import {
  type Scene,
  type SceneChange,
  type SceneMark,
  type SceneText,
  SIZES,
} from "@/components/charts/staircase/staircase-geometry";
import { staircaseScene } from "@/components/charts/staircase/staircase-scene";
import { element, inRow, type Markup } from "@/components/picture-link/markup";
import { shapePath, sourceLook } from "@/components/sources/source-shape";
import type { Drawing } from "./drawing";
import { type ColourName, type Colours, sourceColour } from "./picture-colours";
import { textLine } from "./picture-text";

/** How each kind of words is set. */
const TYPE: Readonly<Record<SceneText["role"], readonly [weight: 400 | 600, colour: ColourName]>> =
  {
    value: [600, "ink"],
    title: [600, "ink"],
    change: [600, "ink-2"],
    said: [400, "ink-3"],
    basis: [400, "ink-3"],
    gap: [400, "ink-3"],
    tick: [400, "ink-3"],
  };

/** How a line of each kind is drawn: what a change rests on. */
const STEPS = {
  same: { "stroke-width": 2 },
  few: { "stroke-width": 1.5, "stroke-dasharray": "1 4", "stroke-linecap": "round" },
  across: { "stroke-width": 1.5, "stroke-dasharray": "5 4" },
} as const;

/** The staircase of the page as part of a picture: the same scene. */
export function staircasePart(data: StaircaseData, width: number): Drawing {
  const frame = staircaseFrame(data, width);
  const scene = staircaseScene(data, frame);
  return { width: frame.width, height: frame.height, draw: (colours) => drawn(scene, colours) };
}

function drawn({ ticks, changes, titles, marks }: Scene, colours: Colours): Markup {
  const texts = (lines: readonly SceneText[]) =>
    lines.map(({ role, ...line }) => {
      const [weight, colour] = TYPE[role];
      return textLine({
        ...line,
        size: SIZES[role],
        weight,
        fill: colours(colour),
        halo: colours("paper"),
      });
    });
  return inRow([
    ...ticks.flatMap(({ value, line, text }) => [
      element("path", { d: line, stroke: colours(value === 0 ? "rule-2" : "rule") }),
      ...texts([text]),
    ]),
    ...changes.flatMap((change) => stepLines(change, colours)),
    ...marks.flatMap((mark) => markShape(mark, colours)),
    ...[...titles, ...marks, ...changes].flatMap((each) => texts(each.texts)),
  ]);
}

function stepLines({ change, paths }: SceneChange, colours: Colours): Markup[] {
  const stroke =
    change.rank === null ? colours("ink-3") : sourceColour(sourceLook(change.rank).colour, colours);
  return paths.map((d) =>
    element("path", { d, stroke, fill: "none", "stroke-linejoin": "round", ...STEPS[change.kind] }),
  );
}

function markShape({ mark, at, range, leader }: SceneMark, colours: Colours): Markup[] {
  const { shape, colour, filled } = sourceLook(mark.rank);
  const own = sourceColour(colour, colours);
  const line = range && {
    d: range,
    stroke: own,
    "stroke-width": 2,
    "stroke-opacity": 0.6,
    "stroke-dasharray": mark.few ? "2 3" : null,
  };
  return [
    ...(line ? [element("path", line)] : []),
    ...(leader ? [element("path", { d: leader, stroke: colours("rule-2"), fill: "none" })] : []),
    element("path", {
      transform: `translate(${at.x} ${at.y})`,
      d: shapePath(shape, 6),
      stroke: filled ? colours("paper") : own,
      "stroke-width": 1.5,
      fill: filled ? own : colours("paper"),
    }),
  ];
}
