import type { Page } from "playwright-core";
import { type SiteToRead, sharedSite } from "../support/site";
import { isLookedAt, PAGES } from "./pages";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
}, 120_000);

/** What a reader chose, and has to find in every link of every page with evidence. */
const CHOSEN = { country: "US", currency: "USD" };

/** Links that lead away from the reader's question by rule: curators' pages, files, feeds, schemas, the editor. */
const APART = /^\/(admin|data|graphql)|\/changes\.(atom|json)$|schema\.graphql$/;

/** The links of a page to pages with evidence, but for the one that takes back all choices. */
function linksOf(html: string, path: string): URL[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"#][^"]*)"[^>]*>(?!Clear all choices)/g)]
    .map(([, href = ""]) => new URL(href.replaceAll("&amp;", "&"), site.origin + path))
    .filter(({ origin, pathname }) => origin === site.origin && !APART.test(pathname));
}

it("C1: no link of a page drops the country or the currency that the reader chose", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  const seen = new Set<string>();
  const waiting = PAGES.map(
    (path) => `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams(CHOSEN)}`,
  );
  const dropped: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const [kind] = path.split("?");
    if (kind === undefined || seen.has(kind) || seen.size > 60) continue;
    seen.add(kind);
    const answer = await page.request.get(site.origin + path);
    expect(`${path} ${answer.status()}`).toBe(`${path} 200`);
    for (const { pathname, search, searchParams } of linksOf(await answer.text(), path)) {
      const { country, currency } = Object.fromEntries(searchParams);
      // A link may lead to another country, and then says which.
      if (!country || currency !== CHOSEN.currency) dropped.push(`${path} -> ${pathname}${search}`);
      if (isLookedAt(pathname)) waiting.push(pathname + search);
    }
  }
  expect(dropped).toEqual([]);
  expect(seen.size).toBeGreaterThan(15);
}, 180_000);

it("C1: the forms keep the question too, and leave nothing empty in the address", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/compare?country=US&currency=USD`);
  await page.getByText("Choose titles").click();
  await page.getByRole("checkbox", { name: "Machine Learning Architect" }).check();
  await page.getByRole("checkbox", { name: "Machine Learning Manager" }).check();
  await page.getByRole("button", { name: "Compare" }).click();
  await page.waitForLoadState();
  expect(new URL(page.url()).search).toBe(
    "?country=US&currency=USD&titles=machine-learning-architect,machine-learning-manager",
  );
  await page.goto(`${site.origin}/titles/data-scientist`);
  await page.locator("select[name=country]").selectOption("IN");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForLoadState();
  expect(new URL(page.url()).search).toBe("?country=IN");
});

/** What the bar shows, and where. */
async function barOf(page: Page) {
  const country = page.locator("select[name=country]");
  return {
    search: new URL(page.url()).search,
    country: await country.inputValue(),
    said: await page.locator("[data-chip=country] b").innerText(),
    heading: await page.locator("h1").innerText(),
  };
}

it("C7: a choice applies at once, keeps the focus and the place, and Back gives the former one", async () => {
  const page = await site.page();
  await page.goto(site.origin, { waitUntil: "networkidle" });
  let documents = 0;
  page.on("load", () => {
    documents += 1;
  });
  const india = await barOf(page);
  expect(india).toMatchObject({ search: "", country: "IN", said: "India" });
  await page.evaluate(() => window.scrollTo(0, 500));
  const country = page.locator("select[name=country]");
  await country.focus();
  await country.selectOption("US");
  await page.waitForURL(/[?]country=US$/);
  await page.locator("[data-chip=country] b", { hasText: "United States" }).waitFor();
  await page.locator("h1").filter({ hasNotText: india.heading }).waitFor();
  const america = await barOf(page);
  expect(america).toMatchObject({ search: "?country=US", country: "US", said: "United States" });
  expect(america.heading).not.toBe(india.heading);
  expect(await country.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  const bar = await page.getByRole("region", { name: "What is asked" }).boundingBox();
  expect(bar?.y).toBe(0);
  await page.locator("select[name=level]").selectOption("SENIOR");
  await page.waitForURL(/country=US&level=SENIOR$/);
  await page.goBack();
  await page.waitForURL(/[?]country=US$/);
  await page.goBack();
  await page.waitForURL(/[?]country=IN$/);
  await page.locator("h1", { hasText: india.heading }).waitFor();
  // What nobody chose is written down once something else was, so that it is there again.
  expect(await barOf(page)).toEqual({ ...india, search: "?country=IN" });
  expect(documents).toBe(0);
});

it("opens with the country that was chosen last where it is held, and else says where it opens", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/titles/data-scientist`, { waitUntil: "networkidle" });
  expect(await barOf(page)).toMatchObject({ search: "", country: "US" });
  expect(await page.locator("main").innerText()).toContain(
    "It has the most figures here; choose another country above.",
  );
  await page.locator("select[name=country]").selectOption("GB");
  await page.waitForURL(/country=GB/);
  await page.waitForFunction(() => document.cookie === "country=GB");
  await page.goto(`${site.origin}/titles/data-engineer`);
  expect(await barOf(page)).toMatchObject({ search: "", country: "GB" });
  expect(await page.locator("main").innerText()).not.toContain("No country was chosen");
  await page.goto(`${site.origin}/titles/chief-data-scientist`);
  expect(await barOf(page)).toMatchObject({ search: "", country: "IN" });
  expect(await page.locator("main").innerText()).toContain(
    "There is no figure here for the United Kingdom, your last choice.",
  );
  // Whoever is sent a link sees what its sender saw.
  const exact = page.getByRole("link", { name: "Link to exactly this" });
  expect(await exact.getAttribute("href")).toMatch(
    /^[/]titles[/]chief-data-scientist[?]country=IN&/,
  );
});

it("C3: offers what leads somewhere, with how much is held, and apart what the other choices do not let through", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/titles/machine-learning-engineer?country=US&level=EXECUTIVE`);
  const groups = await page
    .locator("select[name=country] optgroup")
    .evaluateAll((all) =>
      all.map((group) => [(group as HTMLOptGroupElement).label, group.children.length]),
    );
  expect(groups).toEqual([
    ["For this view", expect.any(Number)],
    ["Held here, without your other choices", expect.any(Number)],
  ]);
  const levels = await page.locator("select[name=level] option").allInnerTexts();
  expect(levels).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Senior.*, \d+ figures$/)]),
  );
});

it("keeps to one row on a phone, and shows all choices in forced colours", async () => {
  const page = await site.page({ width: 360, forcedColors: "active" });
  await page.goto(`${site.origin}/titles/data-scientist`);
  const bar = page.getByRole("region", { name: "What is asked" });
  expect((await bar.boundingBox())?.height).toBeLessThan(110);
  await bar.getByText("More", { exact: true }).click();
  for (const label of [
    "Source, or one edition",
    "Observed in",
    "Prices",
    "As the evidence stood on",
  ]) {
    expect(await bar.getByLabel(label).isVisible()).toBe(true);
  }
  await page.keyboard.press("Escape");
  expect(await bar.getByLabel("Prices").isVisible()).toBe(false);
});

it("C3: every country that the path offers leads to a figure", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(site.origin);
  const countries = await page
    .locator("select[name=country] option")
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  expect(countries).toEqual(expect.arrayContaining(["IN", "US"]));
  for (const country of countries) {
    await page.goto(`${site.origin}/?country=${country}`);
    expect(await page.locator("h1").innerText()).not.toMatch(/No figure|Nothing/);
    expect(await page.locator("#path-table").count()).toBe(1);
  }
});

it("C2: a title opens where it is held; where it is not, it says so and leads there", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  const main = page.locator("main");
  await page.goto(`${site.origin}/guide`);
  await main.locator("a[href^='/titles/machine-learning-engineer']").first().click();
  await page.waitForLoadState();
  expect(await main.innerText()).toMatch(/Machine Learning Engineer is put at US\$/);
  await page.goto(`${site.origin}/titles/applied-scientist?country=IN`);
  expect(await main.innerText()).toMatch(/No source states pay for this title in India/);
  expect(await main.innerText()).toMatch(/Figures elsewhere: .*United States \(\d+ figures\)/);
  await main.getByRole("link", { name: "United States" }).click();
  await page.waitForLoadState();
  expect(await main.innerText()).toMatch(/ (puts|is put at) /);
});

it("A6: the chart has the table's word for a title without a figure", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/?country=US`, { waitUntil: "networkidle" });
  const chart = page.locator("main figure svg:visible");
  const words = await chart.evaluate((svg) => svg.textContent ?? "");
  expect(words).toContain("not in this view");
  expect(words).not.toContain("no source says");
});

it("C9, C11: says above the chart what cannot be met; the title of the page names what is shown", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/?country=XQ`);
  const alert = await page.getByRole("alert").boundingBox();
  const heading = await page.locator("h1").boundingBox();
  expect(alert && heading && alert.y < heading.y).toBe(true);
  await page.goto(
    `${site.origin}/compare?titles=data-scientist,machine-learning-manager&country=US`,
  );
  expect(await page.title()).toBe(
    "Data Scientist and Machine Learning Manager: pay in the United States | Stepwise",
  );
});

it("S1: no computed salary is called printed", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/titles/data-scientist?country=US`);
  const href = await page
    .locator("#salaries ~ * a[href^='/salaries/aijobs'], a[href^='/salaries/aijobs']")
    .first()
    .getAttribute("href");
  await page.goto(site.origin + href);
  const words = await page.locator("main").innerText();
  expect(words).toMatch(/Computed by Stepwise from [\d,]+ \w+ of aijobs\.net/);
  expect(words).not.toMatch(/prints it as|printed as|the amount is the printed one/);
  expect(await page.locator("#citation").inputValue()).toMatch(
    /^Computed by Stepwise .* <http:\/\/[^>]+\/salaries\/aijobs[^>]+>$/,
  );
});
