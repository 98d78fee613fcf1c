import { type SiteToRead, sharedSite } from "../support/site";
import { faultsOf } from "./axe";
import { isLookedAt, LOST, PAGES, walkKey } from "./pages";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

describe.each([...PAGES, LOST])("%s", (path) => {
  it("has nothing wrong that axe finds, and does not scroll sideways", async () => {
    expect(await faultsOf(await site.page(), site.origin + path)).toEqual([]);
  });

  it("says the same without JavaScript", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    const answer = await page.goto(site.origin + path);
    expect(answer?.status()).toBe(path === LOST ? 404 : 200);
    expect(await page.locator("h1").count()).toBe(1);
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(40);
    expect(await page.title()).toMatch(/Stepwise/);
  });
});

it("leads from the header to every kind of page", async () => {
  const page = await site.page();
  await page.goto(site.origin);
  const links = await page
    .locator("header a")
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  expect(links).toEqual(expect.arrayContaining(["/", "/compare", "/sources", "/guide", "/method"]));
});

it("follows every link of the site to a page that is there", async () => {
  const page = await site.page();
  const seen = new Set<string>();
  const waiting = ["/"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const key = walkKey(new URL(path, site.origin));
    if (seen.has(key)) continue;
    seen.add(key);
    const answer = await page.request.get(site.origin + path);
    expect(`${path} ${answer.status()}`).toBe(`${path} 200`);
    const html = await answer.text();
    for (const [tag, href = ""] of html.matchAll(/<a\b[^>]*\bhref="([^"]+)"[^>]*>/g)) {
      // The link to exactly this moment leads to the same pages again, each time to another moment.
      if (tag.includes('rel="nofollow"')) continue;
      const target = new URL(href.replaceAll("&amp;", "&"), site.origin + path);
      const isOwn = target.origin === site.origin;
      if (isOwn && isLookedAt(target.pathname)) waiting.push(target.pathname + target.search);
    }
  }
  expect(seen.size).toBeGreaterThan(15);
});

it("serves a sitemap whose every page is there, robots and an icon", async () => {
  const page = await site.page();
  const sitemap = await (await page.request.get(`${site.origin}/sitemap.xml`)).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, loc = ""]) => new URL(loc).pathname,
  );
  expect(addresses).toEqual(
    expect.arrayContaining(["/", "/guide", "/method", "/sources", "/titles/data-scientist"]),
  );
  expect(addresses.filter((address) => address.startsWith("/salaries/")).length).toBeGreaterThan(
    300,
  );
  for (const address of addresses.filter(isLookedAt)) {
    expect((await page.request.get(site.origin + address)).status()).toBe(200);
  }
  expect((await page.request.get(`${site.origin}/robots.txt`)).status()).toBe(200);
  expect((await page.request.get(`${site.origin}/icon.svg`)).status()).toBe(200);
});
