import { DATA_SET_TITLES } from "@/domain/words/data-set-names";
import { DATA_SETS } from "@/importers/data-sets";
import { shippedDatabase, type TestDatabase } from "../../support/database";
import { addsUp, fileOf, read } from "./files";

let database: TestDatabase;
beforeAll(async () => {
  database = await shippedDatabase();
});

it("has every data set that is named", () => {
  expect(DATA_SETS.map(({ name }) => name)).toEqual(Object.keys(DATA_SET_TITLES));
});

const keptOf = async (sourceId: string) => {
  const set = await database.models.recordSet.findFirstOrThrow({ where: { id: sourceId } });
  return database.models.salaryRecord.findMany({
    where: { batch: set.batch },
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
      "ResponseId,DevType,Country,WorkExp,YearsCodePro,ConvertedCompYearly",
      `1,${both},India,4,3,20000`,
      `2,${both},United Kingdom of Great Britain and Northern Ireland,,3,70000`,
      '3,"Developer, AI",United States of America,2.5,3,1.50E+05',
      '4,"Developer, full-stack",India,4,3,20000',
      `5,${both},Nomadic,4,3,20000`,
      `6,${both},India,4,3,13800000`,
    ].join("\n"),
  );
  const report = await read(database.url, "stackoverflow", file);
  expect(addsUp(report)).toBe(true);
  expect(report).toMatchObject({
    rowsKept: 3,
    titlesUnrecognised: [{ title: "Developer, full-stack", rows: 1 }],
  });
  expect(
    (await keptOf("stack-overflow-2024")).map(({ titleId, country, years, low }) => [
      titleId,
      country,
      years,
      Number(low),
    ]),
  ).toEqual([
    ["data-scientist-or-machine-learning-specialist", "IN", 4, 20_000],
    ["data-scientist-or-machine-learning-specialist", "GB", null, 70_000],
    // B48: as the survey prints some amounts.
    ["ai-developer", "US", 2, 150_000],
  ]);
});

it("reads Kaggle 2017 in the currency of each row, without pay of a month", async () => {
  const file = fileOf(
    "kaggle.csv",
    [
      "Country,EmploymentStatus,CurrentJobTitleSelect,CompensationAmount,CompensationCurrency",
      'India,Employed full-time,Data Scientist,"1,200,000",INR',
      'India,Employed full-time,Data Scientist,"12,50,000",INR',
      'Germany,Employed full-time,Data Scientist,"6000,50",EUR',
      'Germany,Employed full-time,Data Scientist,"55000,00",EUR',
      "Germany,Employed full-time,Data Scientist,1e5,EUR",
      "Germany,Employed full-time,Data Scientist,0x15F90,EUR",
      "India,Employed full-time,Data Scientist,90000,INR",
      "India,Employed part-time,Data Scientist,1200000,INR",
      "People 's Republic of China,Employed full-time,Data Analyst,200000,CNY",
      "Other,Employed full-time,Data Analyst,50000,USD",
    ].join("\n"),
  );
  const report = await read(database.url, "kaggle-2017", file);
  expect(report.rowsRefused).toEqual({
    "under 100,000 rupees a year: of a month, or in lakh": 1,
    "no amount": 4,
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
    ["IN", "INR", 1_250_000],
    ["CN", "CNY", 200_000],
  ]);
});

/** Days as a spreadsheet counts them: 30 December 2022, 22 November 2022, 3 January 2021. */
const [DEC_30, NOV_22, JAN_3] = ["44925.409844895832", "44887.5", "44199"];
const OZAR =
  "Survey Year,Timestamp,SalaryUSD,Country,EmploymentStatus,JobTitle,YearsWithThisTypeOfJob";

it("reads Brent Ozar's survey by the day of each answer, without what looks like a slip", async () => {
  const file = fileOf(
    "ozar.csv",
    [
      OZAR,
      `2023,${DEC_30},120000,United States,Full time employee,Data Scientist,5`,
      `2023,${NOV_22},"$95,000",Canada,Full time employee of a consulting/contracting company,Data Scientist,2015`,
      `2021,${JAN_3},90000.5,United States,Full time employee,Data Scientist,5`,
      `2023,${DEC_30},1200000,India,Full time employee,Data Scientist,5`,
      `2023,${DEC_30},80000,United States,Part time,Data Scientist,5`,
      `2023,${DEC_30},80000,United States,Full time employee,DBA,5`,
      ...["4500,00", "650,5", "4.500,00"].map(
        (amount) => `2023,${DEC_30},"${amount}",Germany,Full time employee,Data Scientist,5`,
      ),
      ...["0x15F90", "1e5"].map(
        (amount) => `2023,${DEC_30},${amount},Germany,Full time employee,Data Scientist,5`,
      ),
      "2023,yesterday,80000,United States,Full time employee,Data Scientist,5",
      "2028,46800,80000,United States,Full time employee,Data Scientist,5",
    ].join("\n"),
  );
  const report = await read(database.url, "ozar", file);
  expect(addsUp(report)).toBe(true);
  expect(report.rowsRefused).toMatchObject({
    "no amount": 5,
    "no day of the answer, or one in the future": 2,
  });
  expect(
    (await keptOf("ozar-salary-survey")).map(({ low, years, year }) => [Number(low), years, year]),
  ).toEqual([
    [120_000, 5, 2022],
    [95_000, null, 2022],
    [90_000.5, 5, 2021],
  ]);
  const set = await database.models.recordSet.findFirstOrThrow({
    where: { id: "ozar-salary-survey", supersededIn: null },
  });
  expect([set.editionId, set.asOf]).toEqual(["ozar-answers", new Date("2022-12-30T00:00:00Z")]);
  const edition = await database.models.edition.findFirst({
    where: { id: "ozar-answers", supersededIn: null },
  });
  expect(edition?.name).toBe("answers up to 30 December 2022");
});

it("takes a later file of the same survey for a new edition of it, and an earlier one for older", async () => {
  const row = (day: string, survey: number) =>
    `${survey},${day},120000,United States,Full time employee,Data Scientist,5`;
  const file = (name: string, ...rows: string[]) => fileOf(name, [OZAR, ...rows].join("\n"));
  // 6 January 2026.
  const later = file("ozar-2026.csv", row(DEC_30, 2023), row("46028.3", 2026));
  expect((await read(database.url, "ozar", later)).outcome).toBe("published");
  const edition = await database.models.edition.findFirst({
    where: { id: "ozar-answers", supersededIn: null },
  });
  expect(edition?.name).toBe("answers up to 6 January 2026");
  const earlier = file("ozar-2023.csv", row(DEC_30, 2023));
  expect((await read(database.url, "ozar", earlier)).outcome).toBe("older");
});

it("refuses a file of the survey in which nothing tells a day", async () => {
  const row = "2023,soon,120000,United States,Full time employee,Data Scientist,5";
  const file = fileOf("ozar-dayless.csv", `${OZAR}\n${row}`);
  await expect(read(database.url, "ozar", file)).rejects.toThrow(/column "Timestamp"/);
});

it.each([
  [
    "2025, which has no YearsCodePro",
    "ResponseId,DevType,Country,WorkExp,ConvertedCompYearly",
    /The file has "ResponseId", "DevType", "Country", "WorkExp", "ConvertedCompYearly"\./,
  ],
  [
    "2023, which has Q120",
    "ResponseId,Q120,DevType,Country,WorkExp,YearsCodePro,ConvertedCompYearly",
    /That of 2024 has .* and not "Q120", which 2023 has\./,
  ],
  [
    "2018, of whose columns some are those of 2017",
    "respondent,country,salary",
    /That of 2017 has/,
  ],
])("refuses Stack Overflow's survey of %s", async (_year, header, words) => {
  const file = fileOf("so-other.csv", `${header}\n1,2,3,4,5,6,7\n`);
  await expect(read(database.url, "stackoverflow", file)).rejects.toThrow(words);
});

it("keeps the surveys of two years as editions of one source, with a break between them", async () => {
  const editions = await database.models.edition.findMany({
    where: { sourceId: "stack-overflow-survey", supersededIn: null },
    orderBy: { id: "asc" },
  });
  expect(editions.map(({ id, breaks }) => [id, breaks])).toEqual([
    ["stack-overflow-2017", [expect.objectContaining({ year: 2024 })]],
    ["stack-overflow-2024", [expect.objectContaining({ year: 2024 })]],
  ]);
});

it.each([
  "stackoverflow",
  "kaggle-2017",
  "ozar",
  "bls-oews",
  "singapore-mom",
  "ecb-rates",
  "worldbank-ppp",
])("refuses a day for a file of %s, which tells its own, rather than ignore it", async (name) => {
  const headers = DATA_SETS.find((dataSet) => dataSet.name === name)?.columns ?? [];
  const columns = headers.length > 0 ? headers : ["years_coded_job"];
  const file = fileOf(`${name}-day.csv`, `${columns.join(",")}\n`);
  await expect(read(database.url, name, file, { asOf: "2025-01-01" })).rejects.toThrow(
    /tells its day itself: leave out the day 2025-01-01/,
  );
});
