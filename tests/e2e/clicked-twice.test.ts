import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { windowsOf } from "./curator-windows";

const REASON = "What you are adding or correcting, and why";

let site: Site;
let windowOf: Awaited<ReturnType<typeof windowsOf>>;
beforeAll(async () => {
  site = await testSite();
  windowOf = await windowsOf(site);
});

it("who clicks again while the next page is on its way begins one draft", async () => {
  const page = await windowOf("tara", "CURATOR");
  await page.goto(`${site.origin}/admin/titles`);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let isAsked = false;
  await page.route("**/admin/submissions/**", async (route) => {
    isAsked = true;
    await held;
    await route.continue();
  });
  await page.getByLabel(REASON).fill("A fixture that is begun once.");
  const begin = page.getByRole("button", { name: "Begin a draft" });
  await begin.click();
  await eventually("the page of the draft is asked for", () => isAsked);
  expect(await begin.isDisabled()).toBe(true);
  goOn();
  await page.getByText("A fixture that is begun once.").first().waitFor();
  const where = { reason: "A fixture that is begun once." };
  expect(await site.database.models.submission.count({ where })).toBe(1);
});

it("a word without end keeps pages to a phone, and only drafts that one may change are offered", async () => {
  const author = await windowOf("wilma", "CURATOR", 360);
  const word = "W".repeat(150);
  await author.goto(`${site.origin}/admin/titles`);
  await author.getByLabel(REASON).fill(word);
  await author.getByRole("button", { name: "Begin a draft" }).click();
  await author.waitForURL(/submissions\/[^/]+\/titles/);
  const [, id] = /submissions\/([^/]+)/.exec(author.url()) ?? [];
  for (const path of [`/admin/submissions/${id}/review`, "/admin/titles", "/admin"]) {
    await author.goto(site.origin + path);
    await author.getByText(word).first().waitFor();
    expect(await author.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  const other = await windowOf("otto", "CURATOR");
  await other.goto(`${site.origin}/admin/titles`);
  await other.getByText("There is no draft that you may change.").waitFor();
});
