import { stackedTops } from "@/components/charts/frame/stacked";
import { acrossColumns, LANE, RISER, type TitleColumn } from "./across-columns";
import { blockTexts } from "./label-block";
import type { StaircaseChange, StaircaseData } from "./staircase-data";
import {
  boxOf,
  type PayScale,
  type Scene,
  type SceneChange,
  type SceneMark,
  type StaircaseFrame,
  tenths,
} from "./staircase-geometry";

/** From the upper edge of the words of a mark to the middle of their first line, which stands at its value. */
const FIRST_LINE = 10;
/** From the middle of a mark to a line that leads to it or away from it. */
const MARK = 9;
/** Between a line and the words at it. */
const CLEAR = 5;

/** A column with its place. */
interface Placed extends TitleColumn {
  readonly begin: number;
  /** Where the words of its marks begin and end. */
  readonly words: readonly [left: number, right: number];
}

/** A mark with what its lines need to know. */
interface Standing extends SceneMark {
  /** Where a line that leads on may begin: behind its words. */
  readonly leaves: number;
}

/** A staircase whose titles go from left to right, laid out on a scale. */
export function acrossScene(data: StaircaseData, frame: StaircaseFrame, pay: PayScale): Scene {
  const [floor, top] = frame.pay;
  const columns = acrossColumns(data).map((column, place): Placed => {
    const begin = frame.titles[place] ?? 0;
    const left = begin + column.wordsAt;
    return { ...column, begin, words: [left, left + column.wordsWidth] };
  });
  const marks = columns.flatMap((column) => standing(column, pay, [top - FIRST_LINE, floor]));
  const drawn = data.changes.filter(({ lines }) => lines.length > 0);
  const draw = (change: StaircaseChange) => {
    const column = columns[change.to];
    // The longest comes in last, so that it crosses none of the others.
    const order = drawn
      .filter(({ to }) => to === change.to)
      .sort((one, other) => one.from - other.from)
      .indexOf(change);
    const riser = (column?.begin ?? 0) + LANE.first - RISER.before - order * RISER.next;
    const follows = drawn.some(
      (other) => other !== change && other.from === change.from && other.to > change.to,
    );
    return endsOf(change, marks).map(([before, after]) => {
      // Where another line leads on from the same mark, this one branches off from it.
      const start = follows ? riser : before.leaves;
      const [from, to] = [tenths(before.at.y), tenths(after.at.y)];
      return `M${tenths(start)} ${from}H${tenths(riser)}V${to}H${tenths(after.at.x - MARK)}`;
    });
  };
  return {
    titles: columns.map(({ begin, name, gap }, place) => {
      const left = begin + LANE.first - 6;
      const texts = [
        ...blockTexts(name, left, floor + CLEAR),
        ...blockTexts(gap, left, floor - CLEAR - gap.height),
      ];
      return { slug: data.titles[place]?.slug ?? "", texts };
    }),
    ticks: data.axis.ticks.map(({ value, label }) => {
      const y = tenths(pay(value));
      return {
        value,
        line: `M${tenths(columns[0]?.begin ?? 0)} ${y}H${frame.width}`,
        text: { role: "tick", anchor: "start", words: label, x: 0, y: tenths(y + 4) },
      };
    }),
    marks,
    changes: columns.flatMap((column, place) =>
      writtenChanges(column, {
        next: columns[place + 1],
        marks,
        room: [top - FIRST_LINE, floor - CLEAR - column.gap.height],
      }).map((written) => ({ ...written, paths: draw(written.change) })),
    ),
  };
}

/** The marks of a column, each on a lane of its own, with their words beside them and not on each other. */
function standing(
  { begin, marks, words: [left, right] }: Placed,
  pay: PayScale,
  [from, to]: readonly [number, number],
): Standing[] {
  const places = marks.map(({ mark }, lane) => ({
    x: tenths(begin + LANE.first + lane * LANE.next),
    y: tenths(pay(mark.value)),
  }));
  const tops = stackedTops(
    marks.map(({ block }, lane) => ({
      top: (places[lane]?.y ?? 0) - FIRST_LINE,
      height: block.height,
    })),
    from,
    to,
  );
  return marks.map(({ mark, block }, lane): Standing => {
    const at = places[lane] ?? { x: 0, y: 0 };
    const top = tops[lane] ?? 0;
    const moved = Math.abs(top + FIRST_LINE - at.y) > 4;
    const apart = moved || lane < marks.length - 1;
    return {
      mark,
      at,
      range: mark.range
        ? `M${at.x} ${tenths(pay(mark.range[0]))}V${tenths(pay(mark.range[1]))}`
        : null,
      leader: apart
        ? `M${at.x + MARK} ${at.y}L${tenths(left - 4)} ${tenths(top + FIRST_LINE)}`
        : null,
      texts: blockTexts(block, left, top),
      target: boxOf(block, left, top),
      leaves: (moved ? right : left + block.width) + 6,
    };
  });
}

/** The words of the changes that stand at a column: over it where it is empty, else behind the words of its marks. */
function writtenChanges(
  { marks: held, changes, begin }: Placed,
  {
    next,
    marks,
    room: [from, to],
  }: {
    next: Placed | undefined;
    marks: readonly Standing[];
    room: readonly [number, number];
  },
): Omit<SceneChange, "paths">[] {
  const wishes = changes.map(({ change, block: { height } }, order) => {
    const ends = endsOf(change, marks);
    const level = Math.min(...ends.map(([before]) => before.at.y));
    const climbs = ends.every(([before, after]) => after.at.y <= before.at.y);
    return { top: climbs && order === 0 ? level - CLEAR - height : level + CLEAR, height };
  });
  const tops = stackedTops(wishes, from, to);
  const steps = RISER.next * Math.max(0, (next?.risers ?? 0) - 1);
  const right = (next?.begin ?? 0) + LANE.first - RISER.before - steps - RISER.pad;
  return changes.map(({ change, block }, order) => {
    const top = tops[order] ?? 0;
    const left = held.length > 0 ? right - block.width : begin + LANE.first - 6;
    return held.length > 0
      ? { change, texts: blockTexts(block, right, top, "end"), target: boxOf(block, left, top) }
      : { change, texts: blockTexts(block, left, top), target: boxOf(block, left, top) };
  });
}

/** The marks that the lines of a change lead from and to. */
function endsOf<Mark extends SceneMark>(
  { lines }: StaircaseChange,
  marks: readonly Mark[],
): [before: Mark, after: Mark][] {
  return lines.flatMap(({ from, to }): [Mark, Mark][] => {
    const [before, after] = [from, to].map((id) => marks.find(({ mark }) => mark.id === id));
    return before && after ? [[before, after]] : [];
  });
}
