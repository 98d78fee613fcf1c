import { publish } from "@/prisma/publish";
import { salaryRow, sourceRow } from "../graphql/rows";
import { type Site, testSite } from "../support/site";

/** Sorted behind every source of the guide. */
const SLUGS = Array.from({ length: 101 }, (_, index) => `zz-source-${1_000 + index}`);
const LAST = SLUGS[100] ?? "";

let site: Site;
beforeAll(async () => {
  site = await testSite();
  await publish(
    site.database,
    {
      put: {
        source: SLUGS.map((slug) => sourceRow(slug)),
        salary: [salaryRow(LAST, "data-scientist", "1234567")],
      },
    },
    { actor: "test", reason: "Fixture: more sources than a page of the API holds." },
  );
});

it("knows the 101st source where a reader chooses it", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/titles/data-scientist?country=IN&source=${LAST}`);
  expect(await page.locator("main").innerText()).not.toContain("not held");
  expect(
    await page.locator(`select option[value="${LAST}"]`).getAttribute("selected"),
  ).not.toBeNull();
  expect(await page.locator("#salaries").innerText()).toContain("One figure");
});

it("lists every source, and offers no more than it shows", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/sources`);
  for (const slug of [SLUGS[0], LAST]) {
    expect(await page.locator(`main a[href="/sources/${slug}"]`).count()).toBeGreaterThan(0);
  }
  const held = await site.database.models.source.count({ where: { supersededIn: null } });
  expect(await page.locator("h1").innerText()).toContain(`${held} sources; `);
});

it("takes the 101st source from the address of a file too", async () => {
  const page = await site.page();
  const file = `${site.origin}/data/salaries.csv?titles=data-scientist&source=${LAST}`;
  const response = await page.request.get(file);
  expect(response.status()).toBe(200);
  expect(await response.text()).toContain(LAST);
});
