import { textWidth } from "@/components/charts/frame/text-width";
import { type LabelBlock, labelBlock } from "./label-block";
import type { StaircaseChange, StaircaseData, StaircaseMark } from "./staircase-data";
import { SIZES } from "./staircase-geometry";

/** From the beginning of a column to its first lane, from lane to lane, and from the last to the words. */
export const LANE = { first: 14, next: 16, words: 11 };
/** From a riser to the first lane that it leads to, from riser to riser, and from words to what stands beside them. */
export const RISER = { before: 13, next: 6, pad: 8 };
const WORDS_LIMIT = 128;
const CHANGE_LIMIT = 104;
const NAME_LIMIT = 126;

/** A title of a staircase that goes across, with all that is written there and how wide it is. */
export interface TitleColumn {
  readonly marks: readonly { readonly mark: StaircaseMark; readonly block: LabelBlock }[];
  readonly name: LabelBlock;
  readonly gap: LabelBlock;
  /** The changes whose words stand here: over a column without marks, or behind the words of its marks. */
  readonly changes: readonly { readonly change: StaircaseChange; readonly block: LabelBlock }[];
  /** From the beginning of the column to the words of its marks. */
  readonly wordsAt: number;
  readonly wordsWidth: number;
  /** How many changes lead here. */
  readonly risers: number;
  readonly width: number;
}

/** The columns of a staircase as narrow as what is written in them lets them be. */
export function acrossColumns(data: StaircaseData): TitleColumn[] {
  const isHeld = data.titles.map((_, column) => data.marks.some((mark) => mark.column === column));
  const drawn = data.changes.filter(({ lines }) => lines.length > 0);
  const risersTo = (column: number) => drawn.filter(({ to }) => to === column).length;
  return data.titles.map((title, column) => {
    const held = isHeld[column] === true;
    const marks = data.marks
      .filter((mark) => mark.column === column)
      .map((mark) => ({
        mark,
        block: labelBlock(
          [
            ["value", mark.label],
            ["said", mark.said],
          ],
          WORDS_LIMIT,
        ),
      }));
    const changes = drawn
      .filter((change) => wordsColumn(change, isHeld) === column)
      .map((change) => ({
        change,
        block: labelBlock(
          [
            ["change", change.label],
            ["basis", change.basis],
          ],
          CHANGE_LIMIT,
        ),
      }));
    const name = labelBlock([["title", title.name]], NAME_LIMIT);
    const gap = held ? labelBlock([], 0) : labelBlock([["gap", title.gap]], NAME_LIMIT);
    const wordsAt = LANE.first + Math.max(0, marks.length - 1) * LANE.next + LANE.words;
    const wordsWidth = Math.max(0, ...marks.map(({ block }) => block.width));
    const changesWidth = Math.max(0, ...changes.map(({ block }) => block.width));
    const behind = held && changes.length > 0 ? changesWidth + RISER.pad : 0;
    const over = held ? wordsAt + wordsWidth : LANE.first + Math.max(gap.width, changesWidth);
    return {
      marks,
      name,
      gap,
      changes,
      wordsAt,
      wordsWidth,
      risers: risersTo(column),
      width:
        Math.max(over + behind, LANE.first + name.width) +
        RISER.pad +
        RISER.next * Math.max(0, risersTo(column + 1) - 1),
    };
  });
}

/** The column in which the words of a change stand: the first that it passes without a mark, else that where it begins. */
function wordsColumn({ from, to }: StaircaseChange, isHeld: readonly boolean[]): number {
  const passed = isHeld.findIndex((held, column) => column > from && column < to && !held);
  return passed === -1 ? from : passed;
}

/** How wide the amounts of the axis are, in front of the columns. */
export function ticksWidth({ axis }: StaircaseData): number {
  return Math.max(...axis.ticks.map(({ label }) => textWidth(label, SIZES.tick))) + 6;
}
