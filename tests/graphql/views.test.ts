import { publish } from "@/prisma/publish";
import { type Api, type Json, testApi } from "./api";
import { salaryRow, sourceRow } from "./rows";

/** The example of docs/method.md, section 8: ₹1,00,000 a month, observed in India in 2022. */
const OF_2022 = {
  period: "MONTH",
  observedFrom: new Date("2022-01-01"),
  observedTo: new Date("2022-12-31"),
} as const;

let api: Api;
beforeAll(async () => {
  const { database, ...rest } = await testApi();
  api = rest;
  const put = {
    source: [sourceRow("monthly")],
    salary: [salaryRow("monthly", "data-scientist", "100000", OF_2022)],
  };
  await publish(database, { put }, { actor: "test", reason: "Fixture: pay of a month." });
});

const pay = (view: string) => `{
  careerTitle(slug: "data-scientist") { pay(where: { sources: ["monthly"] }, ${view}) {
    bySource { central { period money { amount currencyCode } provenance { steps { operation references {
      slug series country currency year value unit days status version recorded { number } superseded { number } withdrawn { number }
      source { slug publisher { name } } } } } } }
    missing { reason explanation }
    unconverted { salary { slug asPrinted } source { slug } missing { reason explanation } }
  } }
}`;

const answered = async (view: string): Promise<Json> => (await api.data(pay(view))).careerTitle.pay;

describe("how pay is shown", () => {
  it.each([
    ["annual: {}", "1200000", "INR", "YEAR", ["ANNUALISE"]],
    [
      "annual: {}, prices: { kind: REAL, year: 2024 }",
      "1330583.8",
      "INR",
      "YEAR",
      ["ANNUALISE", "ADJUST_PRICES"],
    ],
    [
      `annual: {}, prices: { kind: REAL, year: 2024 }, currency: "USD"`,
      "15903.16",
      "USD",
      "YEAR",
      ["ANNUALISE", "ADJUST_PRICES", "CONVERT"],
    ],
    [
      "annual: { hoursAYear: 2080 }, prices: { kind: PURCHASING_POWER }",
      "58566.71",
      "XID",
      "YEAR",
      ["ANNUALISE", "ADJUST_PURCHASING_POWER"],
    ],
    ["prices: { kind: NOMINAL }", "100000", "INR", "MONTH", []],
    ["prices: null, annual: null", "100000", "INR", "MONTH", []],
  ])("%s", async (view, amount, currency, period, operations) => {
    const { bySource } = await answered(view);
    expect(bySource[0].central).toMatchObject({
      period,
      money: { amount, currencyCode: currency },
    });
    const { steps } = bySource[0].central.provenance;
    expect(steps.map((step: Json) => step.operation)).toEqual(operations);
  });

  it("stays as the enclosing question has it, unless a nested one says otherwise", async () => {
    const { progression } = await api.data(`{
      progression(from: "data-scientist", to: "chief-data-scientist", annual: {}, prices: { kind: REAL, year: 2024 }, where: { sources: ["monthly"] }) {
        shownAs
        titles { slug inherited: pay { bySource { central { money { amount } } } } own: pay(prices: { kind: NOMINAL }) { bySource { central { money { amount } } } } }
      }
    }`);
    const [scientist] = progression.titles;
    expect(scientist.inherited.bySource[0].central.money.amount).toBe("1330583.8");
    expect(scientist.own.bySource[0].central.money.amount).toBe("1200000");
    expect(progression.shownAs).toEqual([
      "Pay of a month is multiplied by 12; pay of an hour stays as it is.",
      "Adjusted for inflation: in prices of 2024, by the consumer prices of each country.",
    ]);
  });

  it("is labelled where it is not as printed, and not at all where it is", async () => {
    const { shown, plain } = await api.data(`{
      shown: compare(titles: ["data-scientist", "machine-learning-manager"], prices: { kind: PURCHASING_POWER }) { shownAs }
      plain: compare(titles: ["data-scientist", "machine-learning-manager"]) { shownAs }
    }`);
    expect(shown.shownAs).toEqual([
      "In international dollars: what buys in each country as much as one US dollar in the United States.",
    ]);
    expect(plain.shownAs).toEqual([]);
  });
});

describe("a view that cannot be met", () => {
  it.each([
    ["prices.year", "prices: { kind: REAL }", "needs the year"],
    ["prices.year", "prices: { kind: REAL, year: null }", "needs the year"],
    ["prices.year", "prices: { kind: REAL, year: 1899 }", "from 1900 to 2100"],
    ["prices.year", "prices: { kind: REAL, year: 2101 }", "from 1900 to 2100"],
    ["prices.year", "prices: { kind: NOMINAL, year: 2024 }", "belongs to REAL alone"],
    ["prices.year", "prices: { kind: PURCHASING_POWER, year: 2024 }", "belongs to REAL alone"],
    ["prices", `prices: { kind: PURCHASING_POWER }, currency: "INR"`, "not shown in INR"],
    ["annual.hoursAYear", "annual: { hoursAYear: 0 }", "from 1 to 8784"],
    ["annual.hoursAYear", "annual: { hoursAYear: -1 }", "from 1 to 8784"],
    ["annual.hoursAYear", "annual: { hoursAYear: 8785 }", "from 1 to 8784"],
  ])("names %s of %s", async (argument, view, said) => {
    for (const question of [
      `{ change(from: "data-scientist", to: "chief-data-scientist", ${view}) { direction } }`,
      `{ progression(from: "data-scientist", to: "chief-data-scientist", ${view}) { asOf } }`,
      `{ compare(titles: ["data-scientist", "chief-data-scientist"], ${view}) { asOf } }`,
      `{ careerTitle(slug: "data-scientist") { pay(${view}) { missing { reason } } } }`,
    ]) {
      const { message, extensions } = await api.error(question);
      expect(extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
      expect(message).toContain(said);
    }
  });

  it.each([
    ["currency", "prices: { kind: PURCHASING_POWER }", `currency: "USD"`],
    ["prices", `currency: "USD"`, "prices: { kind: PURCHASING_POWER }"],
  ])("is refused too where %s is asked for inside the other", async (argument, outer, inner) => {
    const { extensions } = await api.error(
      `{ progression(from: "data-scientist", to: "chief-data-scientist", ${outer}) { titles { pay(${inner}) { missing { reason } } } } }`,
    );
    expect(extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });

  it("is no view at all where its words are not known", async () => {
    const { errors } = await api.ask(
      'query ($prices: PriceView) { change(from: "data-scientist", to: "chief-data-scientist", prices: $prices) { direction } }',
      { prices: { kind: "CHEAP" } },
    );
    expect(errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    expect(
      (await api.error(`{ change(from: "a", to: "b", currency: "XID") { direction } }`)).message,
    ).toContain("is not a currency");
  });
});

describe("the rates behind a figure", () => {
  it("stand at its steps, each with its source, unit and editions", async () => {
    const { bySource } = await answered(`currency: "EUR"`);
    const [step] = bySource[0].central.provenance.steps;
    expect(step.references).toEqual([
      {
        slug: "ecb-inr-per-usd-2022",
        series: "EXCHANGE_RATE",
        country: null,
        currency: "INR",
        year: 2022,
        value: "78.627603",
        unit: "INR for one US dollar",
        days: 257,
        status: "PUBLISHED",
        version: 1,
        recorded: { number: 1 },
        superseded: null,
        withdrawn: null,
        source: { slug: "ecb-reference-rates", publisher: { name: "European Central Bank" } },
      },
      expect.objectContaining({ slug: "ecb-eur-per-usd-2022", value: "0.951774" }),
    ]);
  });

  it("are there for prices and purchasing power, and not for a multiplication by months", async () => {
    const real = await answered("annual: {}, prices: { kind: REAL, year: 2024 }");
    const [annual, repriced] = real.bySource[0].central.provenance.steps;
    expect(annual.references).toEqual([]);
    expect(repriced.references.map((value: Json) => [value.slug, value.country])).toEqual([
      ["world-bank-inflation-in-2023", "IN"],
      ["world-bank-inflation-in-2024", "IN"],
    ]);
    const power = await answered("prices: { kind: PURCHASING_POWER }");
    const [equalised] = power.bySource[0].central.provenance.steps;
    expect(equalised.references).toMatchObject([{ series: "PURCHASING_POWER", days: null }]);
  });

  it("can be read again by their ids", async () => {
    const id = Buffer.from("ReferenceValue:ecb-inr-per-usd-2025").toString("base64");
    const { node, early } = await api.data(
      `query ($id: ID!) {
        node(id: $id) { __typename id ... on ReferenceValue { slug value } }
        early: nodes(ids: [$id], asOf: "2020-01-01T00:00:00Z") { id }
      }`,
      { id },
    );
    expect(node).toEqual({
      __typename: "ReferenceValue",
      id,
      slug: "ecb-inr-per-usd-2025",
      value: "87.166098",
    });
    expect(early).toEqual([null]);
  });
});

describe("what no rate converts", () => {
  it("is named with the reason, where nothing else is shown", async () => {
    const { bySource, missing, unconverted } = await answered(`currency: "XAF"`);
    expect(bySource).toEqual([]);
    expect(missing.reason).toBe("NOT_CONVERTIBLE");
    expect(unconverted).toEqual([
      {
        salary: { slug: "monthly-data-scientist", asPrinted: "fixture 100000" },
        source: { slug: "monthly" },
        missing: {
          reason: "NOT_CONVERTIBLE",
          explanation: expect.stringContaining("No exchange rate to XAF is held"),
        },
      },
    ]);
  });

  it("is named where others are shown, in a comparison too", async () => {
    const { compare } = await api.data(`{
      compare(titles: ["data-scientist", "machine-learning-manager"], prices: { kind: REAL, year: 2024 }) {
        rows { title { slug } bySource { source { slug } } missing { reason } unconverted { salary { slug } missing { explanation } } }
      }
    }`);
    const [scientist] = compare.rows;
    expect(scientist.bySource.map((each: Json) => each.source.slug)).toEqual(["monthly"]);
    expect(scientist.missing).toBeNull();
    expect(scientist.unconverted.map((each: Json) => each.salary.slug)).toEqual([
      "guide-glassdoor-data-scientist",
    ]);
  });

  it("is nothing by default", async () => {
    expect((await answered("annual: null")).unconverted).toEqual([]);
  });
});
