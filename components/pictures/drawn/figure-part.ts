import { inRow } from "@/components/picture-link/markup";
import type { Drawing } from "./drawing";
import { brokenLines, textLine } from "./picture-text";

const VALUE = { size: 44, leading: 52 };
const SAID = { size: 17, leading: 25 };

/** What a page says in one figure, or one word, large, with what is told of it under it. */
export function figurePart(value: string, said: readonly string[], width: number): Drawing {
  const values = brokenLines(value, VALUE.size, width);
  const lines = said.flatMap((words) => brokenLines(words, SAID.size, width));
  const below = values.length * VALUE.leading + 12;
  return {
    width,
    height: below + lines.length * SAID.leading,
    draw: (colours) =>
      inRow([
        ...values.map((words, line) =>
          textLine({
            words,
            x: 0,
            y: 42 + line * VALUE.leading,
            size: VALUE.size,
            weight: 600,
            fill: colours("ink"),
          }),
        ),
        ...lines.map((words, line) =>
          textLine({
            words,
            x: 0,
            y: below + 14 + line * SAID.leading,
            size: SAID.size,
            fill: colours("ink-2"),
          }),
        ),
      ]),
  };
}
