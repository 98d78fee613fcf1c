import type { Page } from "playwright-core";
import { change } from "../importers/office";
import { eventually } from "../support/eventually";
import { type Node, startNode } from "../support/node";
import { firstAdministrator, join } from "../support/people";
import { type Site, testSite } from "../support/site";
import { xlsxOf } from "../support/workbooks";
import { axeViolations } from "./axe";

let site: Site;
let node: Node;
let curator: string;
let reviewer: string;
beforeAll(async () => {
  site = await testSite();
  node = await startNode(site.database);
  const administrator = await firstAdministrator(node, site.database);
  curator = await join(node, administrator, "curator", "CURATOR");
  reviewer = await join(node, administrator, "reviewer", "REVIEWER");
});

const THINGS = 300;
const REASON = "A fixture of three hundred salaries.";

async function pageOf(cookie: string, width = 1280): Promise<Page> {
  const page = await site.page({ width });
  const [name = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name, value, url: site.origin }]);
  return page;
}

function begin(reason: string) {
  return change(node, curator, "beginSubmission", "BeginSubmissionInput", { reason });
}

/** Chooses a file on the page of a draft, and checks it. */
async function checkFile(page: Page, name: string, buffer: Buffer) {
  const part = page.locator("section[aria-labelledby=file]");
  await part.getByLabel("Source", { exact: true }).selectOption("guide-turing");
  await part.getByLabel("Each amount is").selectOption("MEDIAN");
  await part
    .getByLabel("The file", { exact: true })
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await part.getByRole("button", { name: "Check the file" }).click();
  await part.getByText(/^Checked:/).waitFor();
  return part;
}

it("a workbook of 300 salaries is reviewed page by page, two are given back, the rest is published", async () => {
  const draft = await begin(REASON);
  const rows = Array.from({ length: THINGS }, (_, at) => [
    "Data Scientist",
    1_200_000 + at,
    `Fixture town ${at + 1}`,
  ]);
  const file = xlsxOf([["Job title", "Salary", "City"], ...rows]);
  const author = await pageOf(curator);
  await author.goto(`${site.origin}/admin/submissions/${draft.id}/file`);
  const part = await checkFile(author, "pay.xlsx", Buffer.from(file));
  await part.getByText(/300 can be taken/).waitFor();
  await part.getByText(/Line 2: Data Scientist; twelve lakh rupees a year/).waitFor();
  await part.getByRole("button", { name: "Take all rows" }).click();
  await author.getByText("holds 300 things.").waitFor();
  await author.getByRole("link", { name: "Hand in", exact: true }).click();
  await author.getByRole("button", { name: "Hand it in for review" }).click();
  await author.getByText("It waits for a reviewer.").waitFor();

  const page = await pageOf(reviewer);
  const address = `${site.origin}/admin/submissions/${draft.id}/review`;
  await page.goto(address);
  const things = page.getByRole("article");
  const seen: string[] = [];
  for (;;) {
    await things.first().waitFor();
    seen.push(...(await things.locator("summary").allInnerTexts()));
    const next = page.getByRole("link", { name: "The next 25" });
    if ((await next.count()) === 0) break;
    // By its address: after a click the page before stands until the next has come.
    await page.goto(new URL((await next.getAttribute("href")) ?? "", address).href);
  }
  expect([seen.length, new Set(seen).size]).toEqual([THINGS, THINGS]);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(address);
  await things.first().waitFor();
  const [scrollWidth, scrollHeight] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  expect(scrollWidth).toBeLessThanOrEqual(360);
  expect(scrollHeight).toBeLessThan(6_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${address}?open=all`);
  await page.getByText("₹12,00,000 a year", { exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  for (const town of [17, 250]) {
    await page.goto(`${address}?${new URLSearchParams({ find: `Fixture town ${town}` })}`);
    const thing = things.first();
    await thing.locator("summary").click();
    await thing.getByText(`Fixture town ${town}`, { exact: true }).waitFor();
    await thing.getByLabel("What the author should change").fill("The page does not say so.");
    await thing.getByRole("button", { name: "Give this back" }).click();
    await eventually("the thing is given back", async () => {
      const left = await site.database.models.submissionItem.count({
        where: { submissionId: draft.id },
      });
      return left === (town === 17 ? THINGS - 1 : THINGS - 2);
    });
  }

  await page.goto(`${site.origin}/admin/submissions/${draft.id}`);
  await page.getByText(/answers? would change/).waitFor();
  await page.getByLabel("Why the change is right").fill("The fixture was compared with its page.");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Take it back").waitFor();
  const published = await site.database.models.salary.count({
    where: { place: { startsWith: "Fixture town" }, supersededIn: null, withdrawnIn: null },
  });
  expect(published).toBe(THINGS - 2);

  await author.goto(`${site.origin}/admin`);
  await author.getByText("given back").first().waitFor();
  await author.getByRole("link", { name: REASON }).first().click();
  await author.getByRole("link", { name: "Check", exact: true }).click();
  await author.getByRole("link", { name: "Look through it field by field" }).click();
  await author.getByRole("article").first().locator("summary").click();
  await author.getByText("The page does not say so.").first().waitFor();
  expect(await author.getByRole("article").count()).toBe(2);
});

it("A42, A43: a German table is mapped, previewed and taken, and the next is read like it", async () => {
  const table = (amount: string, town: string) =>
    Buffer.from(
      `Rolle;Gehalt (brutto);Ort;Stand\r\nData Scientist;${amount};${town};03.04.2025\r\n`,
      "latin1",
    );
  const page = await pageOf(curator, 360);
  const draft = await begin("A German fixture.");
  await page.goto(`${site.origin}/admin/submissions/${draft.id}/file`);
  const part = await checkFile(page, "gehalt.csv", table("72.500,50", "M\xfcnchen"));
  await part.getByText("No column holds the title.").waitFor();
  await part.getByLabel("Rolle", { exact: true }).selectOption("title");
  await part.getByLabel("Country", { exact: true }).fill("Germany");
  await part.getByLabel("Currency", { exact: true }).fill("EUR");
  await part.getByRole("button", { name: "Check again" }).click();
  await part
    .getByText(/72.500,50" is no number|may mean thousands|without guessing/)
    .first()
    .waitFor();
  await part.getByLabel("Decimals have").selectOption("comma");
  await part.getByLabel("Days such as 03/04/2025 have").selectOption("day");
  await part.getByRole("button", { name: "Check the file" }).click();
  await part.getByText(/seventy-two thousand five hundred/).waitFor();
  await part.getByText(/3 April 2025/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await part.getByRole("button", { name: "Take all rows" }).click();
  await part.getByText(/^Done:/).waitFor();
  await page.getByText("holds one thing.").waitFor();

  const next = await begin("Another German fixture.");
  await page.goto(`${site.origin}/admin/submissions/${next.id}/file`);
  const again = page.locator("section[aria-labelledby=file]");
  await again.getByLabel("Country", { exact: true }).fill("Germany");
  await again.getByLabel("Currency", { exact: true }).fill("EUR");
  await checkFile(page, "gehalt-2.csv", table("73.600,75", "Berlin"));
  await again.getByText(/Read like the last file of this source/).waitFor();
  await again.getByText(/seventy-three thousand six hundred/).waitFor();
});
