import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { axeViolations } from "./axe";
import { pasteRows, windowsOf } from "./curator-windows";

const SALARY = "guide-glassdoor-chief-data-scientist";

let site: Site;
let windowOf: Awaited<ReturnType<typeof windowsOf>>;
beforeAll(async () => {
  site = await testSite();
  windowOf = await windowsOf(site);
});

it("the keyboard comes to the grid in ten Tabs, and the grid does by keys what a spreadsheet does", async () => {
  const curator = await windowOf("kim", "CURATOR");
  await curator.goto(`${site.origin}/admin/change?thing=SALARY&slug=${SALARY}&does=beside`);
  await curator.getByLabel("What you are adding or correcting, and why").fill("A fixture: keys.");
  await curator.getByRole("button", { name: "Begin a draft" }).click();
  await curator.waitForURL(/\/rows/);
  const cell = (name: string, row: number) =>
    curator.getByLabel(`${name}, row ${row}`, { exact: true });
  await eventually("the row beside the salary", async () =>
    (await cell("Title", 1).inputValue()).includes("Chief Data Scientist"),
  );
  await curator.reload();
  await cell("Title", 1).waitFor();
  let tabs = 0;
  const focused = () => curator.evaluate(() => document.activeElement?.textContent ?? "");
  for (const target of ["Skip to the content", "Skip to the grid"]) {
    while ((await focused()) !== target && tabs < 12) {
      await curator.keyboard.press("Tab");
      tabs += 1;
    }
    await curator.keyboard.press("Enter");
  }
  await eventually("the first cell", () =>
    curator.evaluate(() => document.activeElement?.id === "first-cell"),
  );
  expect(tabs).toBeLessThanOrEqual(10);
  await cell("Amount", 1).focus();
  await curator.keyboard.type("40-42 L");
  await curator.getByRole("button", { name: /^Enter as 2 rows/ }).waitFor();
  await curator.keyboard.press("Alt+s");
  expect(await cell("Amount", 2).inputValue()).toBe("42 L");
  await curator.keyboard.press("Control+z");
  expect(await cell("Amount", 1).inputValue()).toBe("40-42 L");
  await curator.keyboard.press("Control+y");
  expect(await cell("Statistic", 2).inputValue()).toBe("maximum");
  await cell("n", 1).fill("120");
  await cell("n", 2).focus();
  await curator.keyboard.press("Control+d");
  expect(await cell("n", 2).inputValue()).toBe("120");
  await curator.keyboard.press("Alt+Enter");
  expect(await cell("Amount", 4).count()).toBe(1);
  await curator.keyboard.press("Alt+Delete");
  await curator.getByText("More columns").click();
  await curator.getByLabel("Note", { exact: true }).check();
  await cell("Note", 1).waitFor();
  await curator.getByText("Keys", { exact: true }).focus();
  await curator.keyboard.press("?");
  await curator.getByText("takes over the cell above").waitFor();
  expect(await axeViolations(curator)).toEqual([]);
});

it("a draft of 300 things stays under 6,000 pixels on a phone, and its list is turned page by page", async () => {
  const curator = await windowOf("paul", "CURATOR", 360);
  await curator.goto(`${site.origin}/admin/change?thing=SOURCE&slug=guide-glassdoor&does=beside`);
  await curator.getByLabel("What you are adding or correcting, and why").fill("A fixture: many.");
  await curator.getByRole("button", { name: "Begin a draft" }).click();
  await curator.getByLabel("Each amount is").selectOption("MEDIAN");
  await curator.getByLabel("Title, row 1", { exact: true }).focus();
  const many = Array.from({ length: 300 }, (_none, at) => [
    "Data Scientist",
    "14 L",
    `Fixture town ${"abcdefghijklmnopqrst"[at % 20]} ${at}`,
  ]);
  await pasteRows(curator, [["Title", "Amount", "Place"], ...many]);
  await curator.getByRole("button", { name: "Put 300 salaries into the draft" }).click();
  await curator.getByText("300 salaries are in the draft.").waitFor();
  await curator.getByRole("link", { name: "Check what it holds" }).click();
  await curator.getByText("300 things.", { exact: true }).waitFor();
  const size = () =>
    curator.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      isWide: document.documentElement.scrollWidth > window.innerWidth,
    }));
  expect((await size()).height).toBeLessThan(6_000);
  expect((await size()).isWide).toBe(false);
  const firstOf = () =>
    curator
      .getByRole("link", { name: /^Edit: / })
      .first()
      .getAttribute("href");
  const first = await firstOf();
  await curator.getByRole("link", { name: "Further ones" }).click();
  await eventually("another page", async () => (await firstOf()) !== first);
  expect((await size()).height).toBeLessThan(6_000);
  await curator.getByRole("link", { name: "Earlier ones" }).click();
  await eventually("the first page", async () => (await firstOf()) === first);
});
