import localFont from "next/font/local";

/*
 * Self-hosted, cut to the letters in use by scripts/generate-fonts.mjs. The usual letters are preloaded;
 * the rupee sign and rare letters come first in the stack, and are fetched only where a page has one.
 * Next reads these calls without running them, so that every value is written out;
 * a test holds the ranges against scripts/font-letters.mjs.
 */
const sans = localFont({
  src: "./generated/inter-usual.woff2",
  weight: "400 600",
  variable: "--font-inter",
  adjustFontFallback: "Arial",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0020-007E, U+00A0-00FF, U+0152-0153, U+0160-0161, U+0178, U+017D-017E, U+02C6, U+02DC, U+2009, U+2013-2014, U+2018-201A, U+201C-201E, U+2020-2022, U+2026, U+202F, U+2032-2033, U+2039-203A, U+2044, U+20AC, U+2122, U+2191, U+2193, U+2212",
    },
  ],
});

const sansRupee = localFont({
  src: "./generated/inter-rupee.woff2",
  weight: "400 600",
  variable: "--font-inter-rupee",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+20B9" }],
});

const sansRare = localFont({
  src: "./generated/inter-rare.woff2",
  weight: "400 600",
  variable: "--font-inter-rare",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0151, U+0154-015F, U+0162-0177, U+0179-017C, U+017F, U+20A6, U+20A9-20AB, U+20B1, U+20BA, U+20BD",
    },
  ],
});

const serif = localFont({
  src: "./generated/source-serif-usual.woff2",
  weight: "400 600",
  variable: "--font-source-serif",
  adjustFontFallback: "Times New Roman",
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0020-007E, U+00A0-00FF, U+0152-0153, U+0160-0161, U+0178, U+017D-017E, U+02C6, U+02DC, U+2009, U+2013-2014, U+2018-201A, U+201C-201E, U+2020-2022, U+2026, U+202F, U+2032-2033, U+2039-203A, U+2044, U+20AC, U+2122, U+2191, U+2193, U+2212",
    },
  ],
});

const serifRupee = localFont({
  src: "./generated/source-serif-rupee.woff2",
  weight: "400 600",
  variable: "--font-source-serif-rupee",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+20B9" }],
});

const serifRare = localFont({
  src: "./generated/source-serif-rare.woff2",
  weight: "400 600",
  variable: "--font-source-serif-rare",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0151, U+0154-015F, U+0162-0177, U+0179-017C, U+017F, U+20A6, U+20A9-20AB, U+20B1, U+20BA, U+20BD",
    },
  ],
});

/** Class names that define the font variables used by styles/tokens.css. */
export const fontVariables = [sans, sansRupee, sansRare, serif, serifRupee, serifRare]
  .map((font) => font.variable)
  .join(" ");
