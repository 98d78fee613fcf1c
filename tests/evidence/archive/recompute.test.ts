import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import sqlite from "node-sqlite3-wasm";
import { recordSnippets } from "@/components/docs/recompute-records";
import { RELATIVE_ERROR } from "@/domain/evidence/pay-sketch";
import { CENTRAL } from "@/domain/pay/select";
import { USUAL_COUNTRY } from "@/domain/question/offered";
import { has } from "../../e2e/programs";
import { type Api, apiOn } from "../../graphql/api";
import { advert, aijobsFile, read } from "../../importers/data-set/files";
import { shippedDatabase, type TestDatabase } from "../../support/database";
import { atEndOfFile } from "../../support/end-of-file";
import { deskOn, filesOf, tableOf, testFolder } from "./archives";

type Row = Readonly<Record<string, string>>;

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await shippedDatabase();
  api = await apiOn(database);
});

const archive = async (revision: number) => filesOf(await deskOn(database).bytes(revision, "zip"));

/** A typical figure as the API tells it. */
interface Told {
  readonly title: string;
  readonly source: string;
  readonly edition: string;
  readonly country: string;
  readonly amount: string;
  readonly salary: string;
}

/** The typical pay of every title in a country, by the sources whose rows may be passed on. */
async function toldFigures(country: string): Promise<Told[]> {
  const { careerTitles } = await api.data(
    `query ($country: CountryCode) { careerTitles(first: 100) { edges { node { slug
       pay(where: { country: $country }) { bySource { source { slug redistribution } central {
         edition { slug } country money { amount } provenance { salaries { slug } } } } } } } } }`,
    { country },
  );
  const found: Told[] = [];
  for (const { node } of careerTitles.edges) {
    for (const { source, central } of node.pay.bySource) {
      if (central === null || source.redistribution !== "ALLOWED") continue;
      found.push({
        title: node.slug,
        source: source.slug,
        edition: central.edition?.slug ?? "",
        country: central.country,
        amount: central.money.amount,
        salary: central.provenance.salaries[0].slug,
      });
    }
  }
  return found;
}

/** By the words of the archive's README, and nothing of ours but the names of statistics. */
function typicalOf(rows: readonly Row[], titles: readonly Row[], told: Told): Row | undefined {
  const title = titles.find((row) => row.title_slug === told.title);
  const isOfLevel = (row: Row) =>
    row.title_slug === title?.level_of_slug && row.level === title?.level;
  const rank = ({ statistic }: Row) => CENTRAL.map(String).indexOf(statistic ?? "");
  const experience = ({ min_years, max_years, level }: Row) =>
    min_years === "" && max_years === "" ? Number(level !== "") : 2;
  const asLevel = (row: Row): Row => (isOfLevel(row) ? { ...row, level: "" } : row);
  const text = (a = "", b = "") => (a < b ? -1 : Number(a > b));
  return rows
    .filter(
      (row) =>
        (row.title_slug === told.title || isOfLevel(row)) &&
        row.source_slug === told.source &&
        row.edition_slug === told.edition &&
        row.country === told.country &&
        rank(row) >= 0,
    )
    .map(asLevel)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        text(b.observed_to, a.observed_to) ||
        experience(a) - experience(b) ||
        Number(a.place !== "") - Number(b.place !== "") ||
        text(a.observed_from, b.observed_from) ||
        Number(b.sample_size) - Number(a.sample_size) ||
        text(a.salary_slug, b.salary_slug),
    )[0];
}

it.each([
  [USUAL_COUNTRY, 2],
  ["US", 10],
])(
  "every typical pay in %s is found among the rows of the archive, by its key and by the rule",
  async (country, more) => {
    const files = await archive(1);
    const [rows, titles] = [tableOf(files, "salaries"), tableOf(files, "titles")];
    const figures = await toldFigures(country);
    expect(figures.length).toBeGreaterThan(more);
    for (const told of figures) {
      const named = rows.find(({ salary_slug }) => salary_slug === told.salary);
      expect([told, named?.amount]).toEqual([told, told.amount]);
      expect([told, typicalOf(rows, titles, told)?.salary_slug]).toEqual([told, told.salary]);
    }
  },
);

it("every computed percentile is found again from the counted records of the archive", async () => {
  const salaries = (level: string, first: number, count: number) =>
    Array.from({ length: count }, (_, place) =>
      advert({ level, salary: first + 1_000 * place * place }),
    );
  const file = aijobsFile("2024-12-15", [
    ...salaries("SE", 100_000, 31),
    ...salaries("EN", 50_000, 3),
    ...salaries("MI", 80_000, 9),
  ]);
  await read(database.url, "aijobs", file);
  const latest = await database.models.revision.findFirstOrThrow({ orderBy: { id: "desc" } });
  const files = await archive(latest.id);
  const cells = tableOf(files, "cells");
  const amounts = tableOf(files, "cell_amounts");
  expect(new Set(amounts.map(({ least, most }) => least === most))).toEqual(new Set([true, false]));
  const [{ edition_slug: edition = "" } = {}] = cells;
  const computed = tableOf(files, "salaries").filter(
    (row) => row.origin === "COMPUTED" && row.edition_slug === edition && recomputable(row, cells),
  );
  expect(computed.length).toBeGreaterThan(10);
  for (const salary of computed) {
    const own = cells.filter((cell) => isOf(cell, salary));
    const counted = own.reduce((sum, { records }) => sum + Number(records), 0);
    expect([salary.salary_slug, counted]).toEqual([salary.salary_slug, Number(salary.sample_size)]);
    const found = percentile(own, amounts, SHARES[salary.statistic ?? ""] ?? 0);
    const error = Math.abs(found - Number(salary.amount)) / Number(salary.amount);
    expect([salary.salary_slug, error <= RELATIVE_ERROR + 1e-6]).toEqual([
      salary.salary_slug,
      true,
    ]);
  }
});

describe("the lines that the page of a computed salary has", () => {
  it("find its amount again among the counted records, in Python and in SQL", async () => {
    const latest = await database.models.revision.findFirstOrThrow({ orderBy: { id: "desc" } });
    const origin = await servedArchives();
    const files = await archive(latest.id);
    const [computed] = tableOf(files, "salaries").filter(
      (row) =>
        row.statistic === "P75" && row.level !== "" && recomputable(row, tableOf(files, "cells")),
    );
    const row = computed ?? {};
    const year = (day = "") => Number(day.slice(0, 4));
    const programs = recordSnippets(`${origin}/data/archive/${latest.id}`, {
      title: row.title_slug ?? "",
      source: row.source_slug ?? "",
      edition: row.edition_slug ?? "",
      country: row.country ?? "",
      currency: row.currency ?? "",
      level: row.level ?? null,
      firstYear: year(row.observed_from),
      lastYear: year(row.observed_to),
      share: 0.75,
    });
    const [python = "", , sql = ""] = programs.map(({ code }) => code);
    const near = (amount: unknown) =>
      Math.abs(Number(amount) - Number(row.amount)) / Number(row.amount) <= RELATIVE_ERROR + 1e-6;
    const file = path.join(testFolder(), "stepwise.sqlite");
    writeFileSync(file, await deskOn(database).bytes(latest.id, "sqlite"));
    const held = new sqlite.Database(file, { readOnly: true });
    const answered = held.get(sql);
    held.close();
    expect([near(answered?.amount), answered?.currency, answered?.n]).toEqual([
      true,
      row.currency,
      Number(row.sample_size),
    ]);
    if (!has("python3")) return;
    const { stdout } = await promisify(execFile)("python3", ["-c", python]);
    const [amount, currency, n] = stdout.split(/\s+/);
    expect([near(amount), currency, n]).toEqual([true, row.currency, row.sample_size]);
  });
});

/** The archives of the database at an address of this machine. Its origin. */
async function servedArchives(): Promise<string> {
  const desk = deskOn(database);
  const server = createServer(async ({ url = "" }, response) => {
    const answer = await desk.ask(url);
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEndOfFile(async () => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const SHARES: Readonly<Record<string, number>> = {
  P10: 0.1,
  P25: 0.25,
  MEDIAN: 0.5,
  P75: 0.75,
  P90: 0.9,
};

/** Whether the cell's records are among those that a computed salary stands for: by the words of its table. */
function isOf(cell: Row, salary: Row): boolean {
  const alike = ["title_slug", "source_slug", "edition_slug", "country", "currency"] as const;
  const [first = "", last = ""] = [salary.observed_from, salary.observed_to];
  return (
    alike.every((name) => cell[name] === salary[name]) &&
    (salary.level === "" || cell.level === salary.level) &&
    Number(cell.year) >= Number(first.slice(0, 4)) &&
    Number(cell.year) <= Number(last.slice(0, 4))
  );
}

const recomputable = (salary: Row, cells: readonly Row[]) =>
  cells.some((cell) => isOf(cell, salary));

function percentile(cells: readonly Row[], amounts: readonly Row[], share: number): number {
  const keys = new Set(cells.map(({ title_slug, cell }) => `${title_slug} ${cell}`));
  const own = amounts
    .filter(({ title_slug, cell }) => keys.has(`${title_slug} ${cell}`))
    .map(({ amount, records }) => ({ amount: Number(amount), records: Number(records) }))
    .sort((a, b) => a.amount - b.amount);
  const total = own.reduce((sum, { records }) => sum + records, 0);
  let left = Math.max(1, Math.ceil(share * total));
  for (const { amount, records } of own) {
    left -= records;
    if (left <= 0) return amount;
  }
  return Number.NaN;
}
