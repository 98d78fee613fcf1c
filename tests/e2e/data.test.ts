import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { TABLES } from "@/components/downloads/tables";
import { ARCHIVE_TABLES } from "@/domain/data/archive-tables";
import { filesOf, tableOf } from "../evidence/archive/archives";
import type { Json } from "../graphql/api";
import { type SiteToRead, sharedSite } from "../support/site";
import { csvRows } from "./table-text";

let site: SiteToRead;
let description: Json;
const folder = mkdtempSync(path.join(tmpdir(), "stepwise-openapi-"));
beforeAll(async () => {
  site = await sharedSite();
  description = await (await get("/data/openapi.json")).json();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (address: string, init?: RequestInit) => fetch(site.origin + address, init);

it("the page explains every parameter and every column, and names every archive", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/data`);
  const index = await (await get("/data.json")).json();
  const text = (await page.locator("main").textContent()) ?? "";
  const tables = [...index.tables, ...index.archives.tables];
  expect(tables.map(({ name }: Json) => name)).toEqual([
    ...Object.keys(TABLES),
    ...ARCHIVE_TABLES.map(({ name }) => name),
  ]);
  for (const { describes, columns, parameters = [] } of tables) {
    expect(text).toContain(describes);
    for (const { name, describes: means } of [...columns, ...parameters]) {
      expect(text).toContain(name);
      expect(text).toContain(means);
    }
  }
  for (const rule of index.rules) expect(text).toContain(rule);
  for (const { name, licence } of index.licences) {
    expect(text).toContain(name);
    expect(text).toContain(licence ?? "none stated");
  }
  for (const { revision } of index.archives.newest) {
    const link = page.getByRole("link", { name: `ZIP of ${revision}`, exact: true });
    expect(await link.getAttribute("href")).toBe(`/data/archive/${revision}.zip`);
  }
  const examples = index.tables.flatMap(({ forms }: Json) => forms);
  for (const { example, type } of examples) {
    const answer = await fetch(example);
    expect([example, answer.status]).toEqual([example, 200]);
    expect(answer.headers.get("content-type")?.split(";")[0]).toBe(type);
  }
});

it("is found from the footer, the guide of the API, the list for assistants and the sitemap", async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/docs/api`);
  for (const part of ["footer", "main"]) {
    expect(await page.locator(`${part} a[href="/data"]`).count()).toBeGreaterThan(0);
  }
  for (const list of ["/llms.txt", "/sitemap.xml"]) {
    expect(await (await get(list)).text()).toContain(`${site.origin}/data`);
  }
});

it.each([
  ["as it is", (told: Json) => told, true],
  ["with a parameter nowhere", withParameterNowhere, false],
] as const)("a validator of OpenAPI looks at the description %s", async (_name, change, valid) => {
  const file = path.join(folder, "openapi.json");
  writeFileSync(file, JSON.stringify(change(description)));
  const program = "node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js";
  // Waited for, so that connections that are closed meanwhile are noticed.
  const told = await promisify(execFile)(process.execPath, [program, file]).catch(
    (error: { readonly stdout: string }) => error,
  );
  expect(JSON.parse(told.stdout).valid).toBe(valid);
});

function withParameterNowhere(told: Json): Json {
  const parameters = { ...told.components.parameters, titles: { name: "titles", in: "nowhere" } };
  return { ...told, components: { ...told.components, parameters } };
}

/** What is refused where a parameter does not fit its description. */
const BAD: Readonly<Record<string, string>> = {
  integer: "many",
  enum: "ANOTHER",
  pattern: "nothing-of-the-kind",
};

it("every path of it answers as it says, and refuses what it does not name", async () => {
  const paths = Object.entries<Json>(description.paths);
  expect(paths.length).toBeGreaterThan(15);
  for (const [template, { get: operation }] of paths) {
    const address = addressOf(template);
    await answersAsDescribed(address, operation);
    if (operation.responses["400"] === undefined) continue;
    const refused = await get(`${address}&another=1`);
    expect([address, refused.status]).toEqual([address, 400]);
    for (const { $ref } of operation.parameters) await refusesWhatDoesNotFit(template, $ref);
  }
});

/** An address of a path, with a question where it takes one. */
function addressOf(template: string): string {
  const [, name = ""] = /^\/data\/(\w+)\.\w+$/.exec(template) ?? [];
  const example = Object.entries(TABLES).find(([own]) => own === name)?.[1].example ?? "";
  return template.replace("{revision}", "1") + example;
}

async function answersAsDescribed(address: string, { responses }: Json): Promise<void> {
  const answer = await get(address, { redirect: "manual" });
  const [status = ""] = Object.keys(responses);
  expect([address, answer.status]).toEqual([address, Number(status)]);
  const { headers, content = {} } = responses[status];
  for (const header of Object.keys(headers)) {
    expect([address, header, answer.headers.has(header)]).toEqual([address, header, true]);
  }
  const [type] = Object.keys(content);
  const told = answer.headers.get("content-type")?.split(";")[0];
  if (type !== undefined) expect([address, told]).toEqual([address, type]);
  await answer.arrayBuffer();
}

async function refusesWhatDoesNotFit(template: string, reference: string): Promise<void> {
  const { name, schema } = description.components.parameters[reference.split("/").at(-1) ?? ""];
  const kind = Object.keys(BAD).find((own) => schema.type === own || schema[own] !== undefined);
  if (kind === undefined) return;
  const refused = await get(`${template}?titles=data-scientist,data-engineer&${name}=${BAD[kind]}`);
  expect([template, name, refused.status]).toEqual([template, name, 400]);
}

it("an archive of the site is of its sum, and holds the row of every figure of pay", async () => {
  const latest = await get("/data/archive/latest.zip");
  const { pathname } = new URL(latest.url);
  expect(pathname).toMatch(/^\/data\/archive\/\d+\.zip$/);
  const bytes = new Uint8Array(await latest.arrayBuffer());
  const sum = createHash("sha256").update(bytes).digest("hex");
  expect(latest.headers.get("etag")).toBe(`"${sum}"`);
  expect(latest.headers.get("access-control-allow-origin")).toBe("*");
  const files = filesOf(bytes);
  const salaries = new Map(tableOf(files, "salaries").map((row) => [row.salary_slug, row]));
  const named = new Set(tableOf(files, "left_out").map(({ slug }) => slug));
  for (const country of ["IN", "US"]) {
    const pay = csvRows(await (await get(`/data/pay.csv?titles=all&country=${country}`)).text());
    const figures = pay.filter(({ left_out }) => left_out === "");
    expect(figures.length).toBeGreaterThan(2);
    for (const { salary_slug = "", amount, sample_size } of figures) {
      const row = salaries.get(salary_slug);
      if (named.has(salary_slug)) expect(row).toBeUndefined();
      else
        expect([salary_slug, row?.amount, row?.sample_size]).toEqual([
          salary_slug,
          amount,
          sample_size,
        ]);
    }
  }
});

it.each([
  ["/", ["steps"]],
  ["/titles/data-scientist?country=US", ["pay", "salaries"]],
  ["/compare?titles=data-scientist,data-engineer&currency=USD", ["pay", "salaries"]],
] as const)(
  "%s leads programs to the files of its question, in its head and in a header",
  async (address, tables) => {
    const answer = await get(address);
    const html = await answer.text();
    const inPage = [
      ...html.matchAll(/<link rel="alternate" type="([^"]+)" href="(\/data\/[^"]+)"/g),
    ].map(([, type = "", href = ""]) => ({ type, href: href.replaceAll("&amp;", "&") }));
    const header = answer.headers.get("link") ?? "";
    const inHeader = [
      ...header.matchAll(/<(\/data\/[^>]+)>; rel="alternate"; type="([^"]+)"/g),
    ].map(([, href = "", type = ""]) => ({ type, href }));
    expect(inHeader).toEqual(inPage);
    expect(inPage.map(({ href }) => href.split("?")[0])).toEqual(
      tables.flatMap((table) => ["csv", "json", "md"].map((form) => `/data/${table}.${form}`)),
    );
    for (const { type, href } of inPage) {
      const file = await get(href);
      expect([href, file.status]).toEqual([href, 200]);
      expect(file.headers.get("content-type")?.split(";")[0]).toBe(type);
    }
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(site.origin + address);
    const shown = await page.getByRole("link", { name: /CSV$/ }).first().getAttribute("href");
    expect(inPage.map(({ href }) => href)).toContain(shown);
  },
);
