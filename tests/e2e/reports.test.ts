import { type Site, testSite } from "../support/site";

const ADDRESS = "/salaries/guide-glassdoor-data-scientist";

let site: Site;
beforeAll(async () => {
  site = await testSite();
});

it("lets a reader say that a figure is wrong, without script and without an account", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(site.origin + ADDRESS);
  const message = page.getByLabel("What is wrong");
  const outcome = page.getByRole("status").filter({ hasText: /./ });
  for (let sent = 1; sent <= 5; sent += 1) {
    await message.fill(`Fixture ${sent}: <b>the page</b> says 19 lakh.`);
    await page.getByRole("button", { name: "Send to the curators" }).click();
    expect(await outcome.innerText()).toContain("Thank you.");
  }
  expect(page.url()).toBe(`${site.origin}${ADDRESS}?report=sent#report`);
  await message.fill("Fixture: the sixth.");
  await page.getByRole("button", { name: "Send to the curators" }).click();
  expect(await outcome.innerText()).toContain("Five reports an hour");
  const reports = await site.database.models.readerReport.findMany({
    orderBy: { createdAt: "asc" },
  });
  expect(reports).toHaveLength(5);
  expect(reports[0]).toMatchObject({
    salaryId: "guide-glassdoor-data-scientist",
    message: "Fixture 1: <b>the page</b> says 19 lakh.",
    resolvedAt: null,
  });
});

it("asks for words before anything is sent, and offers no report of an earlier day", async () => {
  const page = await site.page();
  await page.goto(site.origin + ADDRESS);
  await page.getByRole("button", { name: "Send to the curators" }).click();
  expect(page.url()).toBe(site.origin + ADDRESS);
  const earlier = new Date().toISOString();
  await page.goto(`${site.origin}${ADDRESS}?asOf=${earlier}`);
  expect(await page.locator("form[action='/api/report']").count()).toBe(0);
});
