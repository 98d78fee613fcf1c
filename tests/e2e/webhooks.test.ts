import { firstAdministratorToken } from "@/accounts/first-administrator";
import { publish } from "@/prisma/publish";
import { salaryRow } from "../graphql/rows";
import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { axeViolations } from "./axe";

let site: Site;
beforeAll(async () => {
  site = await testSite();
}, 120_000);

it("a person makes a webhook, tries it, reads its log and deletes it", async () => {
  const page = await site.page();
  const token = await firstAdministratorToken(site.database);
  await page.goto(`${site.origin}/admin/welcome#${token}`);
  await page.getByLabel("E-mail address").fill("ada@fixture.test");
  await page.getByLabel("Your name").fill("Ada");
  await page.getByLabel("A password").fill("correct horse battery fixture");
  await page.getByRole("button", { name: "Open the account" }).click();
  await page.waitForURL(`${site.origin}/admin`);
  await page.getByRole("link", { name: "Webhooks" }).click();
  await page.waitForURL(`${site.origin}/admin/webhooks`);

  const make = page.getByRole("button", { name: "Make the webhook" });
  await page.getByLabel("Address").fill("http://127.0.0.1:9/hook");
  await make.click();
  await page.getByText("This address is not asked: it is not public.").waitFor();
  await page.getByLabel("One title").fill("data-scientits");
  // A public address at which nobody takes it.
  await page.getByLabel("Address").fill("https://1.2.3.4/hook");
  await make.click();
  await page.getByText("Did you mean data-scientist").waitFor();
  await page.getByLabel("One title").fill("data-scientist");
  await make.click();
  await page.locator("main code", { hasText: /^whsec_/ }).waitFor();
  await page.getByText("/titles/data-scientist/changes.json").waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByRole("cell", { name: "The address did not answer." }).waitFor();
  expect(await page.locator("main td, main th").allInnerTexts()).toEqual(
    expect.arrayContaining(["a trial", "given up"]),
  );

  // The site itself looks for what is published.
  const salary = [salaryRow("guide-glassdoor", "data-scientist", "1300000")];
  await publish(site.database, { put: { salary } }, { actor: "fixture", reason: "Fixture: anew." });
  await eventually("the site to send it", async () => {
    const [last] = await site.database.models.webhookDelivery.findMany({
      where: { revisionId: { not: null } },
    });
    return last?.explanation === "The address did not answer.";
  });
  await page.reload();
  await page.getByRole("link", { name: /^revision \d+$/ }).waitFor();

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Yes, delete" }).click();
  await page.getByText("You have none.").waitFor();
});
