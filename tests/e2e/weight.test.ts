import { gzipSync } from "node:zlib";
import { type Site, testSite } from "../support/site";

let site: Site;
beforeAll(async () => {
  site = await testSite();
}, 120_000);

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
  const scriptsOf = async (path: string) => {
    const page = await site.page();
    const scripts: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") {
        scripts.push(response.text().catch(() => ""));
      }
    });
    await page.goto(site.origin + path, { waitUntil: "networkidle" });
    return (await Promise.all(scripts)).some((script) => script.includes("recharts"));
  };
  expect(await scriptsOf("/")).toBe(true);
  expect(await scriptsOf("/guide")).toBe(false);
});
