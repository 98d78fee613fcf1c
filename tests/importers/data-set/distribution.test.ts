import { apiOn } from "../../graphql/api";
import { type TestDatabase, testDatabase } from "../../support/database";
import { advert, aijobsFile, read } from "./files";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});

const SPREAD = `query ($where: EvidenceFilter, $currency: CurrencyCode, $asOf: DateTime) {
  careerTitle(slug: "data-scientist", asOf: $asOf) {
    distributions(where: $where, currency: $currency) {
      bySource {
        source { slug } kind count copies currencyCode countries firstYear lastYear
        percentiles { percent money { amount currencyCode } provenance { recordSets { rowsRead } } }
        dots { amount }
        provenance { recordSets { source { slug } asOfDay } steps { operation description } }
      }
      missing { reason }
      unconverted
    }
  }
}`;

describe("the distribution of a title", () => {
  const many = Array.from({ length: 101 }, (_, place) =>
    advert({ salary: 50_000 + 1_000 * place, year: place % 2 === 0 ? 2023 : 2024 }),
  );
  const few = [1_100_000, 1_200_000, 1_300_000].map((salary) =>
    advert({ salary, currency: "INR", country: "IN", level: "MI" }),
  );
  const spread = async (variables: object = {}) => {
    const api = await apiOn(database);
    return (await api.data(SPREAD, variables)).careerTitle.distributions;
  };

  it("has percentiles within 1% of the exact ones, with n, years, countries and the data set", async () => {
    await read(database.url, "aijobs", aijobsFile("2024-12-15", [...many, ...few]));
    const { bySource } = await spread({ where: { country: "US" } });
    expect(bySource).toHaveLength(1);
    expect(bySource[0]).toMatchObject({
      source: { slug: "aijobs" },
      kind: "ROW",
      count: 101,
      currencyCode: "USD",
      countries: ["US"],
      firstYear: 2023,
      lastYear: 2024,
      dots: [],
      provenance: { recordSets: [{ asOfDay: "2024-12-15" }] },
    });
    const exact = { 10: 60_000, 25: 75_000, 50: 100_000, 75: 125_000, 90: 140_000 };
    for (const { percent, money } of bySource[0].percentiles) {
      const value = exact[percent as keyof typeof exact];
      expect(Math.abs(Number(money.amount) - value) / value).toBeLessThanOrEqual(0.01);
    }
  });

  it("shows the records themselves where they are under five, and nothing of other filters", async () => {
    await read(database.url, "aijobs", aijobsFile("2024-12-15", [...many, ...few]));
    const { bySource } = await spread({ where: { country: "IN", level: "MID", year: 2024 } });
    expect(bySource).toMatchObject([
      {
        count: 3,
        percentiles: [],
        dots: [{ amount: "1100000" }, { amount: "1200000" }, { amount: "1300000" }],
      },
    ]);
    const none = await spread({ where: { country: "IN", level: "SENIOR" } });
    expect(none).toMatchObject({ bySource: [], missing: { reason: "OUT_OF_SCOPE" } });
    expect(await spread({ where: { minYears: 1 } })).toMatchObject({ bySource: [] });
    expect((await spread({ where: { year: 2023, country: "US" } })).bySource[0].count).toBe(51);
  });

  it("is converted record by record at the rate of its year, and says what it cannot convert", async () => {
    const odd = advert({ salary: 90_000, currency: "TWD", country: "TW" });
    await read(database.url, "aijobs", aijobsFile("2024-12-15", [...many, ...few, odd]));
    const { bySource, unconverted } = await spread({ currency: "INR" });
    expect(bySource).toHaveLength(1);
    expect(bySource[0]).toMatchObject({ count: 104, currencyCode: "INR", countries: ["US", "IN"] });
    const { steps } = bySource[0].provenance;
    expect(steps.map(({ operation }: { operation: string }) => operation)).toEqual([
      "CONVERT",
      "CONVERT",
      "SUMMARISE",
    ]);
    expect(unconverted).toEqual(["1 record is left out: no exchange rate of TWD is held."]);
  });

  it("stays as it was for an earlier moment when a later file takes its place", async () => {
    await read(database.url, "aijobs", aijobsFile("2024-12-15", many));
    const api = await apiOn(database);
    const { at } = (await api.data("{ latestRevision { at } }")).latestRevision;
    const before = await api.ask(SPREAD, { asOf: at });
    await read(
      database.url,
      "aijobs",
      aijobsFile("2024-12-22", [...many, advert({ salary: 1e6 })]),
    );
    expect((await api.ask(SPREAD, { asOf: at })).text).toBe(before.text);
    expect((await spread()).bySource[0].count).toBe(102);
  });
});
