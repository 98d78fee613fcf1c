import { textWidth, wrappedLines } from "@/components/charts/frame/text-width";
import { type Rectangle, type SceneText, SIZES, tenths } from "./staircase-geometry";

/** What is written, and what it says. */
export type Said = readonly [role: SceneText["role"], words: string];

/** Texts that belong together, placed from the corner of their box: `x` to the right, `y` down to the base line. */
export interface LabelBlock {
  readonly parts: readonly {
    readonly role: SceneText["role"];
    readonly words: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly width: number;
  readonly height: number;
}

const LEADING = 3.5;
/** From the base line of a line to its lower edge. */
const DESCENT = 4.5;
/** Between texts on one line. */
const BETWEEN = 7;

/** Texts under each other, each broken at `limit` pixels. */
export function labelBlock(said: readonly Said[], limit: number): LabelBlock {
  let height = 0;
  let width = 0;
  const parts = said.flatMap(([role, words]) =>
    wrappedLines(words, SIZES[role], limit).flatMap((line) => {
      if (line === "") return [];
      height += SIZES[role] + LEADING;
      width = Math.max(width, textWidth(line, SIZES[role]));
      return [{ role, words: line, x: 0, y: height - DESCENT }];
    }),
  );
  return { parts, width, height };
}

/** Texts beside each other on one line where they fit into `limit` pixels, else under each other. */
export function labelLine(said: readonly Said[], limit: number): LabelBlock {
  const height = Math.max(...said.map(([role]) => SIZES[role])) + LEADING;
  let next = 0;
  const parts = said.map(([role, words]) => {
    const x = next;
    next += textWidth(words, SIZES[role]) + BETWEEN;
    return { role, words, x, y: height - DESCENT };
  });
  return next - BETWEEN <= limit
    ? { parts, width: next - BETWEEN, height }
    : labelBlock(said, limit);
}

/** The texts of a block from its upper left corner, or from its right one where they end there. */
export function blockTexts(
  { parts }: LabelBlock,
  left: number,
  top: number,
  anchor: SceneText["anchor"] = "start",
): SceneText[] {
  return parts.map(({ role, words, x, y }) => ({
    role,
    words,
    anchor,
    x: tenths(left + x),
    y: tenths(top + y),
  }));
}

/** The room that a text takes. */
export function textBox({ role, words, anchor, x, y }: SceneText): Rectangle {
  const width = textWidth(words, SIZES[role]);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - SIZES[role] * 0.78, width, height: SIZES[role] };
}
