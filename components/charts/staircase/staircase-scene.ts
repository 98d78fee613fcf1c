import type { StaircaseChange, StaircaseData, StaircaseMark } from "./staircase-data";
import type { PlacedMark, PlotArea, Point, Rectangle, SceneLabel } from "./staircase-geometry";
import { changeLabel, gapLabel, publisherLabel, valueLabels } from "./staircase-labels";

export interface SceneMark extends PlacedMark {
  readonly label: SceneLabel;
  /** Where the publisher's name stands; null where several marks share a title. */
  readonly name: SceneLabel | null;
  readonly target: Rectangle;
}

export interface SceneChange {
  readonly change: StaircaseChange;
  readonly risers: readonly string[];
  /** Null where the missing title beside it says so already. */
  readonly label: SceneLabel | null;
}

/** What stands where a title has no mark. */
export interface SceneGap extends SceneLabel {
  readonly column: number;
  readonly words: string;
}

export interface Scene {
  readonly marks: readonly SceneMark[];
  readonly changes: readonly SceneChange[];
  readonly gaps: readonly SceneGap[];
}

/** Share of a title's band that its treads take; the rest is for the risers between. */
const TREAD_SHARE = 0.72;
const RISER_SPREAD = 5;

/** Lays the staircase out. Pure: data and scales in, pixels out. */
export function staircaseScene(data: StaircaseData, frame: PlotArea): Scene {
  const band = Math.abs(frame.place(1) - frame.place(0)) * TREAD_SHARE;
  const placed = data.marks.map((mark) => placeMark(mark, data, frame, band));
  const columns = data.titles.map((_, column) =>
    placed.filter(({ mark }) => mark.column === column),
  );
  const marks = columns.flatMap((column) => {
    const labels = valueLabels(column, frame.direction);
    return column.map((mark, index): SceneMark => {
      const label = labels[index] ?? { ...mark.at, anchor: "middle" };
      const name = mark.alone ? publisherLabel(label, frame.direction) : null;
      return { ...mark, label, name, target: targetOf(mark, frame.direction) };
    });
  });
  const changes = data.changes.map((change): SceneChange => {
    const joint = frame.place(change.column + 0.5);
    const ends = change.lines.flatMap(({ from, to }) => {
      const [before, after] = [from, to].map((id) => marks.find(({ mark }) => mark.id === id));
      return before && after ? [{ before, after }] : [];
    });
    const risers = ends.map(({ before, after }, index) =>
      riser(before, after, joint + (index - (ends.length - 1) / 2) * RISER_SPREAD, frame),
    );
    const arrival = marks.filter(({ mark }) => mark.column === change.column + 1);
    const bothHeld = arrival.length > 0 && columns[change.column]?.length !== 0;
    // At its own line: at the figures that it leads to, not at others of the same title.
    const reached = ends.map(({ after }) => after);
    const label = ends.length > 0 ? changeLabel(reached, joint, frame) : gapLabel(joint, frame);
    return { change, risers, label: bothHeld ? label : null };
  });
  const gaps = columns.flatMap((held, column): SceneGap[] =>
    held.length > 0
      ? []
      : [
          {
            ...gapLabel(frame.place(column), frame),
            column,
            words: data.titles[column]?.gap ?? "",
          },
        ],
  );
  return { marks, changes, gaps };
}

function placeMark(
  mark: StaircaseMark,
  data: StaircaseData,
  frame: PlotArea,
  band: number,
): PlacedMark {
  const beside = data.marks.filter((other) => other.column === mark.column);
  const slot = band / beside.length;
  const centre = frame.place(mark.column);
  const place = centre + (beside.indexOf(mark) - (beside.length - 1) / 2) * slot;
  const pay = frame.pay(mark.value);
  const point = (along: number): Point =>
    frame.direction === "across" ? { x: along, y: pay } : { x: pay, y: along };
  return {
    mark,
    at: point(place),
    tread: [point(centre - band / 2), point(centre + band / 2)],
    slot,
    alone: beside.length === 1,
  };
}

/** What a pointer may hit: the mark with its texts, never less than 24 pixels either way. */
function targetOf({ at, slot, alone }: PlacedMark, direction: PlotArea["direction"]): Rectangle {
  if (direction === "down") {
    const height = Math.max(24, Math.min(44, slot));
    return { x: at.x - 14, y: at.y - height / 2, width: 88, height };
  }
  const width = Math.max(24, slot);
  const [above, height] = alone ? [52, 64] : [16, 32];
  return { x: at.x - width / 2, y: at.y - above, width, height };
}

function riser(
  before: PlacedMark,
  after: PlacedMark,
  joint: number,
  { direction }: PlotArea,
): string {
  const [start, end] = [before.tread[1], after.tread[0]];
  return direction === "across"
    ? `M${start.x} ${start.y}H${joint}V${end.y}H${end.x}`
    : `M${start.x} ${start.y}V${joint}H${end.x}V${end.y}`;
}
