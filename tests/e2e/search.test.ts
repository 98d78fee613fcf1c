import { type SiteToRead, sharedSite } from "../support/site";
import { axeViolations } from "./axe";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

const STEP = "/steps/data-scientist/data-science-manager";

it("answers on a page without script, from the box of any page, and keeps the question", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/method?country=US&currency=EUR`);
  await page.locator("header input[type=search]").fill("data scientist to manager");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\?/);
  expect(await page.locator("h1").innerText()).toMatch(/results for “data scientist to manager”/);
  const [first] = await page.locator("main ol a").all();
  const target = new URL((await first?.getAttribute("href")) ?? "", site.origin);
  expect([target.pathname, target.search]).toEqual([STEP, "?country=US&currency=EUR"]);
  expect(await page.locator("main ol li").first().innerText()).toContain(
    "stated by a career ladder",
  );
});

it.each([
  ["ML engineer", "/titles/machine-learning-engineer", /title, .* · pay in \d+ countries/],
  ["bls", "/sources/bls-oews", /source, by U\.S\. Bureau .* · \d+ salaries/],
  ["USA", "/titles?country=US", /country · [\d,]+ salaries/],
  ["missing figures", "/method#missing", /part of Method/],
])("finds %j, and says what it is and what is held", async (text, href, words) => {
  const page = await site.page();
  await page.goto(`${site.origin}/search?q=${encodeURIComponent(text)}`);
  const first = page.locator("main ol li").first();
  expect(await first.locator("a").getAttribute("href")).toBe(href);
  expect(await first.innerText()).toMatch(words);
});

it("asks what was meant where nothing is called so, and leads to all titles", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/search?q=data+sceintist`);
  expect(await page.locator("h1").innerText()).toBe("Nothing is called “data sceintist”");
  expect(await page.locator("main h2").innerText()).toBe("Did you mean");
  expect(await page.locator("main ol a").first().innerText()).toBe("Data Scientist");
  expect(await page.locator("main").getByRole("link", { name: "all titles" }).count()).toBe(1);
  expect(await page.locator("meta[name=robots]").getAttribute("content")).toContain("noindex");
});

it("opens over any page by keys, is driven by them, and goes where is chosen", async () => {
  const page = await site.page();
  const scripts: string[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") scripts.push(answer.url());
  });
  await page.goto(`${site.origin}/method?country=US`, { waitUntil: "networkidle" });
  const before = scripts.length;
  await page.keyboard.press("/");
  const box = page.getByRole("combobox");
  await box.waitFor();
  expect(scripts.length).toBeGreaterThan(before);
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("Control+k");
  await box.fill("data scientist to manager");
  const chosen = page.getByRole("option", { selected: true });
  await chosen.waitFor();
  expect(await chosen.innerText()).toMatch(/^Data Scientist to Data Science Manager/);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  expect(await chosen.innerText()).toMatch(/^Senior Data Scientist to Data Science Manager/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${site.origin}${STEP}?country=US`);
});

it("takes a slash as a letter where somebody types", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/search`, { waitUntil: "networkidle" });
  await page.locator("main input[type=search]").fill("a");
  await page.keyboard.press("/");
  expect(await page.locator("main input[type=search]").inputValue()).toBe("a/");
  expect(await page.locator("dialog").count()).toBe(0);
});

it("tells browsers how to search, and programs what is found", async () => {
  const page = await site.page();
  await page.goto(site.origin);
  const link = page.locator("link[rel=search]");
  const description = await page.request.get(
    new URL((await link.getAttribute("href")) ?? "", site.origin).href,
  );
  expect(await description.text()).toContain(`${site.origin}/search?q={searchTerms}`);
  const ask = async (text: string) =>
    (await page.request.get(`${site.origin}/search/results.json?${text}`)).json();
  const { results } = await ask("q=data&country=US");
  expect(results).toHaveLength(12);
  for (const { href } of results) expect(href).toMatch(/country=US/);
  expect((await ask("q=data")).results[0].href).not.toContain("country");
  expect(await ask("q=")).toMatchObject({ results: [] });
});

it("lists all titles by craft and level in a page that a phone can hold, and leads back there", async () => {
  const page = await site.page({ width: 360 });
  await page.goto(`${site.origin}/titles?country=US`);
  const total = Number((await page.locator("h1").innerText()).match(/^\d+/)?.[0]);
  expect(await page.locator("main section li").count()).toBe(total);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000);
  const row = page.locator("main section li", { hasText: /^Data Scientist/ }).first();
  expect(await row.innerText()).toMatch(/United States, \d sources; \d+ more countries/);
  await row.getByRole("link", { name: "Data Scientist" }).first().click();
  await page.waitForURL(/\/titles\/data-scientist/);
  const crumbs = page.getByRole("navigation", { name: "Where this page stands" });
  expect(await crumbs.innerText()).toMatch(/Titles\s+Data science\s+Data Scientist/);
  await crumbs.getByRole("link", { name: "Data science" }).click();
  await page.waitForURL(/\/titles\?.*#data-science$/);
});

it("says on a page that is not there how to find another", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  const answer = await page.goto(`${site.origin}/titles/data-scientits`);
  expect(answer?.status()).toBe(404);
  await page.locator("main input[type=search]").fill("data scientits");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/search\?q=/);
  expect(await page.locator("main ol a").first().innerText()).toBe("Data Scientist");
});
