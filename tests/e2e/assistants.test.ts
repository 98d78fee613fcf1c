import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { assistant, call } from "../graphql/assistants/mcp-site";
import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
let tools: Client;
beforeAll(async () => {
  site = await sharedSite();
  tools = await assistant(`${site.origin}/mcp`);
}, 120_000);

const ask = (name: string, given: object = {}) => call(tools, name, given);

it("an assistant finds a title, its pay by source, how far sources agree, and a page that says the same", async () => {
  const found = await ask("find_titles", { text: "Sr. Data Scientist" });
  expect(found.data.titles[0].slug).toBe("senior-data-scientist");
  const slug = "data-scientist";
  const { data, text } = await ask("title_pay", { title: slug, country: "IN" });
  expect(data.figures.length).toBeGreaterThan(1);
  expect(text).toContain("How far the sources of Data Scientist agree: from ₹");
  expect(data.page).toContain(site.origin);
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(data.page);
  const shown = await page.locator("main").innerText();
  for (const { publisher } of data.figures) expect(shown).toContain(publisher);
});

it("every address that a tool tells leads to a page or a text", async () => {
  const ends = {
    from: "data-scientist",
    to: "machine-learning-architect",
    country: "US",
    year: 2023,
  };
  const answers = [
    await ask("compare_titles", { titles: [ends.from, ends.to], country: "US", currency: "EUR" }),
    await ask("career_step", ends),
    await ask("routes", ends),
    await ask("list_sources"),
    await ask("source", { source: "bls-oews" }),
    await ask("what_changed", { since: "2020-01-01" }),
  ];
  for (const { data, text, isError } of answers) {
    expect([isError, text]).toEqual([false, expect.stringContaining(data.page)]);
    const { status } = await fetch(data.page);
    expect([data.page, status]).toEqual([data.page, 200]);
  }
});

it("what changed is told in parts, and each thing once", async () => {
  const first = await ask("what_changed", { since: "2020-01-01" });
  expect(first.data.totalCount).toBeGreaterThan(first.data.changes.length);
  const more = await ask("what_changed", { since: "2020-01-01", after: first.data.next });
  const keys = [...first.data.changes, ...more.data.changes].map((change) =>
    JSON.stringify(change),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

it("the guide of the API and llms.txt lead to it, and a browser to the guide", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/mcp`);
  expect(page.url()).toBe(`${site.origin}/docs/api#assistants`);
  expect(await page.locator("[aria-labelledby=assistants]").innerText()).toContain(
    `${site.origin}/mcp`,
  );
  const llms = await (await fetch(`${site.origin}/llms.txt`)).text();
  expect(llms).toContain(`${site.origin}/mcp`);
});

it("a browser that opens the endpoint is led to the editor, with its question", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/api/graphql`);
  expect(page.url()).toMatch(/\/graphql(#.*)?$/);
  const query = "{ careerTitles(first: 3) { totalCount } }";
  await page.goto(`${site.origin}/api/graphql?${new URLSearchParams({ query })}`);
  await page.getByText("totalCount").first().waitFor();
  expect(page.url()).toContain("/graphql#query=");
});
