import { EXAMPLES } from "@/components/ide/examples";
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
  await page.getByText("Examples", { exact: true }).click();
  await page.getByRole("link", { name: "What does a Machine Learning Architect earn" }).click();
  await page.locator(".graphiql-query-editor").getByText("PayBySource").waitFor();
  await page.getByRole("button", { name: /Execute query/ }).click();
  await page
    .locator(".graphiql-response")
    .getByText('"name": "Machine Learning Architect"')
    .waitFor();
  expect(await page.locator(".graphiql-response").innerText()).toContain("careerTitle");
  // What is written goes into the address, which opens the same elsewhere.
  await page.locator(".graphiql-query-editor .view-line").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# fixture\n");
  await page.waitForFunction(() => location.hash.includes("fixture"));
  const again = await opened(page.url().slice(site.origin.length));
  expect(await again.locator(".graphiql-query-editor").innerText()).toMatch(/#.fixture/);
});

it("opens with the documentation, in the dark, and on a phone without scrolling sideways", async () => {
  const page = await opened("/graphql", 360);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const dark = await site.page({ colorScheme: "dark" });
  await dark.goto(`${site.origin}/graphql`);
  await dark.getByRole("button", { name: /Show Documentation Explorer/ }).click();
  await dark.getByText("A GraphQL schema provides a root type").waitFor();
  expect(await axeViolations(dark, [".graphiql-container"])).toEqual([]);
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
