import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

/** How much a reader sees of a page at once: a phone, a tablet, a desk. */
const SCREENS = { 360: 740, 768: 1024, 1440: 900 } as const;
type Width = keyof typeof SCREENS;
const MOST_WORDS_BEFORE = 60;

const THREE = "titles=data-scientist,machine-learning-architect,machine-learning-manager";
const SIX = `${THREE},machine-learning-specialist,chief-data-scientist,data-engineer`;

/** Pages that answer with a chart, and how high they are at most, in pixels. */
const PAGES: readonly (readonly [path: string, most: Readonly<Partial<Record<Width, number>>>])[] =
  [
    ["/", { 360: 4_000, 1440: 2_600 }],
    [`/compare?${THREE}`, { 360: 7_000, 1440: 3_500 }],
    [`/compare?${SIX}`, { 360: 8_000 }],
    ["/titles/data-scientist", { 360: 8_000, 1440: 4_000 }],
  ];

const CASES = PAGES.flatMap(([path, most]) =>
  ["IN", "US"].map(
    (country) => [`${path}${path.includes("?") ? "&" : "?"}country=${country}`, most] as const,
  ),
);

it.each(CASES)(
  "%s answers in its first screen, ends soon, and scrolls one way",
  async (path, most) => {
    for (const [width, screen] of Object.entries(SCREENS)) {
      const page = await site.page({ width: Number(width) });
      await page.setViewportSize({ width: Number(width), height: screen });
      await page.goto(site.origin + path);
      const seen = await page.evaluate(() => {
        const drawn = [...document.querySelectorAll("main [data-chart]")]
          .map((each) => ({ each, box: each.getBoundingClientRect() }))
          .find(({ box }) => box.height > 0);
        const before = document.createRange();
        before.setStart(document.querySelector("main") as Element, 0);
        if (drawn) before.setEndBefore(drawn.each);
        const said = before.cloneContents();
        const closed = "[popover], .heard, details:not([open]) > :not(summary), script, style";
        for (const each of said.querySelectorAll(closed)) each.remove();
        const wide = [...document.querySelectorAll("main table")].filter((table) => {
          const box = table.parentElement as Element;
          return table.scrollWidth > box.clientWidth && box.clientWidth > 0;
        });
        const loose = wide.filter((table) => {
          const heads = [...table.querySelectorAll("tbody th")];
          return (
            getComputedStyle(table.parentElement as Element).overflowX !== "auto" ||
            heads.some((head) => getComputedStyle(head).position !== "sticky")
          );
        });
        return {
          top: drawn?.box.top ?? Number.POSITIVE_INFINITY,
          bottom: drawn?.box.bottom ?? Number.POSITIVE_INFINITY,
          words: (said.textContent ?? "").split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))
            .length,
          height: document.documentElement.scrollHeight,
          over: document.documentElement.scrollWidth - window.innerWidth,
          loose: loose.length,
        };
      });
      const begins = width === "1440" ? seen.bottom : seen.top;
      expect({ width, ...seen, over: Math.max(0, seen.over) }).toMatchObject({ over: 0, loose: 0 });
      expect(begins).toBeLessThanOrEqual(screen);
      expect(seen.words).toBeLessThanOrEqual(MOST_WORDS_BEFORE);
      expect(seen.height).toBeLessThanOrEqual(most[Number(width) as Width] ?? Number.MAX_VALUE);
    }
  },
);
