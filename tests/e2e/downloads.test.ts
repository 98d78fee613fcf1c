import { execFileSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { snippets } from "@/components/docs/snippets";
import { questionIn } from "@/components/ide/question-address";
import { type Site, testSite } from "../support/site";

let site: Site;
beforeAll(async () => {
  site = await testSite();
});

const get = (path: string) => fetch(site.origin + path);
const ask = async (query: string, variables: object) => {
  const answer = await fetch(`${site.origin}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { data: Record<string, unknown>; errors?: object[] };
};
const rowsOf = (text: string) => parse(text, { columns: true }) as Record<string, string>[];
const PAY = "titles=machine-learning-architect,data-scientist";

it("gives equal numbers at the four doors: page, GraphQL, table, text", async () => {
  const { data } = await ask(
    `query ($slug: String!) { careerTitle(slug: $slug) { pay(where: { country: "IN" }) {
       bySource { source { slug } central { money { amount } } } } } }`,
    { slug: "machine-learning-architect" },
  );
  const { bySource } = (
    data.careerTitle as {
      pay: { bySource: { source: { slug: string }; central: { money: { amount: string } } }[] };
    }
  ).pay;
  const figures = bySource.map(({ source, central }) => [source.slug, central.money.amount]);
  expect(figures.length).toBeGreaterThan(0);
  const table = rowsOf(await (await get(`/data/pay.csv?${PAY}`)).text());
  const ofArchitect = table.filter(({ title }) => title === "machine-learning-architect");
  expect(ofArchitect.map(({ source, amount }) => [source, amount])).toEqual(figures);
  const json = (await (await get(`/data/pay.json?${PAY}`)).json()) as { rows: object[] };
  expect(json.rows).toHaveLength(table.length);
  const text = await (await get(`/data/pay.md?${PAY}`)).text();
  const page = await (await get("/titles/machine-learning-architect")).text();
  for (const [source, amount] of figures) {
    expect(text).toContain(`| machine-learning-architect | ${source} | ${amount} |`);
    expect(page.replace(/,/g, "")).toContain(`₹${amount}`);
  }
});

it("is the same for ever at the address that it names, and answers nothing else than was asked", async () => {
  const text = await (await get(`/data/pay.md?${PAY}`)).text();
  const address = /for ever: <(.+)>/.exec(text)?.[1] ?? "";
  const again = await fetch(address);
  expect(again.headers.get("cache-control")).toContain("immutable");
  expect((await again.text()).replace(/^As of .+$/m, "")).toBe(text.replace(/^As of .+$/m, ""));
  for (const [path, status, words] of [
    ["/data/pay.csv", 400, "Name titles by slug"],
    ["/data/pay.xls?titles=data-scientist", 400, "no .xls"],
    ["/data/everything.csv?titles=data-scientist", 404, "no such table"],
    [`/data/pay.csv?${PAY}&country=XX1`, 400, "“XX1” is no country"],
    [`/data/pay.csv?${PAY}&asOf=2999-01-01`, 400, "lies ahead"],
    ["/data/steps.csv?titles=data-scientist,nobody", 400, "nobody"],
  ] as const) {
    const refused = await get(path);
    expect([path, refused.status]).toEqual([path, status]);
    expect(await refused.text()).toContain(words);
  }
});

it("comes with a README of sources, licences and columns, and leaves out what may not be passed on", async () => {
  const answer = await get("/data/salaries.zip?titles=data-scientist&country=all");
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(Object.keys(files)).toEqual([
    "stepwise-salaries.csv",
    "stepwise-salaries.json",
    "README.md",
  ]);
  const readme = strFromU8(files["README.md"] ?? new Uint8Array());
  const rows = rowsOf(strFromU8(files["stepwise-salaries.csv"] ?? new Uint8Array()));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.some(({ source }) => source?.startsWith("guide-"))).toBe(false);
  for (const name of Object.keys(rows[0] ?? {})) expect(readme).toContain(`- \`${name}\`: `);
  expect(readme).toContain("CC0");
  expect(readme).toMatch(/## Left out\n\n- .+: one row, which may be cited .+\/sources\/guide-/);
});

it("measures steps inside sources, as the page does", async () => {
  const rows = rowsOf(
    await (await get("/data/steps.csv?titles=data-scientist,chief-data-scientist")).text(),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { before, after, difference } of rows) {
    expect(Number(after) - Number(before)).toBeCloseTo(Number(difference), 2);
  }
});

it("leads assistants to texts that are there", async () => {
  const text = await (await get("/llms.txt")).text();
  const addresses = [...text.matchAll(/\]\((.+?)\)/g)].map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(20);
  const statuses = await Promise.all(addresses.map(async (one) => (await fetch(one)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

it.each([
  "/",
  "/?country=GB&year=2024",
  "/compare?titles=data-scientist,machine-learning-manager",
  "/titles/data-scientist?currency=USD",
  "/sources",
  "/sources/guide-glassdoor",
  "/salaries/guide-glassdoor-data-scientist",
  "/guide",
])("%s opens as the query that it was made from, which the endpoint answers", async (path) => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(site.origin + path);
  const link = page.getByRole("link", { name: "Open this view as a query" });
  const address = new URL((await link.getAttribute("href")) ?? "", site.origin);
  expect(address.pathname).toBe("/graphql");
  const question = questionIn(address.hash);
  const variables = question?.variables ? JSON.parse(question.variables) : {};
  const { data, errors } = await ask(question?.query ?? "", variables);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).length).toBeGreaterThan(200);
});

describe("the snippets of the guide", () => {
  const code = (language: string) =>
    snippets(site.origin).find((snippet) => snippet.language === language)?.code ?? "";
  const has = (command: string) => {
    try {
      execFileSync(command, ["--version"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };

  it("stand on the page as they are run here", async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/docs/api`);
    const shown = await page.locator("pre").allTextContents();
    expect(shown).toEqual(snippets(site.origin).map((snippet) => snippet.code));
  });

  (has("curl") ? it : it.skip)("run in curl", () => {
    const answer = JSON.parse(execFileSync("sh", ["-c", code("curl")], { encoding: "utf8" }));
    expect(answer.data.careerTitle.pay.bySource.length).toBeGreaterThan(1);
  });

  it("run in Node", () => {
    const flags = ["--input-type=module", "-e", code("JavaScript")];
    expect(execFileSync(process.execPath, flags, { encoding: "utf8" })).toMatch(/Glassdoor.+INR/);
  });

  (has("python3") ? it : it.skip)("run in Python", () => {
    expect(execFileSync("python3", ["-c", code("Python")], { encoding: "utf8" })).toContain(
      "Glassdoor",
    );
  });

  it("name a table that is there", async () => {
    for (const language of ["R", "A spreadsheet"]) {
      const address = /"(http[^"]+)"/.exec(code(language))?.[1] ?? "";
      const [first] = rowsOf(await (await fetch(address)).text());
      for (const column of ["source", "amount", "currency", "sampleSize", "grade"]) {
        expect(first).toHaveProperty(column);
      }
    }
  });
});
