import { type Box, boxAround, clearestPlace } from "@/components/charts/frame/label-placement";
import type { PlacedMark, PlotArea, SceneLabel } from "./staircase-geometry";

/** Width of a letter and height of a line of a value, in pixels, on the safe side. */
const LETTER = 9.5;
const LINE = 19;
const ABOVE = -17;
const BELOW = 28;
/** Room that a change takes beside its tread when pay runs to the right. */
const CHANGE_WIDTH = 96;
const VALUE_WIDTH = 92;

/** The values of one title's marks: above each, or below where more stands in the way above. */
export function valueLabels(
  column: readonly PlacedMark[],
  direction: PlotArea["direction"],
): readonly SceneLabel[] {
  if (direction === "down") {
    return column.map(({ at, alone }) => ({
      x: at.x + 15,
      y: at.y + (alone ? -2 : 5),
      anchor: "start",
    }));
  }
  const shapes = column.map(({ at }) => boxAround(at.x, at.y + 8, 16, 16));
  const treads = column.map(({ at, tread: [start, end] }) =>
    boxAround((start.x + end.x) / 2, at.y + 2, end.x - start.x, 4),
  );
  const taken: Box[] = [];
  return column.map(({ at, mark }) => {
    const boxAt = (offset: number) =>
      boxAround(at.x, at.y + offset, mark.label.length * LETTER, LINE);
    const offset = clearestPlace([ABOVE, BELOW], boxAt, {
      read: [...taken, ...shapes],
      crossed: treads,
    });
    taken.push(boxAt(offset));
    return { x: at.x, y: at.y + offset, anchor: "middle" };
  });
}

/** The publisher's name at the value of a mark that has its title to itself. */
export function publisherLabel(value: SceneLabel, direction: PlotArea["direction"]): SceneLabel {
  return { ...value, y: value.y + (direction === "down" ? 17 : -22) };
}

/** Beside the riser and on the empty side of the treads that it leads to: the side towards zero. */
export function changeLabel(
  arrival: readonly (PlacedMark & { readonly label: SceneLabel })[],
  joint: number,
  { direction, pay }: PlotArea,
): SceneLabel {
  if (direction === "across") {
    const places = arrival.flatMap(({ at, label }) => [at.y, label.y]);
    const below = Math.max(...places) + 23;
    // Above the line where its two lines would run into the axis.
    const y = below + LINE > pay(0) ? Math.min(...places) - 2 * LINE - 4 : below;
    return { x: joint + 9, y, anchor: "start" };
  }
  const least = Math.min(...arrival.map(({ at }) => at.x));
  const greatest = Math.max(...arrival.map(({ at }) => at.x));
  return least - pay(0) >= CHANGE_WIDTH - 20
    ? { x: least - 9, y: joint + 18, anchor: "end" }
    : { x: greatest + VALUE_WIDTH, y: joint + 18, anchor: "start" };
}

/** Where there is nothing to stand beside: at zero. */
export function gapLabel(place: number, { direction, pay }: PlotArea): SceneLabel {
  return direction === "across"
    ? { x: place, y: pay(0) - 12, anchor: "middle" }
    : { x: pay(0) + 8, y: place + 4, anchor: "start" };
}

/** Breaks a title's name into lines of at most `limit` letters, at spaces. */
export function nameLines(name: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const longer = [lines[lines.length - 1], word].filter(Boolean).join(" ");
    if (lines.length > 0 && longer.length <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
