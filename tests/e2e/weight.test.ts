import { gzipSync } from "node:zlib";
import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

/** Next's own share, and what we may add to it before a reader does anything, in kB compressed. */
const NEXT_OWN_KB = 135;
const OURS_KB = 20;

it.each(["/", "/compare?titles=data-scientist,chief-data-scientist", "/sources", "/guide"])(
  "%s loads at most 155 kB of JavaScript before it can be used",
  async (path) => {
    const page = await site.page();
    const html = await (await page.request.get(site.origin + path)).text();
    const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/\bnomodule\b/i.test(tag))
      .map(([, src = ""]) => new URL(src, site.origin).href);
    let kilobytes = 0;
    for (const script of new Set(scripts)) {
      kilobytes +=
        gzipSync(await (await page.request.get(script)).body(), { level: 6 }).length / 1000;
    }
    expect(scripts.length).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThanOrEqual(NEXT_OWN_KB + OURS_KB);
  },
);

it("loads the chart's library only where a chart is", async () => {
  const loadsChart = async (path: string, shown: string) => {
    const page = await site.page();
    const scripts = new Set<string>();
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.add(request.url());
    });
    await page.goto(site.origin + path, { waitUntil: "networkidle" });
    await page.locator(shown).first().waitFor();
    const texts = [...scripts].map(async (script) => (await page.request.get(script)).text());
    return (await Promise.all(texts)).some((text) => text.includes("recharts"));
  };
  expect(await loadsChart("/", "svg.recharts-surface")).toBe(true);
  expect(await loadsChart("/guide", "main h1")).toBe(false);
});
