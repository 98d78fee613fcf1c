import { type LabelBlock, labelBlock, labelLine } from "./label-block";
import type { StaircaseChange, StaircaseData, StaircaseMark } from "./staircase-data";

/** Above the first title: the amounts of the axis. */
const TICKS = 20;
/** Room above a title, for a mark under its words, and for the line of a change under its words. */
export const DOWN = { above: 12, mark: 20, change: 18 };

/** What is written, with room for what is drawn under it. */
interface Lane<Of> {
  readonly of: Of;
  readonly block: LabelBlock;
  readonly top: number;
}

/** A title of a staircase that goes down, from its name to what leads on from it. */
export interface DownRow {
  readonly top: number;
  readonly height: number;
  readonly name: LabelBlock;
  readonly gap: LabelBlock;
  readonly marks: readonly Lane<StaircaseMark>[];
  readonly changes: readonly Lane<StaircaseChange>[];
}

/** The rows of a staircase that is so wide, each under the one before. */
export function downRows(data: StaircaseData, width: number): DownRow[] {
  const limit = width - 4;
  let next = TICKS;
  return data.titles.map((title, column) => {
    const top = next;
    const own = data.marks.filter((mark) => mark.column === column);
    const name = labelBlock([["title", title.name]], limit);
    const gap = labelBlock(own.length > 0 ? [] : [["gap", title.gap]], limit);
    next = top + DOWN.above + name.height + gap.height;
    const marks = own.map((mark) => {
      const block = labelLine(
        [
          ["value", mark.label],
          ["said", mark.said],
        ],
        limit,
      );
      const lane = { of: mark, block, top: next };
      next += block.height + DOWN.mark;
      return lane;
    });
    if (own.length === 0) next += DOWN.above;
    const changes = data.changes
      .filter(({ from, lines }) => from === column && lines.length > 0)
      .map((change) => {
        const where = change.to === column + 1 ? "" : `, to ${data.titles[change.to]?.name ?? ""}`;
        const said = `${change.basis}${where}`;
        const block = labelLine(
          [
            ["change", change.label],
            ["basis", said],
          ],
          limit,
        );
        const lane = { of: change, block, top: next };
        next += block.height + DOWN.change;
        return lane;
      });
    return { top, height: next - top, name, gap, marks, changes };
  });
}
