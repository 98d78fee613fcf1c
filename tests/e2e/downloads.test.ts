import { strFromU8, unzipSync } from "fflate";
import { questionIn } from "@/domain/question/editor-address";
import { publish } from "@/prisma/publish";
import type { ContentOf } from "@/prisma/things";
import { eventually } from "../support/eventually";
import { type Site, testSite } from "../support/site";
import { csvRows, markdownRows } from "./table-text";

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
const ONE = "/data/pay.csv?titles=data-scientist";
const PAY = "titles=machine-learning-architect,data-scientist";

it("is the same for ever at the address that it names, and answers nothing else than was asked", async () => {
  const text = await (await get(`/data/pay.md?${PAY}`)).text();
  const address = /for ever: <(.+)>/.exec(text)?.[1] ?? "";
  const again = await fetch(address);
  expect(again.headers.get("cache-control")).toContain("immutable");
  expect(await again.text()).toBe(text);
});

it("marks a CSV as UTF-8 where it holds more than ASCII, in a zip too", async () => {
  const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
  const mark = [0xef, 0xbb, 0xbf];
  const salaries = await bytesOf("/data/salaries.csv?titles=data-scientist");
  expect(strFromU8(salaries)).toMatch(/€|’/);
  expect([...salaries.slice(0, 3)]).toEqual(mark);
  const files = unzipSync(await bytesOf("/data/salaries.zip?titles=data-scientist"));
  expect([...(files["stepwise-salaries.csv"] ?? []).slice(0, 3)]).toEqual(mark);
  expect([...(files["stepwise-salaries.json"] ?? []).slice(0, 1)]).toEqual([0x7b]);
});

it("names what is left out of a bare table, salary by salary", async () => {
  const rows = csvRows(
    await (await get("/data/salaries.csv?titles=machine-learning-architect&country=IN")).text(),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { amount, salary_slug, source, left_out } of rows) {
    expect(amount).toBe("");
    expect(source).not.toBe("");
    expect(left_out).toMatch(/cited one by one and not passed on/);
    const [, address = ""] = /Read it at (\S+)$/.exec(left_out ?? "") ?? [];
    expect(address).toContain(`/salaries/${salary_slug}`);
    expect((await fetch(address)).status).toBe(200);
  }
});

it("says in its headers how much is left out, and where the same is in other forms", async () => {
  const query = "titles=machine-learning-architect&country=IN";
  const csv = await get(`/data/salaries.csv?${query}`);
  const rows = csvRows(await csv.text());
  const leftOut = rows.filter(({ left_out }) => left_out !== "");
  expect(leftOut.length).toBeGreaterThan(0);
  expect(csv.headers.get("stepwise-left-out")).toBe(String(leftOut.length));
  const links = [
    ...(csv.headers.get("link") ?? "").matchAll(/<([^>]+)>; rel="(.+?)"; type="(.+?)"/g),
  ];
  expect(links.map(([, , rel, type]) => `${rel} ${type}`)).toEqual([
    "alternate application/json",
    "alternate text/markdown",
    "alternate application/zip",
    "service-desc application/vnd.oai.openapi+json",
  ]);
  for (const [, address = "", , type = ""] of links) {
    const other = await get(address);
    expect([other.status, other.headers.get("content-type")?.split(";")[0]]).toEqual([200, type]);
  }
  const json = await (await get(links[0]?.[1] ?? "")).json();
  expect(json.leftOut.map(({ reason }: { reason: string }) => reason)).toEqual(
    leftOut.map(({ left_out }) => left_out),
  );
});

it("prints nothing that nobody printed, and says what was done to an amount", async () => {
  const rows = csvRows(await (await get(`${ONE}&country=US&prices=2023`)).text());
  const converted = rows.filter(({ amount }) => amount !== "");
  expect(converted.length).toBeGreaterThan(0);
  for (const { origin, as_printed } of converted) {
    expect(as_printed === "").toBe(origin === "COMPUTED");
  }
  expect(converted.some(({ steps }) => steps?.includes("Put into prices of 2023"))).toBe(true);
  expect(rows.some(({ left_out }) => left_out?.startsWith("Left out: Data Scientist, "))).toBe(
    true,
  );
  expect(rows[0]?.shown_as).toBe(
    "Pay in the United States. Adjusted for inflation: in prices of 2023, by the consumer prices of each country.",
  );
});

it("tells the least and the most that a source states beside its middle, of the same people", async () => {
  const fixture = (statistic: ContentOf["salary"]["statistic"], amount: string) => ({
    id: `fixture-${statistic.toLowerCase()}`,
    sourceId: "guide-turing",
    titleId: "data-engineer",
    statistic,
    amount,
    currency: "SEK",
    asPrinted: amount,
    period: "YEAR" as const,
    basis: "BASE" as const,
    country: "SE",
  });
  const salary = [
    fixture("MEDIAN", "600000"),
    fixture("MAXIMUM", "900000"),
    { ...fixture("MINIMUM", "400000"), level: "ENTRY" as const },
  ];
  await publish(site.database, { put: { salary } }, { actor: "fixture", reason: "A fixture." });
  const address = "/data/pay.csv?titles=data-engineer&country=SE&source=guide-turing";
  // The site hears of what was published within a second.
  const figure = await eventually("the published figure", async () => {
    const [row] = csvRows(await (await get(address)).text());
    return row?.amount ? row : null;
  });
  expect([figure?.amount, figure?.minimum, figure?.maximum]).toEqual(["600000", "", "900000"]);
  const text = await (await get(address.replace(".csv", ".md"))).text();
  expect(markdownRows(text)[0]?.maximum).toBe("900000");
});

it("takes every title at once", async () => {
  const rows = csvRows(await (await get("/data/salaries.csv?titles=all")).text());
  const pay = csvRows(await (await get("/data/pay.csv?titles=all&country=IN")).text());
  expect(new Set(rows.map(({ title_slug }) => title_slug)).size).toBeGreaterThan(15);
  expect(new Set(pay.map(({ title }) => title))).toEqual(new Set(rows.map(({ title }) => title)));
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
  const rows = csvRows(strFromU8(files["stepwise-salaries.csv"] ?? new Uint8Array()));
  expect(rows.length).toBeGreaterThan(100);
  const figures = rows.filter(({ amount }) => amount !== "");
  expect(figures.some(({ source_slug }) => source_slug?.startsWith("guide-"))).toBe(false);
  for (const name of Object.keys(rows[0] ?? {})) expect(readme).toContain(`- \`${name}\`: `);
  expect(readme).toContain("CC0");
  expect(readme).toMatch(/## Left out\n\n- .+ cited one by one .+\/salaries\/guide-/);
  expect(readme).toContain("Pay in every country.");
});

it("has every step of the page, those across sources and both ends too", async () => {
  const path = "/data/steps.csv?from=data-scientist&to=chief-data-scientist&country=IN";
  const rows = csvRows(await (await get(path)).text());
  const figures = rows.filter(({ difference }) => difference !== "");
  for (const { comparability, before, after, difference, source_slug } of figures) {
    if (comparability === "SAME_SOURCE") {
      expect(Number(after) - Number(before)).toBeCloseTo(Number(difference), 2);
    } else {
      expect([comparability, source_slug, before]).toEqual(["CROSS_SOURCE", "", ""]);
    }
  }
  const { data } = await ask(
    `{ progression(from: "data-scientist", to: "chief-data-scientist", where: { country: "IN" }) {
         steps { change { comparability low { amount } } } overall { comparability low { amount } } } }`,
    {},
  );
  type Change = { comparability: string; low: { amount: string } | null };
  const { steps, overall } = data.progression as { steps: { change: Change }[]; overall: Change };
  const changes = [...steps.map(({ change }) => change), overall];
  expect(changes.map(({ comparability }) => comparability)).toContain("CROSS_SOURCE");
  for (const [place, { comparability, low }] of changes.entries()) {
    const step = place === steps.length ? "overall" : String(place + 1);
    const own = rows.filter((row) => row.step === step);
    expect(new Set(own.map((row) => row.comparability))).toEqual(new Set([comparability]));
    const differences = own.flatMap((row) => (row.difference ? [Number(row.difference)] : []));
    expect(Math.min(...differences)).toBe(Number(low?.amount));
  }
  const text = await (await get(path.replace(".csv", ".md"))).text();
  for (const { left_out } of rows) expect(text).toContain(left_out);
});

it("measures the steps of the route that an address names, and refuses one that names none", async () => {
  const ends = "from=data-scientist&to=machine-learning-manager";
  const rows = csvRows(
    await (
      await get(
        `/data/steps.csv?${ends}&via=machine-learning-engineer,senior-machine-learning-engineer`,
      )
    ).text(),
  );
  const passed = [
    ...new Set(rows.map(({ step, from_slug, to_slug }) => `${step} ${from_slug} ${to_slug}`)),
  ];
  expect(passed).toEqual(["overall data-scientist machine-learning-manager"]);
  const route = "from=data-scientist&to=chief-data-scientist&via=machine-learning-architect";
  const via = csvRows(await (await get(`/data/steps.csv?${route}`)).text());
  expect(via.map(({ step, to_slug }) => `${step} ${to_slug}`)).toContain(
    "2 machine-learning-architect",
  );
  for (const wrong of ["from=data-scientist&via=data-analyst", `${ends}&via=data-scientist`]) {
    expect((await get(`/data/steps.csv?${wrong}`)).status).toBe(400);
  }
});

it("measures two titles that no steps join, and says that none do", async () => {
  const query = "titles=chief-data-scientist,data-scientist&country=IN";
  const text = await (await get(`/data/steps.md?${query}`)).text();
  expect(text).toContain("No published steps lead from Chief Data Scientist to Data Scientist");
  const rows = csvRows(await (await get(`/data/steps.csv?${query}`)).text());
  expect(new Set(rows.map(({ step }) => step))).toEqual(new Set(["overall"]));
  expect(rows.some(({ difference }) => Number(difference) < 0)).toBe(true);
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
