import { mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { RARE_LETTERS, RUPEE, USUAL_LETTERS } from "./font-letters.mjs";

/** Where components/ui/fonts.ts finds them. */
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

/** The fonts of the site with no more letters and weights than it is set in: a third of what they come with. */
await mkdir(FOLDER, { recursive: true });
for (const [family, files] of FAMILIES) {
  for (const [part, script, letters] of PARTS) {
    const whole = `node_modules/@fontsource-variable/${files}-${script}-wght-normal.woff2`;
    const font = await subsetFont(await readFile(whole), letters, {
      targetFormat: "woff2",
      variationAxes: { wght: WEIGHTS },
    });
    await writeFile(`${FOLDER}/${family}-${part}.woff2`, font);
  }
}
