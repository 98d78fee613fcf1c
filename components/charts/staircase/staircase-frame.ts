import { acrossColumns, type TitleColumn, ticksWidth } from "./across-columns";
import { type DownRow, downRows } from "./down-rows";
import type { StaircaseData } from "./staircase-data";
import type { StaircaseFrame } from "./staircase-geometry";

const PLOT_HEIGHT = 330;
const PLOT_TOP = 14;
const BELOW_FLOOR = 10;
const SIDE = 8;

/** The box of a staircase that is so wide: across where all that is written fits beside each other, else down. */
export function staircaseFrame(data: StaircaseData, width: number): StaircaseFrame {
  const columns = acrossColumns(data);
  const least = ticksWidth(data) + columns.reduce((sum, column) => sum + column.width, 0);
  return least <= width
    ? acrossFrame(columns, { width, begin: ticksWidth(data), spare: width - least })
    : downFrame(downRows(data, width), width);
}

function acrossFrame(
  columns: readonly TitleColumn[],
  { width, begin, spare }: { width: number; begin: number; spare: number },
): StaircaseFrame {
  const share = spare / columns.length;
  const titles = columns.map((_, place) =>
    columns.slice(0, place).reduce((sum, column) => sum + column.width + share, begin),
  );
  const highest = columns.map(({ marks, changes, gap }) =>
    Math.max(
      marks.reduce((sum, { block }) => sum + block.height, 0),
      changes.reduce((sum, { block }) => sum + block.height, 0) + gap.height + BELOW_FLOOR,
    ),
  );
  const floor = PLOT_TOP + Math.max(PLOT_HEIGHT, ...highest) + BELOW_FLOOR;
  const names = Math.max(...columns.map(({ name }) => name.height));
  return {
    direction: "across",
    width,
    height: floor + names + BELOW_FLOOR,
    pay: [floor, PLOT_TOP],
    titles,
  };
}

function downFrame(rows: readonly DownRow[], width: number): StaircaseFrame {
  const last = rows.at(-1);
  return {
    direction: "down",
    width,
    height: last ? last.top + last.height : 0,
    pay: [SIDE, width - SIDE],
    titles: rows.map(({ top }) => top),
  };
}
