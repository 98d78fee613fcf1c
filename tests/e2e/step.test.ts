import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

async function openStep(path: string) {
  const page = await site.page();
  const response = await page.goto(site.origin + path);
  return { page, status: response?.status() };
}

it("says who speaks of a step, how pay changes along it and what it brings", async () => {
  const { page } = await openStep(
    "/steps/mid-level-data-scientist/senior-data-scientist?country=US",
  );
  expect(await page.locator("h1").textContent()).toBe(
    "Mid-level Data Scientist to Senior Data Scientist",
  );
  const section = (id: string) => page.locator(`section[aria-labelledby=${id}]`);
  expect(await section("said").textContent()).toMatch(/GitLab/);
  expect(await section("pay").textContent()).toMatch(/same source/);
  expect(await section("brings").textContent()).toMatch(/Gained|Kept/);
});

it("says that no source lists skills where none does", async () => {
  const { page } = await openStep("/steps/machine-learning-manager/chief-data-scientist");
  expect(await page.locator("section[aria-labelledby=brings]").textContent()).toContain(
    "No source lists skills for",
  );
});

it("is found from the page of a title", async () => {
  const { page } = await openStep("/titles/senior-data-scientist");
  await page.locator("section[aria-labelledby=steps]").getByText("Who says so").first().click();
  await page.waitForURL(/\/steps\//);
});

it.each([
  "/steps/data-scientist/nobody",
  "/steps/data-scientist/data-scientist",
  "/steps/chief-data-scientist/data-analyst",
])("has no page for what is no step: %s", async (path) => {
  const response = await fetch(site.origin + path);
  expect(response.status).toBe(404);
});
