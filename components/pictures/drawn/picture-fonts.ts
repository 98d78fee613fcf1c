import type { Markup } from "@/components/picture-link/markup";
import {
  EMBEDDED_FONTS,
  EMBEDDED_LETTERS,
  HELD_LETTERS,
} from "@/components/ui/generated/embedded-fonts";
import { FACES } from "./picture-text";

const FAMILIES = [
  ["inter", FACES.sans],
  ["source-serif", FACES.serif],
] as const;

/** The files of a family with the letters that each is asked for; what comes later goes before. */
const PARTS = [
  {
    part: "usual",
    range:
      "U+0020-00FF, U+0152-0153, U+0160-0161, U+0178, U+017D-017E, U+02C6, U+02DC, U+2009-22FF",
  },
  { part: "rupee", range: "U+20B9" },
  { part: "rare", range: "U+0100-017F, U+20A6, U+20A9-20AB, U+20B1, U+20BA, U+20BD" },
] as const;

const RUPEE = "₹";
const NOT_RARE = new Set(`${EMBEDDED_LETTERS}${RUPEE}\n`);
const HELD = new Set(`${HELD_LETTERS}\n`);

/** Whether the fonts of the site have every letter of a text. */
export function isHeldWhole(text: string): boolean {
  return [...text].every((letter) => HELD.has(letter));
}

/**
 * The faces of a picture or of an embedded page, as a style sheet that holds them: of the rarer files
 * only those whose letters it has.
 */
export function embeddedFaces(text: string): Markup {
  const isUsed = {
    usual: true,
    rupee: text.includes(RUPEE),
    rare: [...text].some((letter) => !NOT_RARE.has(letter)),
  };
  const faces = FAMILIES.flatMap(([family, name]) =>
    PARTS.filter(({ part }) => isUsed[part]).map(
      ({ part, range }) =>
        `@font-face{font-family:"${name}";font-weight:400 600;src:url(data:font/woff2;base64,${EMBEDDED_FONTS[family][part]}) format("woff2");unicode-range:${range}}`,
    ),
  );
  return { markup: faces.join("") };
}
