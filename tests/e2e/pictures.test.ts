import type { Page } from "playwright-core";
import { type SiteToRead, sharedSite } from "../support/site";
import { axeViolations } from "./axe";
import { PAGES } from "./pages";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + path, { headers });

const US = "country=US";
const CHARTS = [
  `path?${US}`,
  `pay?titles=data-scientist,machine-learning-manager&${US}`,
  `levels?titles=data-scientist&${US}`,
  `trend?titles=data-scientist&${US}`,
  `map?craft=data-science&${US}`,
  "source?of=bls-oews",
  "salary?of=guide-glassdoor-chief-data-scientist",
];

it.each(CHARTS)("%s is had as SVG, PNG, text and a page to be framed", async (address) => {
  const [chart, search] = address.split("?");
  const [svg, png, card, text, embed] = await Promise.all([
    ask(`/pictures/${chart}.svg?${search}`),
    ask(`/pictures/${chart}.png?${search}&width=640`),
    ask(`/pictures/${chart}.png?${search}&size=card`),
    ask(`/pictures/${chart}.txt?${search}`),
    ask(`/embed/${chart}?${search}`),
  ]);
  expect([svg, png, card, text, embed].map(({ status }) => status)).toEqual(Array(5).fill(200));
  const words = await text.text();
  expect(words).toMatch(/ Sources?: .*As of \d+ \w+ \d{4}\..*Stepwise, http\S+asOf=\S+\n$/s);
  const faults = /NaN|undefined|Infinity/.exec(withoutFonts(await svg.text()));
  expect(faults?.[0]).toBeUndefined();
  const bytes = Buffer.from(await card.arrayBuffer());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1_200, 630]);
  expect(Buffer.from(await png.arrayBuffer()).readUInt32BE(16)).toBeGreaterThanOrEqual(1_280);
  const tag = png.headers.get("etag") ?? "";
  const again = await ask(`/pictures/${chart}.png?${search}&width=640`, { "if-none-match": tag });
  expect(again.status).toBe(304);
  const html = await embed.text();
  expect(/<script|NaN|undefined/.exec(withoutFonts(html))?.[0]).toBeUndefined();
  expect(embed.headers.get("set-cookie")).toBeNull();
});

const withoutFonts = (text: string) => text.replace(/<style>.*?<\/style>/s, "");

it.each([
  ["/pictures/path.png?width=100000", 400, "width is a whole number"],
  ["/pictures/path.png?theme=pink", 400, "theme is light or dark"],
  ["/pictures/path.png?size=huge", 400, "size is card"],
  ["/pictures/path.svg?country=Atlantis", 400, "Atlantis"],
  ["/pictures/path.svg?asOf=yesterday", 400, "yesterday"],
  ["/pictures/path.svg?colour=red", 400, "colour"],
  ["/pictures/pay.svg", 400, "titles names one title to six"],
  ["/pictures/pay.svg?titles=data-scientist&order=up", 400, "order is"],
  ["/pictures/pay.svg?titles=nobody", 404, "No title is called “nobody”."],
  ["/pictures/levels.png?titles=", 400, "titles names one title"],
  ["/pictures/salary.png?of=nobody", 404, "No such salary"],
  ["/pictures/path.gif", 404, ".svg, .png or .txt"],
  ["/pictures/pie.png", 404, "There is no such picture"],
  ["/embed/pie", 404, "There is no such picture"],
  ["/embed/path?country=Atlantis", 400, "Atlantis"],
  ["/oembed", 404, "no page of this site"],
  ["/oembed?url=https://elsewhere.example/", 404, "no page of this site"],
])("%s is answered with %i and why", async (path, status, words) => {
  const answer = await ask(path);
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)]);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
});

it("the same moment is the same bytes, and a picture leads to the page of that moment", async () => {
  const text = await (await ask("/pictures/path.txt?country=IN")).text();
  const address = new URL(/http\S+/.exec(text)?.[0] ?? "");
  const frozen = `?country=IN&asOf=${address.searchParams.get("asOf")}`;
  const first = await (await ask(`/pictures/path.svg${frozen}`)).text();
  const again = await ask(`/pictures/path.svg?${frozen.slice(1)}&theme=light`);
  expect(await again.text()).toBe(first);
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(address.href);
  const heading = await page.locator("h1").innerText();
  expect(text).toContain(heading);
  expect(first).toContain('<title id="title">');
});

it("every kind of page has a description and a picture of its own, which are there", async () => {
  const met = new Set<string>();
  for (const path of PAGES.filter((each) =>
    /^\/($|compare|map|titles\/|steps|so\w+\/|sal)/.test(each),
  )) {
    const html = await (await ask(path)).text();
    const meta = (name: string) =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? "";
    const image = new URL(meta("og:image").replaceAll("&amp;", "&"), site.origin);
    expect([path, meta("og:image"), meta("twitter:card")]).toEqual([
      path,
      expect.stringMatching(/^http.*\/pictures\/\w+\.png\?.*size=card/),
      "summary_large_image",
    ]);
    const answer = await ask(`${image.pathname}${image.search}`);
    expect([path, answer.status, answer.headers.get("content-type")]).toEqual([
      path,
      200,
      "image/png",
    ]);
    expect(meta("description").length).toBeGreaterThan(40);
    met.add(meta("description"));
    const [, discovered = ""] =
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html) ?? [];
    expect((await ask(discovered.replaceAll("&amp;", "&"))).status).toBe(200);
  }
  expect(met.size).toBeGreaterThan(8);
});

const actions = (page: Page) => page.getByRole("region", { name: /What to do with this chart/ });

it("files and the frame are there without script, and what needs one is not offered", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  for (const path of ["/", "/titles/data-scientist?country=US", "/map"]) {
    await page.goto(site.origin + path);
    const first = actions(page).first();
    for (const name of [/^PNG/, /^SVG/]) {
      const href = await first.getByRole("link", { name }).getAttribute("href");
      expect((await ask(href ?? "")).status).toBe(200);
    }
    const embedded = first.getByRole("link", { name: /^Embed/ });
    expect((await ask((await embedded.getAttribute("href")) ?? "")).status).toBe(200);
    expect(await first.getByRole("button").count()).toBe(0);
  }
});

it("copies a link and a sentence that can be cited, and says so", async () => {
  const page = await site.page();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${site.origin}/?country=IN`);
  const first = actions(page).first();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await first.getByRole("button", { name: "Copy link" }).click();
  await first.getByRole("status").filter({ hasText: "Link copied." }).waitFor();
  expect(await copied()).toMatch(new RegExp(`^${site.origin}/\\?country=IN&asOf=`));
  await first.getByRole("button", { name: "Copy as sentence" }).click();
  await first.getByRole("status").filter({ hasText: "Sentence copied." }).waitFor();
  expect(await copied()).toMatch(/^In the one article that lists all five.*Stepwise, http\S+$/s);
});

it.each(["light", "dark"] as const)(
  "embedded pages can be read by everybody, in %s",
  async (colorScheme) => {
    for (const width of [360, 1_280]) {
      const page = await site.page({ colorScheme, width });
      for (const address of CHARTS.slice(0, 5)) {
        await page.goto(`${site.origin}/embed/${address}`);
        expect(await axeViolations(page)).toEqual([]);
        const [all, shown] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(all).toBeLessThanOrEqual(shown ?? 0);
      }
    }
  },
);

it("a thousand who ask for pictures at once are answered or told to come again", async () => {
  const statuses = await Promise.all(
    Array.from({ length: 1_000 }, async (_, place) => {
      const answer = await ask(`/pictures/path.png?width=${320 + (place % 200)}&${US}`);
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect((await ask("/pictures/path.png?width=320")).status).toBe(200);
});
