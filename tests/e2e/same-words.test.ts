import { type SiteToRead, sharedSite } from "../support/site";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
}, 120_000);

const TITLE = "titles=data-scientist";

/** What the API says of a wrong argument. */
async function refusedByApi(field: string): Promise<string> {
  const answer = await fetch(`${site.origin}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ ${field} }` }),
  });
  const { errors } = (await answer.json()) as { errors: { message: string }[] };
  return errors.map(({ message }) => message).join("\n");
}

/** What is said of the address of a file. */
async function refusedByFile(search: string): Promise<string> {
  const answer = await fetch(`${site.origin}/data/pay.csv?${search}`);
  expect(answer.status).toBe(400);
  return (await answer.text()).trim();
}

it.each([
  ["minYears=81", "where: { minYears: 81 }", ""],
  ["maxYears=5000", "where: { maxYears: 5000 }", ""],
  ["minYears=9&maxYears=3", "where: { minYears: 9, maxYears: 3 }", ""],
  ["year=20", "where: { year: 20 }", ""],
  ["source=guide-glassdor", 'where: { sources: ["guide-glassdor"] }', ""],
  ["country=Germany", 'where: { country: "Germany" }', ""],
  ["country=Atlantis", 'where: { country: "Atlantis" }', ", or all for every country"],
  ["currency=RUPEES", 'currency: "RUPEES"', ""],
  ["prices=1850", "prices: { kind: REAL, year: 1850 }", "ppp, or "],
  ["hours=9000", "annual: { hoursAYear: 9000 }", ""],
  ["currency=INR&prices=ppp", 'currency: "INR", prices: { kind: PURCHASING_POWER }', ""],
  ["asOf=2999-01-01T00:00:00.000Z", 'asOf: "2999-01-01T00:00:00.000Z"', ""],
])("says the same of %s on a page, of a file and in GraphQL", async (search, argument, besides) => {
  const said = await refusedByFile(`${TITLE}&${search}`);
  expect(said).toMatch(/^[^\n]{20,}\.( Did you mean [\w-]+\?)?$/);
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/titles/data-scientist?${search}`);
  expect(await page.locator("main").innerText()).toContain(said);
  expect(said).toContain(besides);
  expect(
    await refusedByApi(
      `change(from: "data-scientist", to: "chief-data-scientist", ${argument}) { direction }`,
    ),
  ).toContain(said.replace(besides, ""));
});

const MANY = Array.from({ length: 51 }, (_, place) => `title-${place}`);

it.each([
  [["data-scientst"], ""],
  [["data-scientist", "data-scientist"], ""],
  [[], " Write titles=all for every one."],
  [MANY, " Write titles=all for every one."],
])("says the same of the titles %j of a file and in GraphQL", async (titles, besides) => {
  const said = await refusedByFile(`titles=${titles.join(",")}`);
  expect(said).toContain(besides);
  const coverage = `coverage(titles: ${JSON.stringify(titles)}) { source { slug } }`;
  expect(await refusedByApi(coverage)).toContain(said.replace(besides, ""));
});
