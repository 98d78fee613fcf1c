import { textWidth } from "@/components/charts/frame/text-width";
import { element, type Markup } from "@/components/picture-link/markup";
import { EMBEDDED_LETTERS } from "@/components/ui/generated/embedded-fonts";

/** The faces of pictures, called as their files call themselves. */
export const FACES = { sans: "Inter", serif: "Source Serif 4" } as const;

/** A line of text; `y` is its base line. */
export interface TextLine {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: 400 | 600;
  readonly face?: keyof typeof FACES;
  readonly anchor?: "start" | "middle" | "end";
  /** The colour of what keeps it legible over lines. */
  readonly halo?: string;
}

const USUAL = new Set<string>(EMBEDDED_LETTERS);

/** A text in runs of letters of the file that holds the usual ones, and of letters of another. */
function runsOf(words: string): { readonly isUsual: boolean; readonly run: string }[] {
  const runs: { isUsual: boolean; run: string }[] = [];
  for (const letter of words) {
    const isUsual = USUAL.has(letter);
    const last = runs.at(-1);
    if (last?.isUsual === isUsual) last.run += letter;
    else runs.push({ isUsual, run: letter });
  }
  return runs;
}

/** A line of text as SVG. */
export function textLine({
  words,
  x,
  y,
  size,
  fill,
  weight = 400,
  face = "sans",
  anchor = "start",
  halo,
}: TextLine): Markup {
  const runs = runsOf(words).map(({ isUsual, run }) =>
    // scripts/generate-fonts.mjs keeps rare letters under the next weight.
    isUsual ? run : element("tspan", { "font-weight": weight + 100 }, run),
  );
  return element(
    "text",
    {
      x,
      y,
      fill,
      // A name with a number in it is read in quotation marks alone.
      "font-family": `'${FACES[face]}'`,
      "font-size": size,
      "font-weight": weight,
      "text-anchor": anchor === "start" ? null : anchor,
      ...(halo && {
        stroke: halo,
        "stroke-width": 4,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      }),
    },
    ...runs,
  );
}

/** Breaks a text into lines no wider than `limit` pixels, and words that are wider between letters: nothing is cut off. */
export function brokenLines(text: string, size: number, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    if (textWidth(longer, size) <= limit) {
      lines.splice(-1, 1, longer);
      continue;
    }
    lines.push("");
    for (const letter of word) {
      const line = `${lines.at(-1)}${letter}`;
      if (line !== letter && textWidth(line, size) > limit) lines.push(letter);
      else lines[lines.length - 1] = line;
    }
  }
  return lines.filter((line) => line !== "");
}
