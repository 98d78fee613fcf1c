import { mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { RARE_LETTERS, RUPEE, USUAL_LETTERS } from "./font-letters.mjs";

/** Where components/ui/fonts.ts and components/pictures find them. */
const FOLDER = "components/ui/generated";

const FAMILIES = [
  ["inter", "inter/files/inter"],
  ["source-serif", "source-serif-4/files/source-serif-4"],
];

/** Which letters each file of a family holds, and in which of the files that it comes in they are. */
const PARTS = [
  ["usual", "latin", USUAL_LETTERS],
  ["rupee", "latin-ext", RUPEE],
  ["rare", "latin-ext", RARE_LETTERS],
];

/** No page is set lighter or heavier. */
const WEIGHTS = { min: 400, max: 600, default: 400 };

/**
 * The weights of pictures, with those under which their rarer letters are asked for: what draws them
 * knows no weights between, and takes those of one file alone from any family and weight.
 */
const DRAWN_WEIGHTS = [
  [400, 500],
  [600, 700],
];

const embedded = {};

/** The fonts of the site with no more letters and weights than it is set in: a third of what they come with. */
await mkdir(FOLDER, { recursive: true });
for (const [family, files] of FAMILIES) {
  const wholeOf = (script) =>
    readFile(`node_modules/@fontsource-variable/${files}-${script}-wght-normal.woff2`);
  for (const [part, script, letters] of PARTS) {
    const font = await subsetFont(await wholeOf(script), letters, {
      targetFormat: "woff2",
      variationAxes: { wght: WEIGHTS },
    });
    await writeFile(`${FOLDER}/${family}-${part}.woff2`, font);
    embedded[family] = { ...embedded[family], [part]: font.toString("base64") };
  }
  for (const [weight, rareWeight] of DRAWN_WEIGHTS) {
    const drawn = (script, letters) =>
      wholeOf(script).then((whole) =>
        subsetFont(whole, letters, { targetFormat: "truetype", variationAxes: { wght: weight } }),
      );
    await writeFile(`${FOLDER}/${family}-${weight}.ttf`, await drawn("latin", USUAL_LETTERS));
    const rare = await drawn("latin-ext", RUPEE + RARE_LETTERS);
    await writeFile(`${FOLDER}/${family}-${weight}-rare.ttf`, calledWeight(rare, rareWeight));
  }
}
await writeFile(
  `${FOLDER}/embedded-fonts.ts`,
  [
    "/** The fonts of the site as files of pictures carry them, in base64. */",
    `export const EMBEDDED_FONTS = ${JSON.stringify(embedded, null, 2)} as const;`,
    "/** The letters of the usual file of each. */",
    `export const EMBEDDED_LETTERS = ${JSON.stringify(USUAL_LETTERS)};`,
    "/** All letters that some file has. */",
    `export const HELD_LETTERS = ${JSON.stringify(USUAL_LETTERS + RUPEE + RARE_LETTERS)};`,
    "",
  ].join("\n"),
);

/** A font of TrueType that is found by another weight than it is drawn in (the table OS/2, usWeightClass). */
function calledWeight(font, weight) {
  const tables = font.readUInt16BE(4);
  for (let table = 0; table < tables; table++) {
    const entry = 12 + 16 * table;
    if (font.toString("latin1", entry, entry + 4) === "OS/2") {
      font.writeUInt16BE(weight, font.readUInt32BE(entry + 8) + 4);
    }
  }
  return font;
}
