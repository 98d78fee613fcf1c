import { textWidth } from "@/components/charts/frame/text-width";
import { layOut, PLATE } from "@/components/map/map-layout";
import { STEP_WEIGHT, stepPath } from "@/components/map/map-lines";
import type { DrawnStep, DrawnTitle } from "@/components/map/map-picture";
import { element, inRow, type Markup } from "@/components/picture-link/markup";
import { craftWords } from "@/domain/words/enum-labels";
import type { Drawing } from "./drawing";
import type { Colours } from "./picture-colours";
import { brokenLines, textLine } from "./picture-text";

const HEAD = 30;

/** How a step is drawn by its weight. */
const STEPS = {
  stated: { "stroke-width": 2 },
  ordered: { "stroke-width": 1 },
  editorial: { "stroke-width": 1.5, "stroke-dasharray": "2 4", "stroke-linecap": "round" },
  none: { "stroke-width": 1 },
} as const;

/** The map as part of a picture: the same layout as on its page, as wide as its crafts need. */
export function mapPart(
  titles: readonly DrawnTitle[],
  steps: readonly DrawnStep[],
  route: ReadonlySet<string>,
): Drawing {
  const { width, height, places, lines, columns } = layOut(titles, steps);
  const drawn = steps
    .filter(({ slug }) => lines.has(slug))
    .sort((a, b) => Number(route.has(a.slug)) - Number(route.has(b.slug)));
  const onRoute = new Set(
    steps.flatMap(({ slug, from, to }) => (route.has(slug) ? [from.slug, to.slug] : [])),
  );
  const draw = (colours: Colours) =>
    inRow([
      element(
        "defs",
        {},
        arrow("arrow", colours("rule-2")),
        arrow("arrow-of-route", colours("accent")),
      ),
      ...columns.map(({ craft, left, width: own }) =>
        textLine({
          words: craft === null ? "no craft stated" : craftWords(craft),
          x: left + own / 2,
          y: HEAD / 2,
          size: 13,
          weight: 600,
          anchor: "middle",
          fill: colours("ink-2"),
        }),
      ),
      element(
        "g",
        { transform: `translate(0 ${HEAD})` },
        ...drawn.map(({ slug, evidence }) => {
          const isOnRoute = route.has(slug);
          return element("path", {
            d: stepPath(lines.get(slug) ?? []),
            fill: "none",
            stroke: colours(isOnRoute ? "accent" : "rule-2"),
            ...STEPS[STEP_WEIGHT[evidence]],
            ...(isOnRoute && { "stroke-width": 3 }),
            "marker-end": `url(#${isOnRoute ? "arrow-of-route" : "arrow"})`,
          });
        }),
        ...titles.flatMap((title) => {
          const place = places.get(title.slug);
          return place ? plate(title, place, onRoute.has(title.slug), colours) : [];
        }),
      ),
    ]);
  return { width: Math.ceil(width), height: Math.ceil(height + HEAD), draw };
}

/** A marker of its own for each colour: what draws pictures knows no stroke of the context. */
function arrow(id: string, fill: string): Markup {
  return element(
    "marker",
    {
      id,
      viewBox: "0 0 8 8",
      refX: 7,
      refY: 4,
      markerWidth: 7,
      markerHeight: 7,
      markerUnits: "userSpaceOnUse",
      orient: "auto",
    },
    element("path", { d: "M0 0.5 7.5 4 0 7.5z", fill }),
  );
}

function plate(
  { name, pay }: DrawnTitle,
  { x, y }: { readonly x: number; readonly y: number },
  isOnRoute: boolean,
  colours: Colours,
): Markup[] {
  const top = y - PLATE.height / 2;
  const lines = fittedLines(name);
  const payWords = pay ?? "no figure";
  return [
    element("rect", {
      x: x - PLATE.width / 2,
      y: top,
      width: PLATE.width,
      height: PLATE.height,
      rx: 3,
      fill: colours("paper"),
      stroke: colours(isOnRoute ? "accent" : "rule-2"),
      "stroke-width": isOnRoute ? 2 : 1,
    }),
    ...lines.words.map((words, line) =>
      textLine({
        words,
        x,
        y: top + (lines.words.length > 1 ? 17 : 27) + line * lines.leading,
        size: lines.size,
        weight: 600,
        anchor: "middle",
        fill: colours("ink"),
      }),
    ),
    textLine({
      words: payWords,
      x,
      y: top + PLATE.height - 10,
      size: [12, 11, 10, 9, 8].find((size) => textWidth(payWords, size) <= PLATE.width - 8) ?? 7,
      anchor: "middle",
      fill: colours("ink-2"),
    }),
  ];
}

/** A name in letters so small that it stands on its plate whole. */
function fittedLines(name: string) {
  for (const size of [13, 11, 9, 7, 5]) {
    const words = brokenLines(name, size, PLATE.width - 10);
    const leading = size * 1.25;
    if (words.length * leading <= 36 || size === 5) return { words, size, leading };
  }
  return { words: [name], size: 5, leading: 6 };
}
