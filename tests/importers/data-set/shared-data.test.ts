import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openDataSeed } from "@/importers/open-data-seed";
import { referenceValues } from "@/prisma/seed/reference-values";
import { shippedDatabase, testDatabase } from "../../support/database";
import { addsUp, NOW, read } from "./files";

const SHARED = path.resolve("../shared/data");
const isThere = existsSync(SHARED);
const whereShared = isThere ? it : it.skip;

/** Every file besides those that the seed is made of, which are read below. */
const FILES = [
  ["aijobs", "aijobs-salaries/salaries_2024-03-17_5d55186.csv", 14_491],
  ["stackoverflow", "stackoverflow-survey/so2017_sample.csv", 6_991],
  ["stackoverflow", "stackoverflow-survey/so2024_subset.csv", 16_143],
  ["kaggle-2017", "kaggle-survey-2017/kaggle2017_compensation.csv", 3_540],
  ["onet", "onet-29.3/occupation_data.csv", 1_016],
  ["onet", "onet-29.3/alternate_titles.csv", 2_607],
  ["onet", "onet-29.3/job_zones.csv", 923],
  ["onet", "onet-29.3/related_occupations.csv", 2_136],
  ["ecb-rates", "fx-ecb/eurofxref-hist.zip", 6_983],
  ["worldbank-cpi", "cpi-worldbank/cpi.csv", 11_182],
  ["worldbank-ppp", "ppp-worldbank/ppp-gdp.csv", 6_856],
] as const;

whereShared(
  "every file of the open data sets is read from a clean start, with a report that adds up to its rows",
  async () => {
    const database = await shippedDatabase();
    for (const [name, file, rows] of FILES) {
      const report = await read(database.url, name, path.join(SHARED, file));
      expect([file, report.outcome, report.rowsRead]).toEqual([file, "published", rows]);
      expect([file, addsUp(report), report.rowsKept > 0]).toEqual([file, true, true]);
    }
  },
  120_000,
);

whereShared(
  "what ships of the open data sets is what the files come to",
  async () => {
    const { url } = await testDatabase({ seeded: false });
    const shipped = (name: string) => JSON.parse(readFileSync(`prisma/seed/${name}.json`, "utf8"));
    expect(JSON.parse(JSON.stringify(await openDataSeed(url, SHARED, NOW)))).toEqual({
      openData: shipped("open-data"),
      odblSurveys: shipped("odbl-surveys"),
      citedFigures: shipped("cited-figures"),
      occupations: shipped("occupations"),
      referenceValues: shipped("reference-values"),
      printedTitles: readFileSync("docs/printed-titles.md", "utf8"),
    });
  },
  120_000,
);

whereShared("the yearly means of rates are those that were computed apart from ours", () => {
  const means = readFileSync(path.join(SHARED, "fx-ecb/usd_annual_average.csv"), "utf8");
  const apart = means
    .trim()
    .split("\n")
    .map((line) => line.split(","))
    .map(([year, currency, units, days]) => [`${currency} ${year}`, Number(units), Number(days)]);
  const ours = referenceValues
    .filter(({ series }) => series === "EXCHANGE_RATE")
    .map(({ currency, year, value, days }) => [`${currency} ${year}`, Number(value), days]);
  expect(ours.length).toBeGreaterThan(80);
  expect(apart).toEqual(expect.arrayContaining(ours));
});

if (!isThere) {
  it("needs the folder of open data sets for the tests that are skipped here", () => {
    process.stderr.write(
      "The folder of open data sets is absent: the tests on open data are skipped\n",
    );
  });
}
