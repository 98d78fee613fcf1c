import type { Page } from "playwright-core";
import { firstAdministratorToken } from "@/accounts/first-administrator";
import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { axeViolations } from "./axe";

const PASSWORD = "correct horse battery fixture";
const REASON = "A fixture of the tests adds a survey.";
/** Five salaries as a spreadsheet copies them; the second has one digit too many. */
const PASTED = [
  ["Data Scientist", "₹14,20,000", "120"],
  ["Machine Learning Specialist", "1.95 Cr", "80"],
  ["Machine Learning Architect", "36 LPA", "64"],
  ["Chief Data Scientist", "42 L", "31"],
  ["Machine Learning Manager", "₹29,00,000", "25"],
];
const AS_TSV = ["Title\tAmount\tn", ...PASTED.map((row) => row.join("\t"))].join("\n");

let site: Site;
beforeAll(async () => {
  site = await testSite();
});

/** Pictures for whoever looks at them; nothing is compared with them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.STEPWISE_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

async function openAccount(page: Page, link: string, name: string, email?: string) {
  await page.goto(link);
  if (email) await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("A password").fill(PASSWORD);
  await picture(page, "welcome");
  await page.getByRole("button", { name: "Open the account" }).click();
  await page.waitForURL(`${site.origin}/admin`);
}

async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.goto(`${site.origin}/admin/people`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Role").first().selectOption(role);
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.locator("main code").innerText();
  expect(link).toMatch(new RegExp(`^${site.origin}/admin/invitation#[\\w-]{43}$`));
  return link;
}

/** The text of the path page as a reader gets it. */
async function pathText(page: Page): Promise<string> {
  const html = await (await page.request.get(site.origin)).text();
  // In the head, Next puts its metadata in an order of its own each time.
  return html
    .slice(html.indexOf("<body"))
    .replace(/<script\b.*?<\/script>/gs, "")
    .replace(/nonce="[^"]*"/g, "")
    .replace(/asOf=[^"&]*/g, "");
}

it("from the first administrator to a published source and back", async () => {
  const administrator = await site.page({ width: 1440 });
  const before = await pathText(administrator);
  const token = await firstAdministratorToken(site.database);
  await openAccount(
    administrator,
    `${site.origin}/admin/welcome#${token}`,
    "Ada",
    "ada@fixture.test",
  );
  await picture(administrator, "work-empty");

  const curator = await site.page({ width: 1440 });
  const toCurator = await invite(administrator, "carl@fixture.test", "CURATOR");
  await picture(administrator, "people");
  await openAccount(curator, toCurator, "Carl");
  const reviewer = await site.page({ width: 1440 });
  await openAccount(reviewer, await invite(administrator, "rita@fixture.test", "REVIEWER"), "Rita");

  // A draft with a source.
  await curator.getByLabel("What you are adding or correcting, and why").fill(REASON);
  await curator.getByRole("button", { name: "Begin a draft" }).click();
  await curator.waitForURL(/\/admin\/submissions\/[0-9a-f-]{36}\/source$/);
  const source = curator.getByRole("form", { name: "Source" });
  await source.getByLabel("Publisher", { exact: true }).fill("Fixture Press");
  await source.getByLabel("What the series is").fill("Fixture pay survey, India, 2026");
  await source.getByLabel("Where it can be read").fill("javascript:alert(1)");
  await source.getByLabel("What is known of the method").fill("A fixture of the tests.");
  await source.getByLabel("Published on").fill("2026-01-31");
  await source.getByRole("button", { name: "Put the source into the draft" }).click();
  await curator.getByText("A link begins with https:// or http://").waitFor();
  expect(await source.getByLabel("What the series is").inputValue()).toContain(
    "Fixture pay survey",
  );
  const refused = source.getByLabel("Where it can be read");
  expect(await refused.evaluate((field) => field === document.activeElement)).toBe(true);
  await refused.fill("https://fixture.test/survey");
  await source.getByRole("button", { name: "Put the source into the draft" }).click();

  // Five salaries, pasted; one is a slip. The new source is chosen already.
  await curator.getByRole("heading", { name: "Salaries", level: 1 }).waitFor();
  const chosen = curator.getByRole("combobox", { name: "Source", exact: true });
  await eventually("the new source in the grid", async () =>
    (await chosen.locator("option:checked").innerText()).includes("(in this draft)"),
  );
  await curator.getByLabel("Each amount is").first().selectOption("MEDIAN");
  const first = curator.getByLabel("Title, row 1", { exact: true });
  await first.focus();
  await curator.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, AS_TSV);
  await curator
    .getByText("fourteen lakh twenty thousand rupees a year; ₹14,20,000 a year")
    .waitFor();
  await curator.getByText(/₹1.95 Cr a year is \d+ times more/).waitFor();
  await picture(curator, "grid");

  // A26: a title that is none is asked back by names, and may be none of them.
  const written = await first.inputValue();
  await first.fill("Data Scientst");
  await curator.getByRole("button", { name: "None of these" }).click();
  await curator.getByText("Then put the title into this draft first").waitFor();
  await first.fill("Data Scientsts");
  await curator.getByRole("button", { name: "Data Scientist", exact: true }).click();
  expect(await first.inputValue()).toBe("Data Scientist");
  await first.fill(written);
  const save = curator.getByRole("button", { name: "Put 5 salaries into the draft" });
  await save.click();
  await curator.getByText("Nothing was saved, and what you typed is still here.").waitFor();
  await curator.reload();
  await curator.getByText(/₹1.95 Cr a year is \d+ times more/).waitFor();
  expect(await curator.getByLabel("Amount, row 2").inputValue()).toBe("1.95 Cr");
  await curator.getByLabel("Amount, row 2").fill("19.5 L");
  await curator.getByText("nineteen lakh fifty thousand rupees a year").waitFor();
  await save.click();
  await curator.getByText("5 salaries are in the draft.").waitFor();
  await curator.getByRole("link", { name: "Check what it holds" }).click();
  await curator.getByText("7 things.", { exact: true }).waitFor();
  await picture(curator, "draft");
  expect(await axeViolations(curator)).toEqual([]);
  await curator.getByRole("link", { name: "Effect" }).click();
  await curator.getByRole("heading", { name: "What readers would be told" }).waitFor();
  expect(await axeViolations(curator)).toEqual([]);
  await curator.getByRole("link", { name: "Hand in" }).click();
  await curator.getByRole("button", { name: "Hand it in for review" }).click();
  await curator.getByText("It waits for a reviewer.").waitFor();
  expect(await pathText(curator)).toBe(before);

  // The reviewer looks at what would change, and publishes.
  await reviewer.goto(`${site.origin}/admin`);
  await reviewer.getByRole("link", { name: REASON }).click();
  await reviewer.getByRole("heading", { name: "What readers would be told" }).waitFor();
  await reviewer.getByText(/answers would change/).waitFor();
  await picture(reviewer, "review");
  const why = reviewer.getByLabel("Why the change is right");
  if (await why.evaluate((element) => (element as HTMLTextAreaElement).required)) {
    await why.fill("The fixture was compared with its source.");
  }
  await reviewer.getByRole("button", { name: "Publish" }).click();
  await reviewer.getByText("Take it back").waitFor();
  await eventually("the survey on the path", async () =>
    (await pathText(reviewer)).includes("Fixture pay survey, India, 2026"),
  );

  // And takes it back: the page is as before, and the log tells both.
  await reviewer.getByLabel("Why it is taken back").fill("The fixture is over.");
  await reviewer.getByRole("button", { name: "Take it back" }).click();
  await reviewer.getByRole("button", { name: "Yes, take it back" }).click();
  await reviewer.getByText("taken back", { exact: true }).waitFor();
  expect(await pathText(reviewer)).toBe(before);
  await reviewer.goto(`${site.origin}/changes`);
  await reviewer.getByText(REASON).first().waitFor();
  await reviewer.getByText("The fixture is over.").first().waitFor();

  await administrator.goto(`${site.origin}/admin/trail`);
  await administrator.getByText("undo submission").waitFor();
  await administrator.getByText("publish submission").waitFor();
  await picture(administrator, "trail");
  expect(await axeViolations(administrator)).toEqual([]);
});
