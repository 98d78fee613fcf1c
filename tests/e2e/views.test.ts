import type { Locator, Page } from "playwright-core";
import type { ContentOf } from "@/prisma/publish";
import { publish } from "@/prisma/publish";
import { type Site, testSite } from "../support/site";
import { axeViolations } from "./axe";

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
}, 120_000);

/** Follows a link or sends a form, and waits for the whole of the page that it leads to. */
async function follow(page: Page, element: Locator): Promise<void> {
  const address = page.url();
  await element.click();
  await page.waitForURL((url) => url.href !== address, { waitUntil: "load" });
}

const COMPARE = "/compare?titles=data-scientist,machine-learning-manager";

describe("an old link", () => {
  it("lists what has changed since, with the reasons, and leads to today", async () => {
    const before = new Date(Date.now() - 1).toISOString();
    await publish(site.database, { put: { salary: [fixtureSalary({})] } }, BY);
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/titles/data-scientist?asOf=${before}`);
    const notice = page.locator("main").getByText("One thing has changed since");
    expect(await notice.count()).toBe(1);
    const text = await page.locator("main").innerText();
    expect(text).toContain("Fixture: a survey of the tests.");
    expect(text).toMatch(/Data Scientist, .*: added/);
    expect(text).not.toContain("₹15,00,000");
    await follow(page, page.getByRole("link", { name: "See it as it stands today" }));
    expect(await page.locator("main").innerText()).toContain("₹15,00,000");
  });

  it("can be had of any page, and shows the same for ever", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${COMPARE}&currency=USD`);
    const link = page.getByRole("link", { name: "Link to exactly this" });
    const address = await link.getAttribute("href");
    expect(address).toMatch(/titles=data-scientist,machine-learning-manager.*currency=USD.*asOf=/);
    await follow(page, link);
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
    expect(await page.locator("section[aria-labelledby=order]").innerText()).toBe(before);
    expect(await page.locator("main").innerText()).toContain("has changed since");
  });
});

describe("the choice of view", () => {
  it("converts by dated rates without JavaScript, says so, and names what no rate converts", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/titles/data-scientist`);
    await page.getByText("Show pay in another currency").click();
    await page.getByLabel("Currency").selectOption("USD");
    await follow(page, page.getByRole("button", { name: "Show", exact: true }));
    expect(page.url()).toContain("currency=USD");
    const text = await page.locator("main").innerText();
    expect(text).toContain("Converted to USD at the mean exchange rate of the year");
    expect(text).toContain("US$18,161.59");
    // No rate of 2010 is held.
    expect(text).toContain("Left out: Data Scientist, AmbitionBox, printed as “fixture”.");
    await follow(page, page.getByRole("link", { name: "As the sources print it" }));
    expect(await page.locator("main").innerText()).toContain("₹12,00,000");
  });

  it.each([
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
    await follow(page, page.getByRole("link", { name: "Draw unlike bases on one axis" }));
    expect(await page.locator("section[aria-labelledby=pay] h3").count()).toBe(1);
    expect(await page.locator("section[aria-labelledby=pay]").innerText()).toContain(
      "because you chose so",
    );
    await follow(page, page.getByRole("link", { name: "Keep them apart" }));
    expect(await page.locator("section[aria-labelledby=pay] h3").allInnerTexts()).toEqual(apart);
  });
});

it.each([
  "/?currency=USD",
  "/titles/data-scientist?prices=2024",
  `${COMPARE}&mix=1`,
  `${COMPARE}&prices=ppp`,
])(
  "%s has no violation that axe finds, and does not scroll sideways",
  async (path) => {
    for (const [colorScheme, width] of [
      ["light", 360],
      ["dark", 1440],
    ] as const) {
      const page = await site.page({ colorScheme, width });
      await page.goto(site.origin + path, { waitUntil: "networkidle" });
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  },
  60_000,
);
