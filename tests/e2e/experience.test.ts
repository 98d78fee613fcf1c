import { publish } from "@/prisma/publish";
import type { ContentOf } from "@/prisma/things";
import { type Site, testSite } from "../support/site";
import { faultsOf } from "./axe";
import { unfold } from "./pages";

function fixture(
  titleId: string,
  amount: string,
  more: Partial<ContentOf["salary"]>,
): ContentOf["salary"] {
  return {
    id: `fixture-${titleId}-${amount}`,
    sourceId: "guide-ambitionbox",
    titleId,
    statistic: "MEDIAN",
    amount,
    currency: "INR",
    asPrinted: `fixture ${amount}`,
    period: "YEAR",
    basis: "TOTAL",
    country: "IN",
    observedFrom: new Date("2023-01-01"),
    observedTo: new Date("2023-12-31"),
    ...more,
  };
}

const COMPARE = "/compare?titles=data-scientist,machine-learning-manager&country=IN";
let site: Site;

it("says on every title and comparison that no years are stated where none are", async () => {
  site = await testSite();
  const page = await site.page({ javaScriptEnabled: false });
  for (const path of ["/titles/data-scientist?country=IN", COMPARE]) {
    await page.goto(site.origin + path);
    expect(await page.locator("main").innerText()).toContain(
      "No source states years of experience",
    );
  }
  expect(await page.locator("main").innerText()).toContain(
    "How far the ranges of pay overlap is not known",
  );
});

describe("with salaries that state years and ranges", () => {
  beforeAll(async () => {
    await publish(
      site.database,
      {
        put: {
          salary: [
            fixture("data-scientist", "900000", { minYears: 0, maxYears: 2 }),
            fixture("data-scientist", "1600000", { minYears: 3, maxYears: 5 }),
            fixture("machine-learning-manager", "3100000", { minYears: 8 }),
            fixture("data-scientist", "700000", { statistic: "P10" }),
            fixture("data-scientist", "2700000", { statistic: "P90" }),
            fixture("machine-learning-manager", "1700000", { statistic: "P10" }),
            fixture("machine-learning-manager", "4700000", { statistic: "P90" }),
          ],
        },
      },
      { actor: "fixture", reason: "Fixture: salaries with years." },
    );
  });

  it("draws each band where its source cuts it, and says the same in a table", async () => {
    const page = await site.page();
    await page.goto(`${site.origin}${COMPARE}`);
    await unfold(page);
    const section = page.locator("section[aria-labelledby=experience]");
    const rows = await section.locator("tbody tr").allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, " "))).toEqual([
      expect.stringMatching(/Data Scientist.*0 to 2 years.*₹9,00,000.*a year/),
      expect.stringMatching(/Data Scientist.*3 to 5 years.*₹16,00,000.*a year/),
      expect.stringMatching(/Machine Learning Manager.*from 8 years.*₹31,00,000.*a year/),
    ]);
    // The axis runs from 0 to 13 years: the open band from 8 is drawn five years long.
    const bands = await section
      .locator("svg line[data-open]")
      .evaluateAll((lines) =>
        lines.map((line) => ["x1", "x2", "data-open"].map((name) => line.getAttribute(name))),
      );
    expect(bands).toEqual([
      ["0%", "15.38%", "false"],
      ["23.08%", "38.46%", "false"],
      ["61.54%", "100%", "true"],
    ]);
    expect(await section.innerText()).toContain("salaries state no years and are left out here");
  });

  it("tells in words how far ranges overlap, with where that comes from", async () => {
    const page = await site.page();
    await page.goto(`${site.origin}${COMPARE}`);
    await unfold(page);
    const section = page.locator("section[aria-labelledby=overlaps]");
    // (27 − 17) ÷ (27 − 7) of the lower range.
    expect(await section.innerText()).toContain("half");
    await section.getByRole("button").first().click();
    expect(await section.innerText()).toContain(
      "(₹27,00,000 − ₹17,00,000) ÷ (₹27,00,000 − ₹7,00,000)",
    );
  });

  it("names the rate of a conversion with its year and its source", async () => {
    const page = await site.page();
    await page.goto(`${site.origin}/titles/data-scientist?country=IN&currency=USD`);
    const panel = page.locator("[popover]", { hasText: "INR for one US dollar" }).first();
    expect(await panel.textContent()).toMatch(
      /[\d.]+ INR for one US dollar, 2023: Euro foreign exchange reference rates/,
    );
    expect(await panel.locator('a[href*="/sources/"]').count()).toBeGreaterThan(0);
  });

  it("says which pairs rest on one source", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/compare?titles=data-scientist,chief-data-scientist&country=IN`);
    await unfold(page);
    expect(await page.locator("section[aria-labelledby=order]").innerText()).toContain(
      "Its order with Data Scientist rests on one source",
    );
  });

  it("has nothing wrong that axe finds, and does not scroll sideways", async () => {
    expect(await faultsOf(await site.page(), site.origin + COMPARE)).toEqual([]);
  });
});
