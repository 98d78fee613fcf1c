import type { Page } from "playwright-core";
import { publish } from "@/prisma/publish";
import { salaries } from "@/prisma/seed/guide-path";
import { type Site, testSite } from "../support/site";
import { unfold } from "./pages";

let site: Site;
beforeAll(async () => {
  site = await testSite();
});

async function open(path: string, options: Parameters<Site["page"]>[0] = {}): Promise<Page> {
  const page = await site.page(options);
  await page.goto(site.origin + path, { waitUntil: "networkidle" });
  return page;
}

const openPanels = (page: Page) => page.locator("[popover]:popover-open");

describe("the path", () => {
  it("states the five salaries, each change with what it rests on, and the fall", async () => {
    const page = await open("/");
    const table = await page.locator("main table").first().innerText();
    for (const pay of ["12 L", "19.7 L", "29.4 L", "32.5 L", "29 L"]) expect(table).toContain(pay);
    for (const change of ["+₹7.7 L", "+₹9.7 L", "+₹3.1 L", "−₹3.5 L"])
      expect(table).toContain(change);
    expect(table).toContain("same source");
    expect(table).toContain("across sources");
    const prose = await page.locator("main").innerText();
    expect(prose).toMatch(
      /Pay falls by ₹3\.5 L \(11%\) from Machine Learning Manager to Chief Data Scientist/,
    );
  });

  it("shows where a number comes from at one click, also without JavaScript", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open("/", { javaScriptEnabled });
      const row = page.locator("main table tr", { hasText: "Chief Data Scientist" });
      await row.locator("button[popovertarget]").first().click();
      const panel = openPanels(page);
      await panel.waitFor();
      const words = await panel.innerText();
      expect(words).toContain("Glassdoor");
      expect(words).toMatch(/pay basis:?\s+not stated/i);
      expect(
        await panel.locator('a[href^="https://www.glassdoor.co.in/"]').count(),
      ).toBeGreaterThan(0);
    }
  });

  it("can be read by keyboard alone: to a number, its source, and back", async () => {
    const page = await open("/");
    const button = page.locator("main table button[popovertarget]").first();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if (await button.evaluate((element) => element === document.activeElement)) break;
    }
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await openPanels(page).waitFor();
    await page.keyboard.press("Escape");
    expect(await openPanels(page).count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("comparing", () => {
  it("sets the sources of one title side by side, with why they may differ", async () => {
    const page = await open("/compare?titles=data-scientist&country=IN");
    await unfold(page);
    const words = await page.locator("main").innerText();
    expect(words).toMatch(/Data Scientist is put at ₹\S+ L .*by \S.* and at ₹\S+ L/);
    for (const part of ["pay", "disagreement", "coverage"]) {
      expect(await page.locator(`section[aria-labelledby=${part}]`).count()).toBe(1);
    }
    const apart = await page.locator("section[aria-labelledby=disagreement]").innerText();
    expect(apart).toMatch(
      /Glassdoor\s+₹12,00,000\s+average of unstated kind\s+pay basis not stated/,
    );
    expect(apart).toContain("not stated; cited on 25 February 2025");
    expect(apart).toMatch(/16 rows\s/);
    // What may explain it is what was done to the rows of an edition, and not a note on its licence.
    expect(apart).toContain("file of 14 May 2023: from 2022 on the source counts something else.");
    expect(apart).not.toMatch(/public domain/i);
    // What needs two titles is not there.
    for (const part of ["order", "changes", "overlaps"]) {
      expect(await page.locator(`section[aria-labelledby=${part}]`).count()).toBe(0);
    }
  });

  it("names the sources that cannot be held against the others", async () => {
    const page = await open("/compare?titles=data-scientist&country=all");
    await unfold(page);
    const apart = await page.locator("section[aria-labelledby=disagreement]").innerText();
    expect(apart).toMatch(/Not held against these, .* country: \S/);
  });

  it("sets up to six titles side by side", async () => {
    const page = await open("/compare?titles=data-scientist,machine-learning-manager&country=IN");
    const words = await page.locator("main").innerText();
    expect(words).toContain("Data Scientist");
    expect(words).toContain("32.5 L");
    expect(words).toContain("12 L");
    expect(words).not.toContain("29.4 L");
  });

  it("lets titles be chosen by a form, without JavaScript", async () => {
    const page = await open("/compare?country=IN", { javaScriptEnabled: false });
    await page.getByText("Choose titles").click();
    await page.getByRole("checkbox", { name: "Machine Learning Architect" }).check();
    await page.getByRole("checkbox", { name: "Chief Data Scientist" }).check();
    await page
      .locator("main form button[type='submit'], main form button:not([type])")
      .first()
      .click();
    await page.waitForLoadState();
    expect(new URL(page.url()).search).toContain("machine-learning-architect");
    expect(await page.locator("main").innerText()).toContain("29.4 L");
  });

  it.each([
    ["an unknown title", "titles=data-scientist,nobody"],
    ["no title but an unknown one", "titles=nobody"],
    ["the same title twice", "titles=data-scientist,data-scientist"],
    ["seven titles", "titles=a,b,c,d,e,f,g"],
  ])("says what is wrong with %s, and keeps the form", async (_what, query) => {
    const page = await open(`/compare?${query}`);
    expect(await page.locator("main form").count()).toBeGreaterThan(0);
    expect(await page.locator("main").innerText()).not.toMatch(/Application error|undefined|NaN/);
  });
});

describe("a salary's page", () => {
  it("is its permanent address: amount in full, as printed, and a citation to copy", async () => {
    const page = await open("/salaries/guide-glassdoor-chief-data-scientist");
    const words = await page.locator("main").innerText();
    expect(words).toContain("₹29,00,000");
    expect(words).toContain("INR 29L");
    expect(words).toContain("Kechit Goyal");
  });

  it("shows a correction at once, and the old state under the old moment", async () => {
    const before = new Date().toISOString();
    const salary = salaries.find(
      ({ id }) => id === "guide-ambitionbox-machine-learning-specialist",
    );
    if (!salary) throw new Error("the seed has changed");
    await publish(
      site.database,
      { put: { salary: [{ ...salary, amount: "2000000", asPrinted: "INR 20L" }] } },
      { actor: "test", reason: "Fixture: the publisher's page was read again." },
    );
    const now = await open("/titles/machine-learning-specialist");
    expect(await now.locator("main").innerText()).toContain("₹20 L");
    const then = await open(`/titles/machine-learning-specialist?asOf=${before}`);
    // The list of what has changed since names the new amount; nothing else on the page does.
    expect(await then.locator("main").innerText()).toContain("from ₹19,70,000 to ₹20,00,000");
    await then
      .locator("details", { hasText: "has changed since" })
      .evaluate((list) => list.remove());
    const words = await then.locator("body").innerText();
    expect(words).toContain("₹19.7 L");
    expect(words).not.toContain("₹20 L");
    expect(words).toMatch(/As the evidence stood on/);
  });
});

describe("the guide", () => {
  it("marks advertisements, unsupported claims and questions without evidence", async () => {
    const page = await open("/guide");
    const words = await page.locator("main").innerText();
    expect(words).toMatch(/advertis/i);
    expect(words).toContain("No source here answers this");
    expect(words).toContain("Liverpool John Moores University");
  });
});
