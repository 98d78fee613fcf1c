import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { startNode } from "../support/node";
import { firstAdministrator, join } from "../support/people";
import { type Site, testSite } from "../support/site";
import { axeViolations } from "./axe";

const NEXT = "another long fixture of words";
let site: Site;
let administrator: string;
beforeAll(async () => {
  site = await testSite();
  const node = await startNode(site.database);
  administrator = await firstAdministrator(node, site.database);
  await join(node, administrator, "carl", "CURATOR");
});

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto(`${site.origin}/admin/sign-in`);
  await page.getByLabel("E-mail address").fill("carl@fixture.test");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

it("A03: a forgotten password is replaced by a link, and a second factor is turned on, used and off", async () => {
  const ada = await site.page();
  const [name = "", value = ""] = administrator.split("=");
  await ada.context().addCookies([{ name, value, url: site.origin }]);
  await ada.goto(`${site.origin}/admin/people`);
  const making = ada.getByRole("form", { name: "A link to a new password for carl" });
  await making.getByRole("button", { name: "Make a link" }).click();
  await making.getByRole("button", { name: "Yes, make a link" }).click();
  const link = await making.locator("code").innerText();
  expect(link).toMatch(new RegExp(`^${site.origin}/admin/reset#[\\w-]{43}$`));

  const carl = await site.page({ width: 360 });
  await carl.goto(link);
  await carl.getByText("The password is that of carl@fixture.test.").waitFor();
  expect(await axeViolations(carl)).toEqual([]);
  await carl.getByLabel("A new password").fill(NEXT);
  await carl.getByRole("button", { name: "Set the password" }).click();
  await carl.waitForURL(`${site.origin}/admin/sign-in`);
  await signIn(carl, NEXT);
  await carl.waitForURL(`${site.origin}/admin`);
  await carl.getByText("First made a link to a new password for your account.").waitFor();

  await carl.goto(`${site.origin}/admin/account`);
  await carl.getByLabel("Your password, once more").fill(NEXT);
  await carl.getByRole("button", { name: "Begin", exact: true }).click();
  const secret = Secret.fromBase32(
    await carl.locator("section[aria-labelledby=second-factor] code").first().innerText(),
  );
  const codeOf = (steps: number) =>
    TOTP.generate({ secret, timestamp: Date.now() + steps * 30_000 });
  await carl.getByLabel("The code that the app shows").fill(codeOf(-1));
  await carl.getByRole("button", { name: "Turn it on" }).click();
  await carl.getByText("Keep these codes").waitFor();
  const recovery = await carl
    .locator("section[aria-labelledby=second-factor] li code")
    .allInnerTexts();
  expect(recovery).toHaveLength(10);
  expect(await axeViolations(carl)).toEqual([]);

  const other = await site.page();
  await signIn(other, NEXT);
  await other.getByText("Type the code that your app shows").waitFor();
  await other.getByLabel("Code").fill(codeOf(0));
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.waitForURL(`${site.origin}/admin`);
  await other.goto(`${site.origin}/admin/account`);
  await other.getByLabel("A code of the app, or a recovery code").fill(recovery[0] ?? "");
  await other.getByRole("button", { name: "Turn it off" }).click();
  await other.getByLabel("Your password, once more").waitFor();
});
