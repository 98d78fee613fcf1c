import { DOWN, downRows } from "./down-rows";
import { blockTexts, type LabelBlock } from "./label-block";
import type { StaircaseData } from "./staircase-data";
import {
  boxOf,
  type PayScale,
  type Scene,
  type StaircaseFrame,
  tenths,
} from "./staircase-geometry";

/** From the left edge of words to the mark that they stand over. */
const HANG = 6;

/** A staircase whose titles go from top to bottom, laid out on a scale that runs to the right. */
export function downScene(data: StaircaseData, frame: StaircaseFrame, pay: PayScale): Scene {
  const { width, height } = frame;
  const rows = downRows(data, width);
  /** Where words begin that stand over a place, none of them outside the drawing. */
  const over = (x: number, block: LabelBlock) =>
    Math.max(0, Math.min(x - HANG, width - block.width));
  const marks = rows.flatMap((row) =>
    row.marks.map(({ of: mark, block, top }) => {
      const at = {
        x: tenths(pay(mark.value)),
        y: tenths(top + block.height + DOWN.mark / 2 - 2),
      };
      const left = over(at.x, block);
      return {
        mark,
        at,
        range: mark.range
          ? `M${tenths(pay(mark.range[0]))} ${at.y}H${tenths(pay(mark.range[1]))}`
          : null,
        leader: null,
        texts: blockTexts(block, left, top),
        target: boxOf({ ...block, height: block.height + DOWN.mark - 4 }, left, top),
      };
    }),
  );
  const xOf = (id: string) => marks.find(({ mark }) => mark.id === id)?.at.x ?? 0;
  return {
    titles: rows.map(({ name, gap, top }, place) => ({
      slug: data.titles[place]?.slug ?? "",
      texts: [
        ...blockTexts(name, 0, top + DOWN.above),
        ...blockTexts(gap, 0, top + DOWN.above + name.height),
      ],
    })),
    ticks: data.axis.ticks.map(({ value, label }, place) => {
      const x = tenths(pay(value));
      const text = { role: "tick", words: label, y: 11 } as const;
      return {
        value,
        line: `M${x} 17V${tenths(height)}`,
        text:
          place === 0 ? { ...text, anchor: "start", x: 0 } : { ...text, anchor: "end", x: x + 4 },
      };
    }),
    marks,
    changes: rows.flatMap((row) =>
      row.changes.map(({ of: change, block, top }) => {
        const y = tenths(top + block.height + DOWN.change / 2 - 3);
        const ends = change.lines.map(({ from, to }) => [xOf(from), xOf(to)] as const);
        const left = over(Math.min(...ends.flat()), block);
        return {
          change,
          paths: ends.map(([from, to]) => `M${from} ${tenths(y - 4)}V${y}H${to}V${tenths(y + 6)}`),
          texts: blockTexts(block, left, top),
          target: boxOf({ ...block, height: block.height + DOWN.change - 4 }, left, top),
        };
      }),
    ),
  };
}
