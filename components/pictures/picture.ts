import { element, inRow, type Markup } from "@/components/picture-link/markup";
import type { LaidOut } from "./drawn/drawing";
import { coloursOf, type Theme } from "./drawn/picture-colours";
import { embeddedFaces } from "./drawn/picture-fonts";
import { brokenLines, textLine } from "./drawn/picture-text";

/** A chart with all that has to be known where it stands alone. */
export interface ChartPicture {
  readonly heading: string;
  /** What it says in a sentence; empty where the heading says all. */
  readonly sentence: string;
  /** The chart; null where there is nothing to draw. */
  readonly chart: LaidOut | null;
  /** What stands for the chart where sites show a link, where that has no room for all of it. */
  readonly cardChart?: LaidOut | null;
  /** How to read its marks; empty where they explain themselves. */
  readonly note: string;
  /** Each source with how many stand behind it and its licence. */
  readonly sources: readonly string[];
  /** Of when and for what it is: "As of 30 November 2026. Pay in India." */
  readonly said: string;
  /** The page that shows the same for ever, as an address to be typed. */
  readonly address: string;
}

/** How large letters are, and from base line to base line. */
export interface TextSize {
  readonly size: number;
  readonly leading: number;
}

const PAPER = { left: 32, top: 28, bottom: 24 };
const HEADING = { size: 25, leading: 32 };
const SENTENCE = { size: 16, leading: 23 };
const SMALL: TextSize = { size: 12, leading: 17 };

/** A picture as a document of its own, with its size. */
export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Lines of text of one kind that follow each other, and where the next may begin. */
interface Block {
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

/** A text in lines no wider than `limit`, from `top` on. */
export function textBlock(
  text: string,
  { size, leading }: TextSize,
  limit: number,
  top: number,
): Block {
  const lines = brokenLines(text, size, limit);
  return { lines, top, bottom: top + lines.length * leading };
}

/** A chart as a standalone picture: what it says above it, whose figures they are and where it is from under it. */
export function pictureFile(
  { heading, sentence, chart, note, sources, said, address }: ChartPicture,
  { width: asked, theme }: { readonly width: number; readonly theme: Theme },
): PictureFile {
  const drawing = chart?.(asked - 2 * PAPER.left) ?? null;
  const width = Math.max(asked, (drawing?.width ?? 0) + 2 * PAPER.left);
  const inside = width - 2 * PAPER.left;
  const readable = Math.min(inside, 860);
  const head = textBlock(heading, HEADING, readable, PAPER.top);
  const answer = textBlock(sentence, SENTENCE, readable, head.bottom + 4);
  const chartTop = answer.bottom + 18;
  const key = textBlock(note, SMALL, inside, chartTop + (drawing?.height ?? 0) + 10);
  const footTop = key.bottom + 20;
  const from = textBlock(sourcesSentence(sources), SMALL, inside, footTop);
  const when = textBlock(said, SMALL, inside, from.bottom);
  const where = textBlock(address, SMALL, inside - 90, when.bottom);
  const height = Math.ceil(Math.max(where.bottom, when.bottom + SMALL.leading) + PAPER.bottom);
  const colours = coloursOf(theme);
  const left = PAPER.left;
  return pictureDocument({ width, height, theme, heading, said: `${sentence} ${said}` }, [
    ...blockLines(head, HEADING, { x: left, weight: 600, face: "serif", fill: colours("ink") }),
    ...blockLines(answer, SENTENCE, { x: left, face: "serif", fill: colours("ink-2") }),
    ...(drawing
      ? [
          element(
            "g",
            { transform: `translate(${left} ${chartTop})`, fill: "none" },
            drawing.draw(colours),
          ),
        ]
      : []),
    ...blockLines(key, SMALL, { x: left, fill: colours("ink-3") }),
    element("path", { d: `M${left} ${footTop - 8}H${width - left}`, stroke: colours("rule") }),
    ...blockLines(from, SMALL, { x: left, fill: colours("ink-2") }),
    ...blockLines(when, SMALL, { x: left, fill: colours("ink-2") }),
    ...blockLines(where, SMALL, { x: left, fill: colours("ink-3") }),
    textLine({
      words: "Stepwise",
      x: width - left,
      y: where.top + 12,
      size: 15,
      weight: 600,
      face: "serif",
      anchor: "end",
      fill: colours("accent"),
    }),
  ]);
}

/** A chart in words, to be quoted: what it says, whose figures they are, of when, and where the same is for ever. */
export function pictureText({ heading, sentence, sources, said, address }: ChartPicture): string {
  const parts = [heading, sentence, sourcesSentence(sources), said, `Stepwise, ${address}`];
  return `${parts.filter((part) => part !== "").join(" ")}\n`;
}

/** Whose figures they are, in a sentence. */
export function sourcesSentence(sources: readonly string[]): string {
  if (sources.length === 0) return "No source states a figure.";
  return `${sources.length === 1 ? "Source" : "Sources"}: ${sources.join("; ")}.`;
}

/** The lines of a block, as they are drawn. */
export function blockLines(
  { lines, top }: Block,
  { size, leading }: TextSize,
  style: Omit<Parameters<typeof textLine>[0], "words" | "y" | "size">,
): Markup[] {
  return lines.map((words, line) =>
    textLine({ ...style, words, y: top + size + line * leading, size }),
  );
}

/** What is drawn, on paper, with the fonts that it is set in. */
export function pictureDocument(
  {
    width,
    height,
    theme,
    heading,
    said,
  }: { width: number; height: number; theme: Theme; heading: string; said: string },
  parts: readonly Markup[],
): PictureFile {
  const colours = coloursOf(theme);
  const drawn = inRow(parts);
  const { markup } = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "title desc",
    },
    element("title", { id: "title" }, heading),
    element("desc", { id: "desc" }, said.trim()),
    element("style", {}, embeddedFaces(drawn.markup)),
    element("rect", { width, height, fill: colours("paper") }),
    drawn,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`, width, height };
}
