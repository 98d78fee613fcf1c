import type { Page } from "playwright-core";
import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { axeViolations } from "./axe";
import { pasteRows, windowsOf } from "./curator-windows";

const SALARY = "guide-glassdoor-chief-data-scientist";

/** Twelve salaries as a sheet in Dutch copies them: amounts are written in every way that people have, and two titles with a slip. */
const SHEET = [
  ["Functie", "Salaris", "Ervaring", "Respondenten"],
  ["Data Scientist", "₹14,20,000", "0-1 years", "120"],
  ["Data Scientist", "15 L", "2-3 years", "n = 80"],
  ["Data Scientist", "16.5 LPA", "4-5 years", "64"],
  ["Data Scientist", "₹18,00,000/-", "6-8 years", "31"],
  ["Machine Learning Specialist", "19.5 L", "2-3 years", "25"],
  ["Machine Learning Specialist", "20.5 lakh", "4-5 years", ""],
  ["Machine Learning Architect", "36 LPA", "6-8 years", "2.1k"],
  ["Machine Learning Architect", "38,00,000", "9-12 years", "44"],
  ["Machine Learning Manager", "₹29,00,000", "6-8 years", "25"],
  ["Machine Learning Manager", "31-33 L", "9-12 years", "18"],
  ["Chief Data Scientist", "0.42 Cr", "9-12 years", "31"],
  ["Chief Data Scientst", "44 L", "13-15 years", "12"],
];

let site: Site;
let windowOf: Awaited<ReturnType<typeof windowsOf>>;
beforeAll(async () => {
  site = await testSite();
  windowOf = await windowsOf(site);
});

/** Publishes what is in review as somebody else, with as many clicks as it takes. */
async function publish(page: Page, reason: string): Promise<void> {
  await page.getByText(/answers? would change/).waitFor();
  const why = page.getByLabel("Why the change is right");
  await why.waitFor();
  if (await why.evaluate((element) => (element as HTMLTextAreaElement).required)) {
    await why.fill(reason);
  }
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("button", { name: "Take it back", exact: true }).waitFor();
}

it("twelve salaries of a sheet with foreign headers and mixed amounts are published in 12 clicks and 6 corrections", async () => {
  const curator = await windowOf("carl", "CURATOR");
  const reviewer = await windowOf("rita", "REVIEWER");
  let clicks = 0;
  let corrections = 0;
  const click = async (page: Page, name: string, role: "button" | "link" = "button") => {
    clicks += 1;
    await page.getByRole(role, { name, exact: true }).click();
  };
  await curator.goto(`${site.origin}/admin`);
  await curator
    .getByLabel("What you are adding or correcting, and why")
    .fill("A fixture of the tests adds twelve salaries.");
  await click(curator, "Begin a draft");
  const source = curator.getByRole("form", { name: "Source" });
  await source.getByLabel("Publisher", { exact: true }).fill("Fixture Press");
  await source.getByLabel("What the series is").fill("Fixture pay survey, India, 2026");
  await source.getByLabel("What is known of the method").fill("A fixture of the tests.");
  await click(curator, "Put the source into the draft");
  await curator.getByRole("heading", { name: "Salaries", level: 1 }).waitFor();
  const chosen = curator.getByRole("combobox", { name: "Source", exact: true });
  await eventually("the new source in the grid", async () =>
    (await chosen.locator("option:checked").innerText()).includes("(in this draft)"),
  );
  await curator.getByLabel("Each amount is").selectOption("UNSPECIFIED_AVERAGE");
  await curator.getByLabel("Title, row 1", { exact: true }).focus();
  await pasteRows(curator, SHEET);
  // Four columns are named once each; the range and the slip of the pen are one correction each.
  for (const [name, field] of [
    ["Functie", "title"],
    ["Salaris", "amount"],
    ["Ervaring", "experience"],
    ["Respondenten", "sampleSize"],
  ] as const) {
    corrections += 1;
    await curator.getByLabel(`The column “${name}” is not read. It is`).selectOption(field);
  }
  corrections += 1;
  await curator.getByRole("button", { name: /^Enter as 2 rows: / }).click();
  corrections += 1;
  await click(curator, "Chief Data Scientist");
  await click(curator, "Put 13 salaries into the draft");
  await curator.getByText("13 salaries are in the draft.").waitFor();
  await click(curator, "Hand in", "link");
  await click(curator, "Hand it in for review");
  await curator.getByText("It waits for a reviewer.").waitFor();
  clicks += 1;
  await reviewer.goto(curator.url());
  clicks += 1;
  await publish(reviewer, "The fixture was compared with its source.");
  expect({ clicks, corrections, few: clicks <= 12 && corrections <= 6 }).toMatchObject({
    few: true,
  });
  const held = await site.database.models.salary.count({
    where: { sourceId: "fixture-pay-survey-india-2026", supersededIn: null },
  });
  expect(held).toBe(13);
});

it("a curator corrects a salary from its page: it begins with what stands, and keeps its address and note", async () => {
  const { models } = site.database;
  const before = await models.salary.findFirstOrThrow({
    where: { id: SALARY, supersededIn: null },
  });
  expect(before.url).not.toBeNull();
  const reader = await site.page();
  await reader.goto(`${site.origin}/salaries/${SALARY}`);
  await reader.getByRole("heading", { name: "Cite it" }).waitFor();
  expect(await reader.getByRole("link", { name: "Correct", exact: true }).count()).toBe(0);

  const curator = await windowOf("cora", "CURATOR");
  await curator.goto(`${site.origin}/salaries/${SALARY}`);
  expect(await axeViolations(curator)).toEqual([]);
  await curator.getByRole("link", { name: "Correct", exact: true }).click();
  await curator.getByLabel("What you are adding or correcting, and why").fill("A fixture: a slip.");
  await curator.getByRole("button", { name: "Begin a draft" }).click();
  await curator.waitForURL(/\/edit\?thing=SALARY/);
  const form = curator.getByRole("form", { name: "Salary" });
  expect(await form.getByLabel("Page that prints it").inputValue()).toBe(before.url);
  expect(await form.getByLabel("Note for readers").inputValue()).toBe(before.note ?? "");
  const amount = form.getByLabel("Amount", { exact: true });
  const stood = await amount.inputValue();
  await amount.fill(`${(Number(stood) + 10_000) / 100_000} L`);
  await form.getByText(`Now: ${stood}`).waitFor();
  expect(await axeViolations(curator)).toEqual([]);
  await form.getByRole("button", { name: "Put the changed salary into the draft" }).click();
  await curator.getByText(`amount: ${stood} → ${Number(stood) + 10_000}`).waitFor();
  await curator.getByRole("link", { name: "Hand in" }).click();
  await curator.getByRole("button", { name: "Hand it in for review" }).click();

  // Handed in too early: it is taken back, and handed in again.
  await curator.getByRole("button", { name: "Take back to draft" }).click();
  await curator.waitForURL(/\/check$/);
  await curator.getByRole("link", { name: "Hand in" }).click();
  await curator.getByRole("button", { name: "Hand it in for review" }).click();
  await curator.getByText("It waits for a reviewer.").waitFor();
  const reviewer = await windowOf("rene", "REVIEWER");
  await reviewer.goto(curator.url());
  await publish(reviewer, "The fixture was compared with its source.");
  const after = await models.salary.findFirstOrThrow({ where: { id: SALARY, supersededIn: null } });
  expect([after.amount.toFixed(), after.url, after.note]).toEqual([
    String(Number(stood) + 10_000),
    before.url,
    before.note,
  ]);
});

it("A37: quick actions one after the other do not stand in each other's way", async () => {
  const curator = await windowOf("quinn", "CURATOR");
  await curator.goto(`${site.origin}/admin/change?thing=SALARY&slug=${SALARY}&does=withdraw`);
  await curator.getByLabel("What you are adding or correcting, and why").fill("A fixture: quick.");
  await curator.getByRole("button", { name: "Begin a draft" }).click();
  const form = curator.getByRole("form", { name: "Withdraw a salary" });
  const slug = form.getByLabel("The address of its page, or its name in it");
  expect(await slug.inputValue()).toBe(SALARY);
  await form.getByRole("button", { name: "Withdraw it" }).click();
  await form.getByText("It is in the draft.").waitFor();
  await slug.fill(`${site.origin}/salaries/guide-glassdoor-machine-learning-architect?country=IN`);
  await form.getByRole("button", { name: "Withdraw it" }).click();
  await form.getByText("It is in the draft.").waitFor();
  await curator.getByRole("link", { name: "Check", exact: true }).click();
  await curator.getByText("2 things.", { exact: true }).waitFor();
  // Both at once, before the first is answered.
  await curator.getByRole("button", { name: "Take out" }).evaluateAll((all) => {
    for (const each of all) (each as HTMLButtonElement).click();
  });
  await curator.getByText("Nothing yet.", { exact: true }).waitFor();
});

it("A39, A60: what was given up is begun again by somebody else, and a draft of another is read and not changed", async () => {
  const author = await windowOf("alma", "CURATOR");
  await author.goto(`${site.origin}/admin/change?thing=SALARY&slug=${SALARY}&does=withdraw`);
  await author
    .getByLabel("What you are adding or correcting, and why")
    .fill("A fixture: given up.");
  await author.getByRole("button", { name: "Begin a draft" }).click();
  await author.getByRole("button", { name: "Withdraw it" }).click();
  await author.getByText("It is in the draft.").waitFor();
  await author.getByRole("link", { name: "Hand in" }).click();
  await author.getByRole("heading", { name: "Give it up" }).waitFor();
  const draft = author.url().replace("/hand-in", "");

  const other = await windowOf("bo", "CURATOR");
  await other.goto(`${draft}/check`);
  await other.waitForURL(draft);
  await other.getByText("withdraws the salary").waitFor();
  expect(await other.getByRole("button", { name: /Take out|Hand it in|Begin again/ }).count()).toBe(
    0,
  );

  await author.getByRole("button", { name: "Give it up" }).click();
  await author.getByRole("button", { name: "Yes, give it up" }).click();
  await author.getByText("given up", { exact: true }).waitFor();
  await other.goto(draft);
  const reason = other.getByLabel("What you are adding or correcting, and why");
  expect(await reason.inputValue()).toBe("A fixture: given up.");
  await other.getByRole("button", { name: "Begin again" }).click();
  await other.waitForURL(/\/check$/);
  expect(other.url()).not.toContain(draft);
  await other.getByText("withdraws the salary").waitFor();
  await other.getByRole("button", { name: "Take out" }).waitFor();
  expect(await axeViolations(other)).toEqual([]);
});
