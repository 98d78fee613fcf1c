import { apiOn } from "../../graphql/api";
import { shippedDatabase, type TestDatabase } from "../../support/database";
import { fileOf, read } from "./files";

let database: TestDatabase;
beforeAll(async () => {
  database = await shippedDatabase();
});

it("reads the United States' statistics: what is not published is left out", async () => {
  const file = fileOf(
    "oews.csv",
    [
      "year,occ_code,occ_title,o_group,tot_emp,a_mean,a_pct10,a_pct25,a_median,a_pct75,a_pct90",
      "2025,15-0000,Computer Occupations,major,100,1,1,1,1,1,1",
      "2025,15-2051,Data Scientists,detailed,300000,130000,70000,90000,120000,150000,#",
      "2025,15-9999,Clowns,detailed,10,*,*,*,*,*,*",
      "2027,15-2051,Data Scientists,detailed,300000,130000,70000,90000,120000,150000,#",
    ].join("\n"),
  );
  const report = await read(database.url, "bls-oews", file);
  expect(report).toMatchObject({
    rowsRead: 4,
    rowsKept: 1,
    rowsRefused: {
      "a group of occupations": 1,
      "the title is not recognised": 1,
      "in the future": 1,
    },
  });
  const found = await database.models.salary.findMany({
    where: { id: { startsWith: "bls-oews-15-2051-2025" } },
    orderBy: { id: "asc" },
  });
  expect(found.map(({ statistic, amount }) => [statistic, Number(amount)])).toEqual([
    ["MEAN", 130_000],
    ["MEDIAN", 120_000],
    ["P10", 70_000],
    ["P25", 90_000],
    ["P75", 150_000],
  ]);
  expect(found[0]).toMatchObject({
    basis: "TOTAL",
    country: "US",
    sampleSize: null,
    origin: "PRINTED",
    asPrinted: "130000",
    note: "Occupation 15-2051, Data Scientists: an estimate for 300000 jobs, of May 2025, from six panels of November 2022 to May 2025.",
  });
});

it("reads O*NET table by table into one occupation, as likeness and not as steps", async () => {
  const head = "O*NET-SOC Code,Title";
  const tables = [
    `${head},Description\n15-2051.00,Data Scientists,They do.\n15-2041.00,Statisticians,They count.`,
    `${head},Job Zone\n15-2051.00,Data Scientists,5`,
    `${head},Alternate Title\n15-2051.00,Data Scientists,Data Mining Analyst`,
    `${head},Related O*NET-SOC Code,Index\n15-2051.00,Data Scientists,15-2041.00,1`,
    `${head},Example,Commodity Title,Hot Technology,In Demand\n15-2051.00,Data Scientists,Fixture,Tools,Y,N\n15-2051.00,Data Scientists,Other,Tools,N,Y`,
    `${head},Task ID,Task\n15-2051.00,Data Scientists,1,Test the fixture.`,
  ];
  const steps = await database.models.careerStep.count();
  for (const [place, table] of tables.entries()) {
    const report = await read(database.url, "onet", fileOf(`onet-${place}.csv`, table));
    expect(report.outcome).toBe("published");
  }
  const api = await apiOn(database);
  const { careerTitle } = await api.data(`{
    careerTitle(slug: "data-scientist") {
      occupations { code name jobZone alternateTitles technologies { name kind hot inDemand } tasks similar { code name titleless: id } source { licence } }
    }
  }`);
  expect(careerTitle.occupations).toMatchObject([
    {
      code: "15-2051.00",
      name: "Data Scientists",
      jobZone: 5,
      alternateTitles: ["Data Mining Analyst"],
      technologies: [
        { name: "Fixture", kind: "Tools", hot: true, inDemand: false },
        { name: "Other", kind: "Tools", hot: false, inDemand: true },
      ],
      tasks: ["Test the fixture."],
      similar: [{ code: "15-2041.00", name: "Statisticians" }],
      source: { licence: "CC BY 4.0" },
    },
  ]);
  expect(await database.models.careerStep.count()).toBe(steps);
  const other = fileOf("onet-skills.csv", `${head},Skill\n15-2051.00,Data Scientists,Reading`);
  await expect(read(database.url, "onet", other)).rejects.toThrow(/not read/);
});

it("reads rates of whole years, and inflation and purchasing power of countries", async () => {
  const heldValue = async (id: string) =>
    Number((await database.models.referenceValue.findFirst({ where: { id } }))?.value);
  // A rate every fifth day of 2016; of the crown, the first half of them another one.
  const days = Array.from({ length: 73 }, (_, place) =>
    new Date(Date.UTC(2016, 0, 4 + 5 * place)).toISOString().slice(0, 10),
  );
  const rates = [
    "Date, USD , SEK,RUB,ISK,NOK,",
    ...days.map((day, place) =>
      [
        ` ${day}`,
        " 1.05",
        place < 36 ? " 9.25 " : "9.55",
        place < 60 ? "76" : "N/A",
        place < 6 ? "N/A" : "130",
        place > 20 && place < 30 ? "N/A" : "9",
        "",
      ].join(","),
    ),
    "2017-02-30,1.05,9,9,9,9,",
    "2017-03-01,1.05,9,9,9,9,",
    "2026-12-02,1.05,9,9,9,9,",
    "2017-03-01,1.05,9,9,9,9,",
  ];
  const rated = await read(database.url, "ecb-rates", fileOf("ecb.csv", rates.join("\n")));
  expect(rated.rowsRefused).toEqual({
    "no day": 1,
    "in the future": 1,
    "the day stands above already": 1,
  });
  const mean = (36 * 9.25 + 37 * 9.55) / 73 / 1.05;
  expect(await heldValue("ecb-sek-per-usd-2016")).toBeCloseTo(mean, 5);
  // One currency ends early, one begins late, one has a gap, and of the next year there is a day.
  for (const part of [
    "rub-per-usd-2016",
    "isk-per-usd-2016",
    "nok-per-usd-2016",
    "sek-per-usd-2017",
  ]) {
    expect([part, await heldValue(`ecb-${part}`)]).toEqual([part, Number.NaN]);
  }

  const inflation = [
    "Country,Country Code,Year,CPI",
    "Sweden,SWE,2016,0.98",
    "World,WLD,2016,1.5",
    "Norway,NOR,2016,6.7E+00",
    "Norway,NOR,2017,999999999999999999999999",
    "Norway,NOR,2018,-100",
    "Norway,NOR,2027,1.5",
    "Norway,NOR,2019.5,1.5",
  ].join("\n");
  const report = await read(database.url, "worldbank-cpi", fileOf("cpi.csv", inflation));
  expect(report.rowsRefused).toEqual({
    "a group of countries": 1,
    "no value that can be kept": 1,
    "prices would be gone": 1,
    "in the future": 1,
    "no year": 1,
  });
  expect(await heldValue("world-bank-inflation-no-2016")).toBe(6.7);
  expect(await heldValue("world-bank-inflation-se-2016")).toBe(0.98);

  const power = '"Country","Country ID","Year","PPP"\n"Sweden",SE,2016,8.9\n"World",1W,2016,1\n';
  await read(database.url, "worldbank-ppp", fileOf("ppp.csv", power));
  expect(await heldValue("world-bank-ppp-se-2016")).toBe(8.9);
});

it("says which source covers which title, and how pay moved inside a source", async () => {
  const api = await apiOn(database);
  const { countries, coverage, careerTitle } = await api.data(`{
    countries { code name currencyCode salaryCount }
    coverage(titles: ["data-scientist", "chief-data-scientist"], where: { country: "US" }) {
      source { slug } covered { title { slug } salaryCount largestSample latestYear }
    }
    careerTitle(slug: "data-scientist") {
      trends(where: { country: "US" }) {
        source { slug } otherMethods { slug } points { observedTo statistic money { currencyCode } }
      }
    }
  }`);
  expect(countries).toContainEqual({
    code: "US",
    name: "United States",
    currencyCode: "USD",
    salaryCount: expect.any(Number),
  });
  const covered = coverage.flatMap(
    (row: { covered: { title: { slug: string } }[] }) => row.covered,
  );
  expect(new Set(covered.map(({ title }: { title: { slug: string } }) => title.slug))).toEqual(
    new Set(["data-scientist"]),
  );
  const trends = new Map<string, { otherMethods: object[]; points: { observedTo: string }[] }>(
    careerTitle.trends
      .filter(
        ({ points }: { points: { statistic: string }[] }) => points[0]?.statistic === "MEDIAN",
      )
      .map((trend: { source: { slug: string } }) => [trend.source.slug, trend]),
  );
  const years = (slug: string) =>
    trends.get(slug)?.points.map(({ observedTo }) => observedTo.slice(0, 4));
  expect(years("bls-oews")).toEqual(["2021", "2022", "2023", "2024", "2025"]);
  expect(trends.get("bls-oews")?.otherMethods).toEqual([]);
  // Editions of one source are no other methods of its publisher.
  expect(trends.get("aijobs")?.otherMethods).toEqual([]);
});
