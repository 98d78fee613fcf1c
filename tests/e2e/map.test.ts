import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

async function openMap(search = "", options = {}) {
  const page = await site.page(options);
  await page.goto(`${site.origin}/map${search}`);
  return page;
}

it("draws titles as links, higher levels above lower ones, without script", async () => {
  const page = await openMap("", { javaScriptEnabled: false });
  const heightOf = async (name: string) => {
    const plate = page.locator("svg a").filter({ hasText: name }).first();
    return (await plate.boundingBox())?.y ?? Number.NaN;
  };
  const [junior, senior] = [await heightOf("Junior Data"), await heightOf("Senior Data")];
  expect(senior).toBeLessThan(junior);
  expect(await page.locator("svg path[data-weight]").count()).toBeGreaterThan(20);
});

it("says of every step in the list which source speaks of it, or that it is editorial", async () => {
  const page = await openMap();
  const steps = await page
    .locator("section[aria-labelledby=list] li li")
    .evaluateAll((items) => items.map((item) => item.lastElementChild?.textContent ?? ""));
  expect(steps.length).toBeGreaterThan(70);
  for (const words of steps) expect(words).toMatch(/: \S|an author’s view/);
});

it("opens a title on the map, with what each of its steps rests on and changes", async () => {
  const page = await openMap("?country=US");
  await page.locator("svg a").filter({ hasText: "Senior Data Scientist" }).first().click();
  await page.waitForURL(/title=senior-data-scientist/);
  const panel = page.locator("section[aria-labelledby=chosen]");
  expect(await panel.locator("h2").textContent()).toBe("Senior Data Scientist");
  const mid = panel.locator("li").filter({ hasText: "Mid-level Data Scientist" });
  expect(await mid.textContent()).toMatch(/same source/);
  expect(await mid.textContent()).toMatch(/GitLab/);
  expect(new URL(page.url()).searchParams.get("country")).toBe("US");
});

it("leads from a title to another by routes, and along one of them to its path", async () => {
  const page = await openMap();
  await page.locator("select[name=from]").selectOption("junior-data-scientist");
  await page.locator("select[name=to]").selectOption("head-of-data-science");
  await page.getByRole("button", { name: "Show", exact: true }).last().click();
  await page.waitForURL(/to=head-of-data-science/);
  const routes = page.locator("section[aria-labelledby=routes] ol > li");
  expect(await routes.count()).toBeGreaterThan(2);
  const titles = (await routes.first().locator("p").first().textContent()) ?? "";
  expect(titles).toMatch(/^Junior Data Scientist → .* → Head of Data Science$/);
  expect(await page.locator("svg path[data-route]").count()).toBe(titles.split(" → ").length - 1);
  await routes.first().getByRole("link", { name: "Follow it step by step" }).click();
  await page.waitForURL(/via=/);
  for (const title of titles.split(" → ")) {
    expect(await page.locator("main").textContent()).toContain(title);
  }
});

it("says what of the address cannot be met, and where no route leads", async () => {
  const page = await openMap("?title=nobody&from=chief-data-scientist&to=data-analyst");
  expect(await page.locator("main [role=alert]").textContent()).toContain("nobody");
  expect(await page.locator("section[aria-labelledby=routes] h2").textContent()).toBe(
    "No route from Chief Data Scientist to Data Analyst",
  );
});

it("begins the path with the guide's, and says so where a route is none", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/?from=chief-data-scientist&to=data-analyst`);
  expect(await page.locator("main [role=alert]").textContent()).toContain("the guide’s path");
  expect(await page.locator("main").textContent()).toContain("Chief Data Scientist");
});

it.each([360, 768, 1440])("fits a window of %i pixels", async (width) => {
  const page = await openMap("?title=data-scientist", { width });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});
