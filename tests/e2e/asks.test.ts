// What people ask of a site of salaries, as they would see it here. The figures are made up.
import { publish } from "@/prisma/publish";
import type { ContentOf } from "@/prisma/things";
import { salaryRow, sourceRow, titleRow } from "../graphql/rows";
import { type Site, testSite } from "../support/site";
import { unfold } from "./pages";

function lakh(source: string, title: string, amount: number, basis: ContentOf["salary"]["basis"]) {
  return salaryRow(`fixture-${source}`, `fixture-${title}`, String(amount * 100_000), { basis });
}

const SALARIES = [
  lakh("s1", "a", 10, "BASE"),
  lakh("s1", "b", 14, "BASE"),
  lakh("s2", "a", 6, "BASE"),
  lakh("s3", "a", 9, "BASE"),
  lakh("s3", "b", 12, "BASE"),
  lakh("s4", "a", 21, "CTC"),
  lakh("ambitionbox", "c", 10, "BASE"),
  lakh("ambitionbox", "d", 30, "BASE"),
  lakh("glassdoor", "c", 12, "BASE"),
  lakh("payscale", "d", 11, "BASE"),
];

const SOURCES = [...new Set(SALARIES.map(({ sourceId }) => sourceId))];

let site: Site;
beforeAll(async () => {
  site = await testSite();
  await publish(
    site.database,
    {
      put: {
        careerTitle: ["a", "b", "c", "d"].map((id) => titleRow(`fixture-${id}`)),
        publisher: SOURCES.map((id) => ({ id: `${id}-publisher`, name: `Fixture ${id}` })),
        source: SOURCES.map((id) => sourceRow(id, `${id}-publisher`)),
        salary: SALARIES,
      },
    },
    { actor: "fixture", reason: "Fixture: made up for a test." },
  );
});

async function read(path: string) {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(site.origin + path);
  await unfold(page);
  const section = (id: string) => page.locator(`section[aria-labelledby=${id}]`);
  return { section, html: await page.content() };
}

it("measures a step inside the sources that cover both titles, and blends nothing", async () => {
  const { section, html } = await read("/compare?titles=fixture-a,fixture-b");
  const changes = await section("changes").innerText();
  expect(changes).toMatch(/\+₹3 L to \+₹4 L|\+₹3 to \+₹4 L|\+₹3 L to ₹4 L/);
  expect(html).toMatch(/2 of 2/);
  expect(html).not.toMatch(/4\.67|4,66,66/);
});

it("gives base pay and cost to company an axis each", async () => {
  const { section } = await read("/compare?titles=fixture-a,fixture-b");
  expect((await section("pay").locator("h3").allInnerTexts()).sort()).toEqual([
    "Base pay",
    "Cost to company (CTC)",
  ]);
  expect(await section("pay").locator("ol").count()).toBe(2);
});

it("names the one source that an order rests on, and marks nothing where none does", async () => {
  const flipping = await read("/compare?titles=fixture-c,fixture-d");
  const order = await flipping.section("order").innerText();
  expect(order).toContain("Without Fixture fixture-ambitionbox, its order with");
  expect(order).not.toContain("Without Fixture fixture-glassdoor");
  const steady = await read("/compare?titles=fixture-a,fixture-b");
  expect(await steady.section("order").innerText()).not.toContain("turns round");
});

it("draws a path on the pay basis of most titles, and says where the others are", async () => {
  const ctc = salaryRow("fixture-s4", "data-scientist", "1900000", { basis: "CTC" });
  await publish(
    site.database,
    { put: { salary: [ctc] } },
    { actor: "fixture", reason: "Fixture: made up for a test." },
  );
  const page = await site.page();
  await page.goto(site.origin, { waitUntil: "networkidle" });
  await unfold(page);
  const words = await page.locator("main").innerText();
  expect(words).toContain("figures of another kind of pay are not on this axis");
  expect(words).toContain(
    "Data Scientist, Fixture fixture-s4, ₹19 L a year: another basis (cost to company",
  );
  const { href } = await page
    .getByRole("link", { name: "Compare the titles, each kind of pay by itself" })
    .evaluate((link) => ({ href: (link as HTMLAnchorElement).href }));
  await page.goto(href);
  expect(await page.locator("main").innerText()).toContain("19 L");
});
