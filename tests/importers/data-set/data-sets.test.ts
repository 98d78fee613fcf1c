import { DATA_SET_TITLES } from "@/domain/data-set-names";
import { DATA_SETS } from "@/importers/data-set/data-sets";
import { seed } from "@/prisma/seed/seed";
import { type TestDatabase, testDatabase } from "../../support/database";
import { addsUp, fileOf, read } from "./files";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await seed(database);
});

it("has every data set that is named", () => {
  expect(DATA_SETS.map(({ name }) => name)).toEqual(Object.keys(DATA_SET_TITLES));
});

const keptOf = async (sourceId: string) => {
  const set = await database.models.recordSet.findFirstOrThrow({ where: { id: sourceId } });
  return database.models.salaryRecord.findMany({
    where: { recordedIn: set.recordedIn },
    orderBy: [{ fileRow: "asc" }, { titleId: "asc" }],
  });
};

it("reads Stack Overflow 2017: each kind of work that a person ticked", async () => {
  const file = fileOf(
    "so2017.csv",
    [
      "respondent,country,salary,years_coded_job,data_scientist,machine_learning_specialist",
      "1,India,12000.5,3,TRUE,TRUE",
      "2,United States,100000,20,TRUE,FALSE",
      "3,United Kingdom,60000,NA,FALSE,FALSE",
      "4,Germany,900,1,TRUE,FALSE",
      "5,Germany,NA,1,TRUE,FALSE",
    ].join("\n"),
  );
  const report = await read(database.url, "stackoverflow", file);
  expect(report).toMatchObject({
    rowsRead: 5,
    rowsKept: 2,
    rowsRefused: {
      "none of the kinds of work that are read": 1,
      "under 1,000 US dollars a year": 1,
      "no amount": 1,
    },
  });
  expect(
    (await keptOf("stack-overflow-2017")).map((row) => [
      row.titleId,
      row.country,
      row.years,
      Number(row.low),
    ]),
  ).toEqual([
    ["data-scientist", "IN", 3, 12_000.5],
    ["machine-learning-specialist", "IN", 3, 12_000.5],
    ["data-scientist", "US", 20, 100_000],
  ]);
});

it("reads Stack Overflow 2024: the answer that unites two titles is a title of its own", async () => {
  const both = "Data scientist or machine learning specialist";
  const file = fileOf(
    "so2024.csv",
    [
      "ResponseId,DevType,Country,WorkExp,ConvertedCompYearly",
      `1,${both},India,4,20000`,
      `2,${both},United Kingdom of Great Britain and Northern Ireland,,70000`,
      '3,"Developer, AI",United States of America,2.5,150000',
      '4,"Developer, full-stack",India,4,20000',
      `5,${both},Nomadic,4,20000`,
      `6,${both},India,4,13800000`,
    ].join("\n"),
  );
  const report = await read(database.url, "stackoverflow", file);
  expect(addsUp(report)).toBe(true);
  expect(report).toMatchObject({
    rowsKept: 3,
    titlesUnrecognised: [{ title: "Developer, full-stack", rows: 1 }],
  });
  expect(
    (await keptOf("stack-overflow-2024")).map(({ titleId, country, years }) => [
      titleId,
      country,
      years,
    ]),
  ).toEqual([
    ["data-scientist-or-machine-learning-specialist", "IN", 4],
    ["data-scientist-or-machine-learning-specialist", "GB", null],
    ["ai-developer", "US", 2],
  ]);
});

it("reads Kaggle 2017 in the currency of each row, without pay of a month", async () => {
  const file = fileOf(
    "kaggle.csv",
    [
      "Country,EmploymentStatus,CurrentJobTitleSelect,CompensationAmount,CompensationCurrency",
      'India,Employed full-time,Data Scientist,"1,200,000",INR',
      "India,Employed full-time,Data Scientist,90000,INR",
      "India,Employed part-time,Data Scientist,1200000,INR",
      "People 's Republic of China,Employed full-time,Data Analyst,200000,CNY",
      "Other,Employed full-time,Data Analyst,50000,USD",
    ].join("\n"),
  );
  const report = await read(database.url, "kaggle-2017", file);
  expect(report.rowsRefused).toEqual({
    "under 100,000 rupees a year: of a month, or in lakh": 1,
    "not full-time employment": 1,
    "no country of ISO 3166-1": 1,
  });
  expect(
    (await keptOf("kaggle-2017")).map(({ country, currency, low }) => [
      country,
      currency,
      Number(low),
    ]),
  ).toEqual([
    ["IN", "INR", 1_200_000],
    ["CN", "CNY", 200_000],
  ]);
});

it("reads Brent Ozar's survey without what looks like a slip", async () => {
  const file = fileOf(
    "ozar.csv",
    [
      "Survey Year,SalaryUSD,Country,EmploymentStatus,JobTitle,YearsWithThisTypeOfJob",
      "2023,120000,United States,Full time employee,Data Scientist,5",
      '2023,"$95,000",Canada,Full time employee of a consulting/contracting company,Data Scientist,2015',
      "2023,1200000,India,Full time employee,Data Scientist,5",
      "2023,80000,United States,Part time,Data Scientist,5",
      "2023,80000,United States,Full time employee,DBA,5",
    ].join("\n"),
  );
  const report = await read(database.url, "ozar", file);
  expect(addsUp(report)).toBe(true);
  expect(
    (await keptOf("ozar-salary-survey")).map(({ low, years }) => [Number(low), years]),
  ).toEqual([
    [120_000, 5],
    [95_000, null],
  ]);
});
