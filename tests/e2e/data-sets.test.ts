import type { Page } from "playwright-core";
import { firstAdministratorToken } from "@/accounts/first-administrator";
import { advert, aijobsHeader } from "../importers/data-set/files";
import { type Site, testSite } from "../support/site";

const PASSWORD = "correct horse battery fixture";

let site: Site;
let author: Page;
let reviewer: Page;
beforeAll(async () => {
  site = await testSite();
});

async function accept(body: object): Promise<string> {
  const response = await fetch(`${site.origin}/api/auth/accept-invitation`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, password: PASSWORD }),
  });
  return (response.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
}

async function pageOf(cookie: string): Promise<Page> {
  const page = await site.page({ width: 1440 });
  const [name = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name, value, url: site.origin }]);
  return page;
}

/** Two people: the first administrator, and a reviewer whom they invited. */
async function openPages(): Promise<void> {
  const token = await firstAdministratorToken(site.database);
  const cookie = await accept({ token, email: "ada@fixture.test", name: "Ada" });
  const invitation = await fetch(`${site.origin}/api/admin/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({
      query:
        'mutation { inviteAccount(input: { email: "rita@fixture.test", role: REVIEWER }) { token } }',
    }),
  });
  const invited = (await invitation.json()).data.inviteAccount.token;
  author = await pageOf(cookie);
  reviewer = await pageOf(await accept({ token: invited, name: "Rita" }));
}

/** What readers are told of salaries and pay, byte by byte. */
async function publicAnswers(): Promise<string> {
  const addresses = ["/data/salaries.csv?titles=all", "/data/pay.csv?titles=all"];
  const texts = await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(site.origin + address);
      expect([address, response.status]).toEqual([address, 200]);
      return response.text();
    }),
  );
  return texts.join("\n").replace(/asOf=[^"&\s,]*/g, "asOf=");
}

/** Reads the file on the page and answers the address of its draft. */
async function handOver(table: string): Promise<string> {
  await author.goto(`${site.origin}/admin/data`);
  const part = author.locator("section[aria-labelledby=read]");
  await part.getByLabel("The file", { exact: true }).setInputFiles({
    name: "fixture.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(table),
  });
  await part.getByRole("button", { name: "Check the file" }).click();
  await part.getByText("Say of which day the file is").waitFor();
  await part.getByLabel("The day that the file speaks of").fill("2025-01-01");
  await part.getByRole("button", { name: "Check the file" }).click();
  await part.getByText("It was only checked; nothing was added.").waitFor();
  await part.getByLabel("What the file is and why it is added").fill("A fixture of the tests.");
  await part.getByRole("button", { name: "Put it into a draft" }).click();
  return draftOfAuthor();
}

/** The address of the draft that the author is led to. */
async function draftOfAuthor(): Promise<string> {
  await author.waitForURL(/\/admin\/submissions\/[0-9a-f-]{36}\/check$/);
  return author.url().replace(/\/check$/, "");
}

async function publishAt(address: string): Promise<void> {
  await author.getByRole("link", { name: "Hand in" }).click();
  await author.getByRole("button", { name: "Hand it in for review" }).click();
  await author.getByText("in review").waitFor();
  await reviewer.goto(address);
  await reviewer.getByLabel("Why the change is right").fill("A fixture of the tests.");
  await reviewer.getByRole("button", { name: "Publish" }).click();
  await reviewer.getByRole("button", { name: "Take it back" }).waitFor();
}

it("leads from a file of 240 rows to a draft, a second person, readers, and back", async () => {
  await openPages();
  const before = await publicAnswers();
  const rows = Array.from({ length: 239 }, (_, row) => advert({ salary: 90_000 + 500 * row }));
  const table = [aijobsHeader, ...rows, advert({ title: "Fixture Wrangler" })].join("\n");
  const address = await handOver(table);
  await author.getByText("240 rows read, 239 kept.").waitFor();
  await author.getByText("Titles not recognised: 1").waitFor();
  expect(await publicAnswers()).toBe(before);
  await publishAt(address);
  expect(await publicAnswers()).not.toBe(before);

  // A title is given a name that was not recognised, which is reviewed too, and the file is read again.
  await author.goto(`${site.origin}/admin/data`);
  await author.locator("section[aria-labelledby=held]").getByText("239 of 240").waitFor();
  const queue = author.locator("section[aria-labelledby=titles]");
  await queue.getByText("Fixture Wrangler").waitFor();
  await queue.getByText("a title that is held", { exact: true }).click();
  await queue.getByLabel("The title", { exact: true }).selectOption("data-engineer");
  await queue.getByLabel("Why it is the same job").fill("A fixture of the tests.");
  await queue.getByRole("button", { name: "Begin a draft with the name" }).click();
  await publishAt(await draftOfAuthor());
  await author.goto(`${site.origin}/admin/data`);
  await queue.getByText("Now recognised as Data Engineer; read the file again").waitFor();
  const published = await publicAnswers();
  const again = await handOver(table);
  await author.getByText("240 rows read, 240 kept.").waitFor();
  expect(await publicAnswers()).toBe(published);
  await publishAt(again);
  await author.goto(`${site.origin}/admin/data`);
  await author.locator("section[aria-labelledby=held]").getByText("240 of 240").waitFor();

  await reviewer.getByLabel("Why it is taken back").fill("A fixture of the tests.");
  await reviewer.getByRole("button", { name: "Take it back" }).click();
  await reviewer.getByRole("button", { name: "Yes, take it back" }).click();
  await reviewer.getByText("taken back").first().waitFor();
  expect(await publicAnswers()).toBe(published);
});
