import { publish } from "@/prisma/publish";
import { salaryRow } from "../graphql/rows";
import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { has, inPython, inR, inSql } from "./programs";

let site: Site;
beforeAll(async () => {
  site = await testSite();
  const hourly = { period: "HOUR", currency: "USD", country: "US" } as const;
  const salary = [salaryRow("bls-oews", "ai-architect", "61.25", hourly)];
  await publish(site.database, { put: { salary } }, { actor: "fixture", reason: "By the hour." });
  await eventually("the site to hear of it", async () =>
    (await (await fetch(`${site.origin}/changes.atom`)).text()).includes("By the hour."),
  );
}, 120_000);

interface Json {
  readonly [name: string]: ReturnType<typeof JSON.parse>;
}

const ask = async (query: string, variables: Json = {}): Promise<Json> => {
  const answer = await fetch(`${site.origin}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as Json;
  expect(errors).toBeUndefined();
  return data;
};

/** What the page at an address tells of its figure, and the lines that print it. */
async function recomputed(path: string) {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(site.origin + path);
  const section = page.locator("section[aria-labelledby=recompute]");
  const [python = "", r = "", sql = ""] = await section.locator("pre").allTextContents();
  const told = await section.locator("[data-told]").allTextContents();
  return { python, r, sql, told, words: (await section.textContent()) ?? "" };
}

const SHOWN = `query ($title: String!, $where: EvidenceFilter!, $currency: CurrencyCode, $prices: PriceView, $annual: AnnualRule) {
  careerTitle(slug: $title) { pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
    bySource { source { redistribution } figures { money { amount currencyCode } period
      provenance { salaries { slug origin period } steps { operation } } } } } } }`;

/** Figures of a title whose rows may be passed on, as a question shows them. */
async function figuresOf(title: string, country: string, view: Json): Promise<Json[]> {
  const { careerTitle } = await ask(SHOWN, { title, where: { country }, ...view });
  return careerTitle.pay.bySource.flatMap(({ source, figures }: Json) =>
    source.redistribution === "ALLOWED" ? figures : [],
  );
}

/** Whether one salary is behind a figure, which was converted or was not. */
const isOfOne =
  (isConverted: boolean) =>
  ({ provenance: { salaries, steps } }: Json) =>
    salaries.length === 1 &&
    steps.some(({ operation }: Json) => operation !== "SELECT") === isConverted;

const toTheCent = (amount: unknown, told: unknown) =>
  Math.abs(Number(amount) - Number(told)) < 0.011;

const VIEWS: readonly (readonly [string, string, string, Json, string])[] = [
  ["as it is recorded", "data-scientist", "US", {}, ""],
  ["in another currency", "data-scientist", "IN", { currency: "EUR" }, "currency=EUR"],
  ["out of dollars", "data-scientist", "US", { currency: "INR" }, "currency=INR"],
  [
    "in prices of another year",
    "data-scientist",
    "US",
    { prices: { kind: "REAL", year: 2021 } },
    "prices=2021",
  ],
  ["for a year", "ai-architect", "US", { annual: { hoursAYear: 2080 } }, "hours=2080"],
  [
    "by what it buys",
    "data-scientist",
    "IN",
    { prices: { kind: "PURCHASING_POWER" } },
    "prices=ppp",
  ],
];

it.each(VIEWS)(
  "a figure %s is printed by its lines",
  async (_what, title, country, view, written) => {
    const figures = await figuresOf(title, country, view);
    const { money, provenance } = figures.find(isOfOne(written !== "")) ?? {};
    const [{ slug }] = provenance.salaries;
    const { told, python, r, sql } = await recomputed(`/salaries/${slug}?${written}`);
    expect(told).toEqual([`${money.amount} ${money.currencyCode}`]);
    const row = await inSql(sql);
    // Python alone works with decimal numbers.
    expect([toTheCent(row.amount, money.amount), row.currency]).toEqual([true, money.currencyCode]);
    if (has("python3")) {
      const [amount, currency] = inPython(python).split(/\s+/);
      expect([Number(amount), currency]).toEqual([Number(money.amount), money.currencyCode]);
    }
    if (has("Rscript")) expect(toTheCent(inR(r).split(" ")[0], money.amount)).toBe(true);
  },
);

it("what two salaries of a source differ by is printed, in the currency that is asked for", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(
    `${site.origin}/compare?titles=data-analyst,data-scientist&country=US&currency=EUR`,
  );
  const href = await page.locator('a[href*="less="]').first().getAttribute("href");
  const { told, python, sql } = await recomputed(href ?? "");
  const [, difference, percent] = /^(-?[\d.]+) EUR, ([+−][\d.]+)%$/.exec(told[0] ?? "") ?? [];
  const row = await inSql(sql);
  expect([Number(row.difference) - Number(difference), row.currency]).toEqual([
    expect.closeTo(0, 1),
    "EUR",
  ]);
  expect(Number(row.percent)).toBeCloseTo(Number(percent?.replace("−", "-")), 0);
  if (has("python3")) expect(Number(inPython(python).split(/\s+/)[0])).toBe(Number(difference));
});

it("a figure whose rows may not be passed on says so, and has no lines", async () => {
  const { told, words, python } = await recomputed("/salaries/guide-glassdoor-data-scientist");
  expect([told, python]).toEqual([[], ""]);
  expect(words).toContain("may not be passed on");
});

it("a figure leads from its panel to its lines, with the view that it is shown in", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/titles/data-scientist?country=US&currency=INR`);
  const hrefs = await page
    .getByRole("link", { name: /^Recompute it/, includeHidden: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThan(0);
  for (const href of hrefs)
    expect(href).toMatch(/^\/salaries\/[a-z0-9-]+\?.*currency=INR.*#recompute$/);
});
