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

/** The links of a page to pages with evidence. */
function linksOf(html: string, path: string): URL[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"#][^"]*)"/g)]
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
  await page.locator("details > summary", { hasText: "Choose country" }).click();
  await page.getByLabel("Country").selectOption("US");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForLoadState();
  expect(new URL(page.url()).search).toBe("?country=US");
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

it("C2: a title without a figure says where figures are held, and leads there", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/titles/applied-scientist`);
  const main = page.locator("main");
  expect(await main.innerText()).toMatch(/No figure for India/);
  expect(await main.innerText()).toMatch(/Held for: .*United States \((one source|\d+ sources)\)/);
  await main.getByRole("link", { name: "United States" }).click();
  await page.waitForLoadState();
  expect(await main.innerText()).toMatch(/ (puts|is put at) /);
});

it("A6: the chart has the table's word for a title without a figure", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/?country=US`, { waitUntil: "networkidle" });
  const chart = page.locator("main figure svg").first();
  await chart.waitFor();
  const words = await chart.evaluate((svg) => svg.textContent ?? "");
  expect(words).toContain("outside the filter");
  expect(words).not.toContain("no evidence held");
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
