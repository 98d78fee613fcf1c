import { existsSync } from "node:fs";
import path from "node:path";
import { seed } from "@/prisma/seed/seed";
import { type TestDatabase, testDatabase } from "../../support/database";
import { addsUp, fileOf, read } from "./files";

const HEADER =
  "year_june,table,scope,ssoc2020,occupation,number_covered,basic_p25,basic_median,basic_p75,gross_p25,gross_median,gross_p75";
const SHARED = path.resolve("../shared/data/singapore-mom/occupational_wages_2021_2024.csv");

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await seed(database);
});

const heldOf = async (part: string) => {
  const rows = await database.models.salary.findMany({
    where: { id: { startsWith: `singapore-mom-${part}` }, supersededIn: null },
    orderBy: { id: "asc" },
  });
  return rows;
};

it("reads basic and gross wages of all industries, a month's, with how many they cover", async () => {
  const file = fileOf(
    "wages.csv",
    [
      HEADER,
      "2025,T4,ALL INDUSTRIES,21222,Data scientist,,7000,9000,,7100,9100,20000",
      "2020,T4,ALL INDUSTRIES,13302,Software and applications manager,1843,6612,8985,11905,7000,9250,*",
      "2020,T4,ALL INDUSTRIES,21231,Statistical officer/Data analyst,212,4148,5289,7145,4249,5446,7664",
      "2020,T4.7,FINANCE,21222,Data scientist,110,6473,7813,11456,6473,8167,11500",
      "2020,T4,ALL INDUSTRIES,25211,Database administrator,78,4190,6481,8988,4377,6559,9486",
      "2020,T4,ALL INDUSTRIES,21222,Data scientist,some,6248,7813,11168,6280,8110,11224",
      "year,T4,ALL INDUSTRIES,21222,Data scientist,148,6248,7813,11168,6280,8110,11224",
      "2027,T4,ALL INDUSTRIES,21222,Data scientist,148,6248,7813,11168,6280,8110,11224",
      "2020,T4,ALL INDUSTRIES,21222,Data scientist,148",
    ].join("\n"),
  );
  const report = await read(database.url, "singapore-mom", file);
  expect(addsUp(report)).toBe(true);
  expect(report).toMatchObject({
    rowsRead: 9,
    rowsKept: 3,
    rowsRefused: {
      "of one industry": 1,
      "an occupation of no title": 1,
      "no number of people": 1,
      "no year": 1,
      "in the future": 1,
    },
  });
  expect(
    (await heldOf("21222-2025")).map(({ basis, statistic, amount }) => [
      basis,
      statistic,
      Number(amount),
    ]),
  ).toEqual([
    ["BASE", "MEDIAN", 9_000],
    ["BASE", "P25", 7_000],
    ["TOTAL", "MEDIAN", 9_100],
    ["TOTAL", "P25", 7_100],
    ["TOTAL", "P75", 20_000],
  ]);
  const [first, , , , last] = await heldOf("21222-2025");
  expect(first).toMatchObject({
    titleId: "data-scientist",
    editionId: "singapore-mom-survey-and-records",
    sampleSize: null,
    origin: "PRINTED",
    asPrinted: "9000",
    period: "MONTH",
    country: "SG",
    currency: "SGD",
    note: "Occupation 21222, Data scientist: the basic wage of June 2025 in all industries.",
  });
  expect(last?.note).toMatch(/exactly this amount, which may be where the table ends\.$/);
});

it("keeps occupations that are broader than a title under names of their own, in the edition of their year", async () => {
  expect((await heldOf("13302-2020"))[0]).toMatchObject({
    titleId: "software-and-applications-manager-singapore",
    editionId: "singapore-mom-survey",
    sampleSize: 1_843,
    note: expect.stringMatching(/It covers 1,843 people\.$/),
  });
  expect((await heldOf("21231-2020"))[0]?.titleId).toBe(
    "statistical-officer-or-data-analyst-singapore",
  );
  const editions = await database.models.edition.findMany({
    where: { sourceId: "singapore-mom", supersededIn: null },
    orderBy: { id: "asc" },
  });
  expect(editions.map(({ id, breaks }) => [id, breaks])).toEqual([
    ["singapore-mom-survey", [expect.objectContaining({ year: 2024 })]],
    ["singapore-mom-survey-and-records", [expect.objectContaining({ year: 2024 })]],
  ]);
});

(existsSync(SHARED) ? it : it.skip)("ships what the ministry's tables hold", async () => {
  const report = await read(database.url, "singapore-mom", SHARED);
  expect([report.rowsRead, report.rowsKept]).toEqual([152, 18]);
  const [median] = await heldOf("21222-2022-base-median");
  expect([Number(median?.amount), median?.sampleSize]).toEqual([10_270, 135]);
});
