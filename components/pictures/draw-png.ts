import { renderAsync } from "@resvg/resvg-js";
import { isHeldWhole } from "./drawn/picture-fonts";
import { FACES } from "./drawn/picture-text";
import type { PictureFile } from "./picture";

const FOLDER = "components/ui/generated";
const FONT_FILES = ["inter", "source-serif"].flatMap((family) =>
  [400, 600].flatMap((weight) => [
    `${FOLDER}/${family}-${weight}.ttf`,
    `${FOLDER}/${family}-${weight}-rare.ttf`,
  ]),
);

/** How many pixels of a picture stand for one of its drawing, so that it is sharp, and how many it has at most. */
const SHARP = 2;
const MOST_PIXELS = 5_000_000;

/**
 * A picture as PNG, drawn in a thread of its own. `exact`: as large as it says. Letters that no font of
 * the site has come from the fonts of this machine, where it has one.
 */
export async function drawPng(
  { svg, width, height }: PictureFile,
  { exact }: { readonly exact: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const most = Math.sqrt(MOST_PIXELS / (width * height));
  const drawn = await renderAsync(svg, {
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: !isHeldWhole(svg),
      defaultFontFamily: FACES.sans,
    },
    fitTo: { mode: "zoom", value: Math.min(exact ? 1 : SHARP, most) },
    logLevel: "off",
  });
  return Uint8Array.from(drawn.asPng());
}
