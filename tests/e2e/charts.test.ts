import type { Page } from "playwright-core";
import { textWidth } from "@/components/charts/frame/text-width";
import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

it("B6: gives a source one mark on every page, and no other source the same", async () => {
  const looks = new Map<string, string>();
  for (const path of [
    "/",
    "/?country=US",
    "/titles/data-scientist?country=US",
    "/compare?titles=data-scientist,machine-learning-manager&country=US",
  ]) {
    for (const { source, look } of await marksOn(path)) {
      expect({ path, source, look: looks.get(source) ?? look }).toEqual({ path, source, look });
      looks.set(source, look);
    }
  }
  expect(looks.size).toBeGreaterThan(4);
  expect(new Set(looks.values()).size).toBe(looks.size);
});

/** The sources that are named with a mark on a page. */
async function marksOn(path: string): Promise<{ source: string; look: string }[]> {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}${path}`);
  return page.locator('main svg + a[href^="/sources/"]').evaluateAll((links) =>
    links.map((link) => {
      const mark = link.previousElementSibling?.querySelector("path");
      return {
        source: new URL((link as HTMLAnchorElement).href).pathname,
        look: `${mark?.getAttribute("d")} ${mark?.getAttribute("stroke")}`,
      };
    }),
  );
}

const HOMES = ["/", "/?country=US"];
const shownChart = (page: Page) => page.locator("main figure[data-chart] svg:visible");

async function open(path: string, options: Parameters<SiteToRead["page"]>[0] = {}): Promise<Page> {
  const page = await site.page(options);
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  return page;
}

it("draws each salary and each change on the server, also without script", async () => {
  const page = await open("/", { javaScriptEnabled: false });
  const words = await shownChart(page).evaluate((svg) => svg.textContent ?? "");
  for (const pay of ["12 L", "19.7 L", "29.4 L", "32.5 L", "29 L"]) expect(words).toContain(pay);
  for (const change of ["+₹7.7 L", "+₹9.7 L", "+₹3.1 L", "−₹3.5 L"])
    expect(words).toContain(change);
  // What one source states at both sides of a title that it leaves out.
  expect(words).toContain("+₹17.4 L");
  await shownChart(page).locator("a text").first().click();
  expect(new URL(page.url()).hash).toBe("#path-table");
});

/** Every path and text of the chart that is shown, with its place, and the box of all of it. */
const geometryOf = (page: Page) =>
  shownChart(page).evaluate((svg) => ({
    paths: [...svg.querySelectorAll("path")].map(
      (path) => `${path.getAttribute("d")} ${path.getAttribute("transform")}`,
    ),
    texts: [...svg.querySelectorAll("text")].map(
      (text) => `${text.textContent} ${text.getAttribute("x")} ${text.getAttribute("y")}`,
    ),
    box: JSON.stringify(svg.getBoundingClientRect()),
  }));

it.each([1440, 768, 360])(
  "Recharts hosts at %d px what the server drew, at the same places",
  async (width) => {
    for (const path of HOMES) {
      const page = await open(path);
      await page.setViewportSize({ width, height: 900 });
      const drawn = await geometryOf(page);
      await shownChart(page).locator("a").nth(1).focus();
      await page.locator("svg.recharts-surface:visible").waitFor();
      expect(await geometryOf(page)).toEqual(drawn);
      // The keyboard is where it was.
      const focused = page.locator("svg.recharts-surface a:focus");
      expect(await focused.count()).toBe(1);
    }
  },
);

it("no text of the chart is wider than its estimate", async () => {
  for (const path of HOMES) {
    const page = await open(path);
    const texts = await shownChart(page).evaluate((svg) =>
      [...svg.querySelectorAll("text")].map((text) => ({
        words: text.textContent ?? "",
        size: Number.parseFloat(getComputedStyle(text).fontSize),
        width: text.getComputedTextLength(),
      })),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter(({ words, size, width }) => width > textWidth(words, size) + 1)).toEqual(
      [],
    );
  }
});

it("tells of a mark on hover and focus, lights its source, and opens where it comes from by key and click", async () => {
  const page = await open("/");
  const mark = shownChart(page).locator("a[aria-label*=Glassdoor]").first();
  const tip = page.getByRole("tooltip");
  await mark.hover();
  await tip.waitFor();
  expect(await tip.innerText()).toMatch(/Data Scientist, Glassdoor\s+₹12 L a year/);
  // Only what is of the same source is lit: in the chart, in the sentence, in the table.
  const lit = await page
    .locator("[data-lit]")
    .evaluateAll((all) => all.map((element) => `${element.closest("figure, td, p")?.tagName}`));
  expect(new Set(lit)).toEqual(new Set(["FIGURE", "P", "TD"]));
  expect(await page.locator("[popover]:popover-open").count()).toBe(0);
  // It stays under the pointer, and goes by key.
  await tip.hover();
  expect(await tip.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await tip.isVisible()).toBe(false);
  await mark.focus();
  expect(await tip.isVisible()).toBe(true);
  await page.keyboard.press("Enter");
  expect(await page.locator("[popover]:popover-open").innerText()).toContain("Glassdoor");
  await page.keyboard.press("Escape");
  expect(await shownChart(page).locator("a:focus").count()).toBe(1);
});

it.each([
  [1440, 900, 2_600],
  [768, 1024, 4_000],
  [360, 740, 4_000],
])(
  "the home page answers in its first screen at %d × %d, and is at most %d px long",
  async (width, height, longest) => {
    for (const path of HOMES) {
      const page = await open(path);
      await page.setViewportSize({ width, height });
      const seen = await page.evaluate(() => {
        const chart = document.querySelector("main figure[data-chart]");
        const before = document.createRange();
        before.setStart(document.querySelector("main") as Element, 0);
        before.setEndBefore(chart as Element);
        const said = before.cloneContents();
        for (const closed of said.querySelectorAll("script, style, .heard, [popover]"))
          closed.remove();
        const box = chart?.getBoundingClientRect();
        return {
          top: (box?.top ?? 0) + scrollY,
          bottom: (box?.bottom ?? 0) + scrollY,
          long: document.documentElement.scrollHeight,
          wide: document.documentElement.scrollWidth,
          words: (said.textContent ?? "").split(/\s+/).filter((word) => word !== "").length,
        };
      });
      expect(seen.words).toBeLessThanOrEqual(60);
      expect(seen.long).toBeLessThanOrEqual(longest);
      expect(seen.wide).toBe(width);
      // Wholly on a desk, begun on a phone.
      expect(width === 1440 ? seen.bottom : seen.top + 100).toBeLessThanOrEqual(height);
    }
  },
);
