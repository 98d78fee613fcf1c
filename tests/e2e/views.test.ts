import type { Locator, Page } from "playwright-core";
import { publish } from "@/prisma/publish";
import type { ContentOf } from "@/prisma/things";
import { type Site, testSite } from "../support/site";
import { faultsOf } from "./axe";
import { unfold } from "./pages";

const BY = { actor: "fixture", reason: "Fixture: a survey of the tests." };

function fixtureSalary(more: Partial<ContentOf["salary"]>): ContentOf["salary"] {
  return {
    id: "fixture-salary",
    sourceId: "guide-ambitionbox",
    titleId: "data-scientist",
    statistic: "MEDIAN",
    amount: "1500000",
    currency: "INR",
    asPrinted: "fixture",
    period: "YEAR",
    basis: "CTC",
    country: "IN",
    observedFrom: new Date("2023-01-01"),
    observedTo: new Date("2023-12-31"),
    ...more,
  };
}

let site: Site;
beforeAll(async () => {
  site = await testSite();
});

/** Follows a link or sends a form, and waits for the whole of the page that it leads to. */
async function follow(page: Page, element: Locator): Promise<void> {
  const address = page.url();
  await element.click();
  await page.waitForURL((url) => url.href !== address, { waitUntil: "load" });
}

const COMPARE = "/compare?titles=data-scientist,machine-learning-manager";
const IN_INDIA = "/titles/data-scientist?country=IN";

describe("an old link", () => {
  it("lists what has changed since, with the reasons, and leads to today", async () => {
    const before = new Date(Date.now() - 1).toISOString();
    await publish(site.database, { put: { salary: [fixtureSalary({})] } }, BY);
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${IN_INDIA}&asOf=${before}`);
    const notice = page.locator("main").getByText("One thing has changed since");
    expect(await notice.count()).toBe(1);
    const text = await page.locator("main").innerText();
    expect(text).toContain("Fixture: a survey of the tests.");
    expect(text).toMatch(/Data Scientist, .*: added/);
    expect(text).not.toContain("₹15 L");
    await follow(page, page.getByRole("link", { name: "See it as it stands today" }));
    expect(await page.locator("main").innerText()).toContain("₹15 L");
  });

  it("can be had of any page, and shows the same for ever", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${COMPARE}&currency=USD`);
    const link = page.getByRole("link", { name: "Link to exactly this" });
    const address = await link.getAttribute("href");
    expect(address).toMatch(/titles=data-scientist,machine-learning-manager.*currency=USD.*asOf=/);
    await follow(page, link);
    await unfold(page);
    const before = await page.locator("section[aria-labelledby=order]").innerText();
    const long = { observedFrom: new Date("2010-01-01"), observedTo: new Date("2010-12-31") };
    const salary = fixtureSalary({
      amount: "9900000",
      basis: "BASE",
      id: "fixture-later",
      ...long,
    });
    await publish(site.database, { put: { salary: [salary] } }, BY);
    await page.reload();
    await unfold(page);
    expect(await page.locator("section[aria-labelledby=order]").innerText()).toBe(before);
    expect(await page.locator("main").innerText()).toContain("has changed since");
  });
});

describe("the choice of view", () => {
  it("converts by dated rates without JavaScript, says so, and names what no rate converts", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${IN_INDIA}`);
    await page.locator("select[name=currency]").selectOption("USD");
    await follow(page, page.getByRole("button", { name: "Show", exact: true }));
    expect(page.url()).toContain("currency=USD");
    await page.locator("main summary", { hasText: "Shown in USD; one figure left out" }).click();
    const text = await page.locator("main").innerText();
    expect(text).toContain("Converted to USD at the mean exchange rate of the year");
    expect(text).toContain("US$18.2k");
    // No rate of 2010 is held.
    expect(text).toContain(
      "Left out: Data Scientist, AmbitionBox, printed as “fixture” in a publication of upGrad.",
    );
    await page.getByText("More", { exact: true }).click();
    await follow(page, page.getByRole("link", { name: "Clear all choices" }));
    expect(new URL(page.url()).search).toBe("");
  });

  it("chooses the evidence without JavaScript, keeps it with a currency, and leads back where nothing is let through", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${IN_INDIA}`);
    expect(await page.locator("main").innerText()).toContain("Pay in India.");
    await page.locator("select[name=country]").selectOption("US");
    await page.getByText("More", { exact: true }).click();
    await page.locator("select[name=source]").selectOption("bls-oews");
    await page.locator("input[name=year]").fill("2023");
    await follow(page, page.getByRole("button", { name: "Show", exact: true }));
    const words = await page.locator("main").innerText();
    expect(words).toContain("Pay in the United States, observed in 2023 and by Occupational");
    expect(words).toContain("US$108k");
    expect(await page.locator("section[aria-labelledby=pay]").innerText()).not.toContain("₹");
    await page.locator("select[name=currency]").selectOption("INR");
    await follow(page, page.getByRole("button", { name: "Show", exact: true }));
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      country: "US",
      currency: "INR",
      source: "bls-oews",
      year: "2023",
    });
    expect(await page.locator("main").innerText()).toContain("₹89.2 L");
    await page.goto(`${site.origin}/titles/chief-data-scientist?country=US`);
    expect(await page.locator("main").innerText()).toContain(
      "No source states pay for this title in the United States",
    );
    await follow(page, page.locator("main").getByRole("link", { name: "India", exact: true }));
    expect(await page.locator("main").innerText()).toContain("₹29 L");
  });

  it("sets sources side by side with n, dates, grades, spreads and trends", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(
      `${site.origin}/compare?titles=data-scientist,machine-learning-engineer&country=US`,
    );
    await unfold(page);
    const pay = await page.locator("section[aria-labelledby=pay]").innerText();
    // Of three files of one publisher one answers: the newest in which no title was renamed.
    expect(pay).toMatch(/1,116 rows\s+evidence grade: /);
    expect(pay).not.toMatch(/2,828|\b304\b/);
    const table = await page.locator("section[aria-labelledby=table]").innerText();
    expect(table).toMatch(/Data Scientist\s+aijobs\.net\s.{1,200}1,116 rows\s+2020 to 2024/s);
    expect(pay).toContain("U.S. Bureau of Labor Statistics");
    expect(pay).toContain("Brent Ozar");
    // Each source has its middle half, and its interval besides where its rows are held.
    const lanes = page.locator("section[aria-labelledby=pay] ol > li");
    expect(await lanes.locator("line[data-kind=thick]").count()).toBeGreaterThan(3);
    expect(await lanes.locator("line[data-kind=sure]").count()).toBeGreaterThan(1);
    const coverage = await page.locator("section[aria-labelledby=coverage]").innerText();
    expect(coverage).toMatch(/\d+ figures, n up to 1,116, to 2024/);
    await page
      .getByRole("link", { name: "Data Scientist" })
      .and(page.locator("[href*='#trend-']"))
      .click();
    await unfold(page);
    const main = await page.locator("main").innerText();
    expect(main).toContain("From 2022 on the source counts something else.");
    // Two lines of one source have different names.
    const lines = await page
      .locator("section[aria-labelledby=trend-data-scientist] table th[scope=row]")
      .allInnerTexts();
    expect(new Set(lines.filter((name) => name.startsWith("U.S. Bureau")))).toEqual(
      new Set(["mean", "median"].map((which) => expect.stringContaining(`States, ${which}`))),
    );
  });

  it("draws the path in one country and the currency of most of its pay, and says so where every country is asked for", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/?country=GB`);
    await unfold(page);
    const britain = await page.locator("main").innerText();
    expect(britain).toMatch(/^What a step from .* pays in the United Kingdom is not known\./);
    expect(britain).toContain("£");
    // What is printed in dollars is not set on an axis of pounds, and not converted unasked.
    expect(britain).toMatch(
      /2 figures of another kind of pay are not on this axis\s+Data Scientist, aijobs\.net, £55k.*\s+Data Scientist, Brent Ozar, US\$70/,
    );
    expect(await page.locator("#path-table").innerText()).not.toContain("₹");
    await page.goto(`${site.origin}/?country=all`);
    expect(await page.getByRole("alert").innerText()).toContain("one country at a time");
    expect(await page.locator("main").innerText()).toContain("Pay in India.");
    expect(await page.locator("select[name=country] option[value=all]").count()).toBe(0);
  });

  it.each([
    ["country=XX1", "“XX1” is no country"],
    ["level=WIZARD", "“WIZARD” is no level"],
    ["source=nobody", "No source is called “nobody”"],
    ["minYears=9&maxYears=3", "No experience lies between those years"],
    ["year=3000", "“3000” is no year"],
    ["currency=XYZ", "“XYZ”"],
    ["prices=1850", "“1850”"],
    ["hours=-4", "“-4”"],
    ["currency=%3Cscript%3E", "“<SCRIPT>”"],
    ["currency=INR&prices=ppp", "International dollars belong to no country"],
  ])("says what is wrong with %s and shows the rest", async (query, said) => {
    const page = await site.page({ javaScriptEnabled: false });
    for (const path of ["/?", "/titles/data-scientist?", `${COMPARE}&`]) {
      const answer = await page.goto(site.origin + path + query);
      expect(answer?.status()).toBe(200);
      expect(await page.getByRole("alert").innerText()).toContain(said);
    }
  });
});

describe("unlike pay bases", () => {
  it("share an axis only where the reader chooses so, and then it says so", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(site.origin + COMPARE);
    const apart = await page.locator("section[aria-labelledby=pay] h3").allInnerTexts();
    expect(apart.length).toBeGreaterThan(1);
    expect(new Set(apart).size).toBe(apart.length);
    await follow(page, page.getByRole("link", { name: "Put all pay bases on one axis" }));
    expect(await page.locator("section[aria-labelledby=pay] h3").count()).toBe(1);
    expect(await page.locator("section[aria-labelledby=pay]").innerText()).toContain(
      "because you chose so",
    );
    await follow(page, page.getByRole("link", { name: "Separate them" }));
    expect(await page.locator("section[aria-labelledby=pay] h3").allInnerTexts()).toEqual(apart);
  });
});

it.each([
  "/?currency=USD",
  "/titles/data-scientist?prices=2024",
  "/titles/data-scientist?country=US",
  `${COMPARE}&mix=1`,
  `${COMPARE}&prices=ppp`,
])(
  "%s has nothing wrong that axe finds, and does not scroll sideways",
  async (path) => {
    expect(await faultsOf(await site.page(), site.origin + path)).toEqual([]);
  },
  60_000,
);

it("the bar shows what the page shows, also after a choice that was not sent and Back", async () => {
  const page = await site.page({ width: 1440, javaScriptEnabled: false });
  await page.goto(`${site.origin}/?country=US`);
  const country = page.locator("select[name=country]");
  expect(await country.inputValue()).toBe("US");
  await country.selectOption("IN");
  await page.goto(`${site.origin}/compare`);
  await page.goBack();
  expect(await country.inputValue()).toBe("US");
});
