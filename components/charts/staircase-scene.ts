import type { StaircaseData, StaircaseMark } from "./staircase-data";

/** Where the chart stands: how a place on the path and an amount become pixels. */
export interface Frame {
  /** "across": titles left to right, pay upwards. "down": titles top to bottom, pay to the right. */
  readonly direction: "across" | "down";
  readonly place: (column: number) => number;
  readonly pay: (value: number) => number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A text beside the line that it belongs to; `anchor` as in SVG. */
export interface SceneLabel extends Point {
  readonly anchor: "start" | "middle" | "end";
}

export interface SceneMark {
  readonly mark: StaircaseMark;
  readonly at: Point;
  /** The tread: the mark's level, drawn across its share of the title's band. */
  readonly tread: readonly [Point, Point];
  readonly label: SceneLabel;
  /** Whether the publisher is written at the mark; not where several marks share a title. */
  readonly named: boolean;
}

export interface SceneChange {
  readonly change: StaircaseData["changes"][number];
  readonly risers: readonly string[];
  readonly label: SceneLabel;
}

export interface Scene {
  readonly marks: readonly SceneMark[];
  readonly changes: readonly SceneChange[];
  readonly gaps: readonly (SceneLabel & { readonly column: number })[];
}

/** Share of a title's band that its treads take; the rest is for the risers between. */
const TREAD_SHARE = 0.72;
const RISER_SPREAD = 5;

/** Lays the staircase out. Pure: pixels in, pixels out. */
export function staircaseScene(data: StaircaseData, frame: Frame): Scene {
  const band = Math.abs(frame.place(1) - frame.place(0));
  const marks = data.marks.map((mark) => sceneMark(mark, data, frame, band));
  const byId = new Map(marks.map((scene) => [scene.mark.id, scene]));
  const changes = data.changes.map((change): SceneChange => {
    const joint = frame.place(change.column + 0.5);
    const ends = change.lines.flatMap(({ from, to }) => {
      const [before, after] = [byId.get(from), byId.get(to)];
      return before && after ? [{ before, after }] : [];
    });
    const risers = ends.map(({ before, after }, index) =>
      riser(before, after, joint + (index - (ends.length - 1) / 2) * RISER_SPREAD, frame),
    );
    const first = ends[0];
    return { change, risers, label: first ? changeLabel(first.after, joint, frame) : gapLabel(joint, frame) };
  });
  const held = new Set(data.marks.map((mark) => mark.column));
  const gaps = data.titles.flatMap((_, column) =>
    held.has(column) ? [] : [{ ...gapLabel(frame.place(column), frame), column }],
  );
  return { marks, changes, gaps };
}

function sceneMark(mark: StaircaseMark, data: StaircaseData, frame: Frame, band: number): SceneMark {
  const beside = data.marks.filter((other) => other.column === mark.column);
  const share = (band * TREAD_SHARE) / beside.length;
  const place = frame.place(mark.column) + (beside.indexOf(mark) - (beside.length - 1) / 2) * share;
  const half = share / 2 - (beside.length > 1 ? 2 : 0);
  const pay = frame.pay(mark.value);
  const named = beside.length === 1;
  if (frame.direction === "across") {
    return {
      mark,
      at: { x: place, y: pay },
      tread: [{ x: place - half, y: pay }, { x: place + half, y: pay }],
      label: { x: place, y: pay - 17, anchor: "middle" },
      named,
    };
  }
  return {
    mark,
    at: { x: pay, y: place },
    tread: [{ x: pay, y: place - half }, { x: pay, y: place + half }],
    label: { x: pay + 15, y: place, anchor: "start" },
    named,
  };
}

function riser(before: SceneMark, after: SceneMark, joint: number, { direction }: Frame): string {
  const [start, end] = [before.tread[1], after.tread[0]];
  return direction === "across"
    ? `M${start.x} ${start.y}H${joint}V${end.y}H${end.x}`
    : `M${start.x} ${start.y}V${joint}H${end.x}V${end.y}`;
}

/** Beside the riser and on the empty side of the tread that it leads to: the side towards zero. */
function changeLabel(after: SceneMark, joint: number, { direction }: Frame): SceneLabel {
  return direction === "across"
    ? { x: joint + 9, y: after.at.y + 23, anchor: "start" }
    : { x: after.at.x - 9, y: joint + 18, anchor: "end" };
}

function gapLabel(place: number, { direction, pay }: Frame): SceneLabel {
  return direction === "across"
    ? { x: place, y: pay(0) - 12, anchor: "middle" }
    : { x: pay(0) + 8, y: place, anchor: "start" };
}

/** Breaks a title's name into lines of at most `limit` letters, at spaces. */
export function nameLines(name: string, limit: number): string[] {
  return name.split(" ").reduce<string[]>((lines, word) => {
    const last = lines[lines.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= limit) {
      return [...lines.slice(0, -1), `${last} ${word}`];
    }
    return [...lines, word];
  }, []);
}

/** Round values from zero to just under the greatest, about four of them. */
export function axisTicks(greatest: number): number[] {
  const rough = greatest / 3.5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
  return Array.from({ length: Math.floor(greatest / step) + 1 }, (_, index) =>
    Number((index * step).toPrecision(6)),
  );
}
