import { element } from "@/components/picture-link/markup";
import type { Drawing } from "./drawn/drawing";
import { coloursOf, type Theme } from "./drawn/picture-colours";
import { brokenLines, textLine } from "./drawn/picture-text";
import {
  blockLines,
  type ChartPicture,
  type PictureFile,
  pictureDocument,
  textBlock,
} from "./picture";

/** What sites show of a link: of this size, whatever the chart is. */
export const CARD = { width: 1200, height: 630 };
const CARD_PAPER = { left: 56, top: 44, bottom: 40 };
const CARD_LINE = { size: 17, leading: 24 };
/** A small chart is drawn so much larger at most. */
const LARGEST = 1.5;
/** A longer heading is set smaller, until it has so many lines. */
const CARD_HEADING_SIZES = [38, 32, 27, 23, 20];
const CARD_HEADING_LINES = 3;

/** A chart as the picture that sites show of a link. What is higher than its room is drawn smaller. */
export function cardFile(
  { heading, chart, cardChart = chart, said, address }: ChartPicture,
  { theme }: { readonly theme: Theme },
): PictureFile {
  const { width, height } = CARD;
  const inside = width - 2 * CARD_PAPER.left;
  const size =
    CARD_HEADING_SIZES.find(
      (each) => brokenLines(heading, each, inside).length <= CARD_HEADING_LINES,
    ) ?? 16;
  const type = { size, leading: size * 1.24 };
  const head = textBlock(heading, type, inside, CARD_PAPER.top);
  const top = head.bottom + 16;
  const footTop = height - CARD_PAPER.bottom - CARD_LINE.leading;
  const room = footTop - top - 22;
  const scaleOf = (laid: Drawing) => Math.min(LARGEST, room / laid.height, inside / laid.width);
  const first = cardChart?.(inside) ?? null;
  // What has to be drawn smaller is laid out wider, so that it takes the whole width all the same.
  const drawing =
    first && scaleOf(first) < 1 ? (cardChart?.(inside / scaleOf(first)) ?? null) : first;
  const scale = drawing ? scaleOf(drawing) : 1;
  const colours = coloursOf(theme);
  const { host } = new URL(address);
  const [line = ""] = brokenLines(said, CARD_LINE.size, inside - 260);
  return pictureDocument({ width, height, theme, heading, said }, [
    ...blockLines(head, type, {
      x: CARD_PAPER.left,
      weight: 600,
      face: "serif",
      fill: colours("ink"),
    }),
    ...(drawing
      ? [
          element(
            "g",
            {
              transform: `translate(${CARD_PAPER.left} ${top}) scale(${Math.round(scale * 1000) / 1000})`,
              fill: "none",
            },
            drawing.draw(colours),
          ),
        ]
      : []),
    element("path", {
      d: `M${CARD_PAPER.left} ${footTop - 10}H${width - CARD_PAPER.left}`,
      stroke: colours("rule"),
    }),
    textLine({
      words: line,
      x: CARD_PAPER.left,
      y: footTop + 17,
      size: CARD_LINE.size,
      fill: colours("ink-2"),
    }),
    textLine({
      words: `Stepwise · ${host}`,
      x: width - CARD_PAPER.left,
      y: footTop + 17,
      size: CARD_LINE.size,
      weight: 600,
      anchor: "end",
      fill: colours("accent"),
    }),
  ]);
}
