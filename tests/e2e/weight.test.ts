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

it("loads the chart's library where a reader turns to a chart, and not before", async () => {
  const page = await site.page();
  const texts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") texts.push(response.text());
  });
  const isLoaded = async () => (await Promise.all(texts)).some((text) => text.includes("recharts"));
  await page.goto(`${site.origin}/`, { waitUntil: "networkidle" });
  expect(await isLoaded()).toBe(false);
  await page.locator("main figure a text:visible").first().hover();
  await page.locator("svg.recharts-surface").waitFor();
  expect(await isLoaded()).toBe(true);
});
