import { EXAMPLES } from "@/components/ide/examples";
import { eventually } from "../support/eventually";
import { type SiteToRead, sharedSite } from "../support/site";
import { axeViolations } from "./axe";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
});

async function opened(path: string, width = 1280) {
  const page = await site.page({ width });
  await page.goto(site.origin + path);
  await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  return page;
}

it("asks what is written, with nothing from elsewhere, and the address is the link to share", async () => {
  const page = await opened("/graphql");
  const response = page.locator(".graphiql-response");
  // The first example is there and answered before anybody does anything.
  await page.locator(".graphiql-query-editor").getByText("PayBySource").waitFor();
  await response.getByText('"name": "Machine Learning Architect"').waitFor();
  await page.getByText("Examples to pick", { exact: true }).click();
  await page.getByRole("link", { name: "Which titles are there" }).click();
  await page.locator(".graphiql-query-editor").getByText("careerTitles").waitFor();
  await response.getByText("careerTitles").waitFor();
  await page.getByRole("button", { name: /Execute query/ }).click();
  await response.getByText("careerTitles").waitFor();
  // What is written goes into the address, which opens the same elsewhere.
  await page.locator(".graphiql-query-editor .view-line").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# fixture\n");
  await page.waitForFunction(() => location.hash.includes("fixture"));
  const again = await opened(page.url().slice(site.origin.length));
  expect(await again.locator(".graphiql-query-editor").innerText()).toMatch(/#.fixture/);
});

it("opens on a phone without scrolling sideways", async () => {
  const page = await opened("/graphql", 360);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

it.each(["light", "dark"] as const)(
  "is for everybody in the %s, with the site around it and its documentation open",
  async (colorScheme) => {
    const page = await site.page({ colorScheme });
    await page.goto(`${site.origin}/graphql`);
    await page.locator(".graphiql-response").getByText('"Machine Learning Architect"').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: /Show Documentation Explorer/ }).click();
    await page.getByText("A GraphQL schema provides a root type").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page
      .getByRole("navigation", { name: "Site" })
      .getByRole("link", { name: "Path" })
      .click();
    await page.waitForURL(({ pathname }) => pathname === "/");
  },
);

it("asks nothing that would change something because a link says so", async () => {
  const report =
    'mutation { reportSalary(input: { salary: "nobody", message: "x" }) { reportedAt } }';
  const page = await site.page();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.postData() ?? ""));
  await page.goto(`${site.origin}/graphql#${new URLSearchParams({ query: report })}`);
  await page.locator(".graphiql-query-editor").getByText("reportSalary").waitFor();
  // What asks at once does so as soon as both editors are there, and the schema is asked for beside.
  await page.locator(".graphiql-response .monaco-editor").waitFor();
  await eventually("the schema to be asked for", () =>
    asked.some((body) => body.includes("IntrospectionQuery")),
  );
  expect(asked.filter((body) => body.includes("reportSalary"))).toEqual([]);
});

it.each(EXAMPLES.map((example) => [example.asks, example] as const))(
  "answers the example: %s",
  async (_asks, { query, variables = {} }) => {
    const answer = await fetch(`${site.origin}/api/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: object; errors?: object[] };
    expect(errors).toBeUndefined();
    // Nothing is asked for that is not there.
    expect(JSON.stringify(data).length).toBeGreaterThan(100);
  },
);

it("gives every snippet of the guide to copy", async () => {
  const page = await site.page();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${site.origin}/docs/api`);
  const copies = page.getByRole("button", { name: /^Copy the lines/ });
  expect(await copies.count()).toBe(await page.locator("main pre").count());
  await page.getByRole("button", { name: "Copy the lines: curl" }).click();
  await page.getByText("Copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator("main pre").first().textContent());
});
