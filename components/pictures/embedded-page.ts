import { element, emptyElement, inRow, type Markup } from "@/components/picture-link/markup";
import type { Drawing, LaidOut } from "./drawn/drawing";
import { type ColourName, pageColours, THEMES, type Theme } from "./drawn/picture-colours";
import { embeddedFaces } from "./drawn/picture-fonts";
import { FACES } from "./drawn/picture-text";
import { type ChartPicture, sourcesSentence } from "./picture";

/** The widths that a chart is laid out for, and from which width of the frame on each is shown. */
const LAYOUTS = [
  { width: 328, name: "narrow" },
  { width: 640, name: "middle" },
  { width: 1_000, name: "wide" },
] as const;

/** How wide a frame is, where nobody says how wide it is to be. */
export const FRAME_WIDTH = 720;

/**
 * A page with one chart, to be framed by pages of any site: whole without a script, a cookie or another
 * request. `theme`: null for that of its reader.
 */
export function embeddedPage(
  { heading, sentence, chart, note, sources, said, address }: ChartPicture,
  { theme, isFrozen }: { readonly theme: Theme | null; readonly isFrozen: boolean },
): string {
  const live = new URL(address);
  live.searchParams.delete("asOf");
  const page = isFrozen ? address : live.href;
  const drawn = chart ? drawings(chart, heading) : [];
  const body = element(
    "main",
    {},
    element("h1", {}, heading),
    ...(sentence === "" ? [] : [element("p", { class: "sentence" }, sentence)]),
    ...drawn,
    element(
      "footer",
      {},
      ...(note === "" ? [] : [element("p", {}, note)]),
      element("p", {}, `${sourcesSentence(sources)} ${said}`),
      element(
        "p",
        {},
        outward(page, "Where each figure comes from, on Stepwise"),
        ...(isFrozen ? [] : [" · ", outward(address, "the same for ever")]),
      ),
    ),
  );
  const head = element(
    "head",
    {},
    emptyElement("meta", { charset: "utf-8" }),
    emptyElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    emptyElement("meta", { name: "robots", content: "noindex" }),
    emptyElement("link", { rel: "canonical", href: page }),
    element("title", {}, `${heading} Stepwise`),
    element("style", {}, inRow([embeddedFaces(body.markup), styleSheet(theme)])),
  );
  const html = element("html", { lang: "en-IN" }, head, element("body", {}, body));
  return `<!doctype html>\n${html.markup}\n`;
}

function outward(href: string, words: string): Markup {
  return element("a", { href, target: "_blank", rel: "noopener" }, words);
}

/** A chart at the widths that a frame may have; one that is as wide as it is, once, in a box that scrolls. */
function drawings(chart: LaidOut, label: string): Markup[] {
  const laid = LAYOUTS.map(({ width, name }) => ({ name, width, drawing: chart(width) }));
  const [first] = laid;
  if (first && first.drawing.width > first.width) {
    return [
      element(
        "div",
        { class: "whole", tabindex: 0, role: "group", "aria-label": label },
        inPage(first.drawing, label, {
          width: first.drawing.width,
          height: first.drawing.height,
        }),
      ),
    ];
  }
  return laid.map(({ name, drawing }) => inPage(drawing, label, { class: name }));
}

function inPage(
  { width, height, draw }: Drawing,
  label: string,
  attributes: Readonly<Record<string, string | number>>,
): Markup {
  return element(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": label,
      fill: "none",
      ...attributes,
    },
    draw(pageColours),
  );
}

function styleSheet(theme: Theme | null): Markup {
  const colours = (named: Theme) =>
    `:root{color-scheme:${named};${(Object.keys(THEMES[named]) as ColourName[])
      .map((name) => `--${name}:${THEMES[named][name]}`)
      .join(";")}}`;
  return {
    markup: [
      colours(theme ?? "light"),
      theme === null ? `@media (prefers-color-scheme:dark){${colours("dark")}}` : "",
      "body{margin:0;background:var(--paper);color:var(--ink);",
      `font:400 13px/1.45 "${FACES.sans}",system-ui,sans-serif}`,
      "main{max-width:1032px;margin:0 auto;padding:16px}",
      `h1{margin:0;font:600 22px/1.25 "${FACES.serif}",Georgia,serif;max-width:38em;text-wrap:balance}`,
      `.sentence{margin:6px 0 0;font:400 16px/1.4 "${FACES.serif}",Georgia,serif;color:var(--ink-2);max-width:44em}`,
      "svg{display:none;width:100%;height:auto;margin:14px 0;overflow:visible}",
      ".narrow{display:block;max-width:400px}",
      "@media (min-width:560px){.narrow{display:none}.middle{display:block}}",
      "@media (min-width:980px){.middle{display:none}.wide{display:block}}",
      ".whole{overflow:auto;margin:14px 0}.whole svg{display:block;width:auto;max-width:none;margin:0}",
      "footer{border-top:1px solid var(--rule);color:var(--ink-2)}",
      "footer p{margin:8px 0 0;overflow-wrap:anywhere}",
      "a{color:var(--accent)}",
    ].join(""),
  };
}
