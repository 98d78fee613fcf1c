import { type SiteToRead, sharedSite } from "../support/site";
import { csvRows } from "./table-text";

let site: SiteToRead;
beforeAll(async () => {
  site = await sharedSite();
}, 120_000);

const get = (path: string) => fetch(site.origin + path);

const ONE = "/data/pay.csv?titles=data-scientist";
it.each([
  ["/data/pay.csv", 400, "Name titles by slug"],
  ["/data/pay.xls?titles=data-scientist", 400, "no .xls"],
  ["/data/everything.csv?titles=data-scientist", 404, "no such table"],
  [`${ONE}&asOf=2999-01-01`, 400, "lies ahead"],
  [`${ONE}&contry=US`, 400, "There is no parameter “contry” here. Did you mean country?"],
  [`${ONE}&contry=US`, 400, "pay takes titles, country, level,"],
  [`${ONE}&utm_source=letter`, 400, "no parameter “utm_source”"],
  [`${ONE}&Country=US`, 400, "Did you mean country?"],
  [`${ONE}&country=US&country=IN`, 400, "“country” is given 2 times"],
  [`${ONE},nope`, 400, "No title is called “nope”."],
  [`${ONE},data-enginer`, 400, "“data-enginer”. Did you mean data-engineer"],
  [`${ONE},data-scientist`, 400, "“data-scientist” is named twice"],
  [`${ONE}&titles=data-engineer`, 400, "“titles” is given 2 times"],
  [`${ONE}&country=XX1`, 400, "“XX1” is no country by its two letters: write two letters"],
  [`${ONE}&country=Germany`, 400, "“Germany” is no country by its two letters: write DE."],
  [`${ONE}&level=senor`, 400, "“senor” is no level: write ENTRY, MID, SENIOR or EXECUTIVE."],
  [`${ONE}&source=guide-glasdoor`, 400, "Did you mean guide-glassdoor?"],
  [`${ONE}&currency=INR&prices=ppp`, 400, "not both"],
  ["/data/salaries.csv?titles=data-scientist&currency=USD", 400, "no parameter “currency”"],
  ["/data/steps.csv?titles=data-scientist,nobody", 400, "“nobody”"],
  ["/data/steps.csv?titles=data-scientist", 400, "Name the two titles"],
  ["/data/steps.csv?titles=data-scientist,data-engineer,data-analyst", 400, "Name the two titles"],
  ["/data/steps.csv?from=data-scientist&titles=data-scientist,data-engineer", 400, "once"],
  ["/salaries/guide-glassdoor-data-scientist/citation.pdf", 404, "no such citation"],
  ["/salaries/nobody/citation.bib", 404, "no such citation"],
  ["/salaries/guide-glassdoor-data-scientist/citation.ris?asOf=2999-01-01", 400, "lies ahead"],
] as const)("refuses %s with %i and “%s”", async (path, status, words) => {
  const refused = await get(path);
  expect(refused.status).toBe(status);
  const text = await refused.text();
  expect(text).toContain(words);
  expect(text).not.toMatch(/is shown|India/);
});

it("speaks of every country where no country is asked for, and says so", async () => {
  const open = csvRows(await (await get(ONE)).text());
  const every = csvRows(await (await get(`${ONE}&country=all`)).text());
  expect(open).toEqual(every);
  expect(new Set(open.map(({ shown_as }) => shown_as))).toEqual(new Set(["Pay in every country."]));
  const page = await (await get("/titles/data-scientist")).text();
  expect(page).toContain("/data/pay.csv?titles=data-scientist&amp;country=US");
});

it.each([
  "/data/pay.csv?titles=data-scientist&country=IN",
  "/data/pay.json?titles=data-scientist",
  "/data/salaries.zip?titles=data-scientist",
  "/data/steps.md?titles=data-scientist,chief-data-scientist&asOf=2999",
  "/changes.atom",
  "/llms.txt",
  "/salaries/guide-glassdoor-data-scientist/citation.bib",
])("%s is not sent again to who holds it", async (path) => {
  // A time in whole seconds is told once its second is over.
  const before = new Date(Date.now() - 2_000).toISOString();
  const first = await get(path.replace("asOf=2999", `asOf=${before}`));
  expect(first.status).toBe(200);
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]{20,}"$/);
  // A list of addresses has no time of its own.
  if (path !== "/llms.txt") {
    expect(Date.parse(first.headers.get("last-modified") ?? "")).not.toBeNaN();
  }
  const held = await fetch(first.url, { headers: { "if-none-match": `"other", ${etag}` } });
  expect([held.status, await held.text(), held.headers.get("etag")]).toEqual([304, "", etag]);
  const other = await fetch(first.url, { headers: { "if-none-match": '"other"' } });
  expect(other.status).toBe(200);
});

it.each(["/", "/titles/data-scientist", "/sources", "/salaries/guide-glassdoor-data-scientist"])(
  "says above the content of %s what its address asks for in vain, and not who counts its visits",
  async (path) => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}${path}?contry=US&utm_source=letter&gclid=1`);
    const said = await page.getByRole("alert").allInnerTexts();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^There is no parameter “contry” here\./);
    expect(said[0]).not.toMatch(/utm|gclid/);
    await page.goto(`${site.origin}${path}?utm_source=letter`);
    expect(await page.getByRole("alert").count()).toBe(0);
  },
);

it("gives a citation as a record of a program that keeps references, to which the page leads", async () => {
  const path = "/salaries/guide-glassdoor-data-scientist";
  const page = await site.page();
  await page.goto(site.origin + path);
  const address = await page.getByRole("link", { name: "RIS" }).getAttribute("href");
  const record = await get(address ?? "");
  expect(record.headers.get("content-type")).toMatch(/^application\/x-research-info-systems/);
  expect(await record.text()).toContain(`UR  - ${site.origin}${path}\r\n`);
});

it("tells search engines what a source is, whatever it is called", async () => {
  const page = await site.page();
  await page.goto(`${site.origin}/sources/onet-29-3`);
  const told = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(told ?? "")).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: "O*NET 29.3 Database",
    url: `${site.origin}/sources/onet-29-3`,
    license: expect.stringMatching(/^https:/),
  });
});
