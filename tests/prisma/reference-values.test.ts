import type { Database } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import { loadCatalogue } from "@/prisma/queries/catalogue";
import { referenceValues } from "@/prisma/seed/reference-values";
import type { ContentOf } from "@/prisma/things";
import { testDatabase } from "../support/database";

const curator = { actor: "curator", reason: "Fixture: the rate was read again." };
const RATE = "ecb-inr-per-usd-2024";
const INFLATION = "world-bank-inflation-in-2024";

describe("the seed", () => {
  it("takes inflation for what it is, and not for an index", () => {
    const inflation = referenceValues.filter(({ series }) => series === "PRICE_INFLATION");
    expect(inflation).toContainEqual(
      expect.objectContaining({ country: "IN", year: 2022, value: "6.699034" }),
    );
    expect(inflation.every(({ value }) => Math.abs(Number(value)) < 20)).toBe(true);
  });

  it("has every value of its years once, with six decimals at most", () => {
    expect(new Set(referenceValues.map(({ id }) => id)).size).toBe(referenceValues.length);
    expect(referenceValues.every(({ value }) => /^-?\d+(\.\d{1,6})?$/.test(String(value)))).toBe(
      true,
    );
  });

  it("is loaded with the catalogue, each value with its source", async () => {
    const { references, sources } = await loadCatalogue(await testDatabase());
    expect(references).toHaveLength(referenceValues.length);
    const found = (id: string) => references.find((reference) => reference.id === id);
    expect(found(RATE)).toMatchObject({
      series: "EXCHANGE_RATE",
      country: null,
      currency: "INR",
      year: 2024,
      days: 256,
      unit: "INR for one US dollar",
    });
    expect(found(RATE)?.value.toFixed()).toBe("83.667889");
    expect(found(INFLATION)).toMatchObject({
      series: "PRICE_INFLATION",
      country: "IN",
      currency: "INR",
      days: null,
    });
    const stated = new Map(
      sources.map((source) => [source.id, [source.licence, source.redistribution]]),
    );
    expect(
      [...new Set(references.map((reference) => reference.sourceId))]
        .sort()
        .map((id) => [id, ...(stated.get(id) ?? [])]),
    ).toEqual([
      ["ecb-reference-rates", null, "CITE_ONLY"],
      ["world-bank-inflation", "CC BY 4.0", "ALLOWED"],
      ["world-bank-ppp", "CC BY 4.0", "ALLOWED"],
    ]);
  });
});

describe("the record of reference values", () => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase();
  });

  const rate: ContentOf["referenceValue"] = {
    id: "fixture-xyz-per-usd-2024",
    sourceId: "ecb-reference-rates",
    series: "EXCHANGE_RATE",
    currency: "XYZ",
    year: 2024,
    value: "2",
    unit: "XYZ for one US dollar",
  };
  const price: ContentOf["referenceValue"] = {
    ...rate,
    id: "fixture-ppp-zw-2024",
    series: "PURCHASING_POWER",
    country: "ZW",
  };

  it.each<[string, ContentOf["referenceValue"], RegExp]>([
    ["a rate of nothing", { ...rate, value: "0" }, /reference_value_rate_is_positive/],
    ["a negative rate", { ...rate, value: "-2" }, /reference_value_rate_is_positive/],
    ["a purchasing power of nothing", { ...price, value: "0" }, /reference_value_rate_is_positive/],
    [
      "a rate that is no number",
      { ...rate, value: "NaN" },
      /reference_value_is_number|NaN|Invalid/,
    ],
    [
      "prices that fall to nothing",
      { ...price, series: "PRICE_INFLATION", value: "-100" },
      /reference_value_inflation_leaves_prices/,
    ],
    ["a year long past", { ...rate, year: 24 }, /reference_value_year_is_sane/],
    [
      "an unknown currency form",
      { ...rate, currency: "rupees" },
      /reference_value_currency_is_iso_4217/,
    ],
    [
      "an unknown country form",
      { ...price, country: "Zimbabwe" },
      /reference_value_country_is_iso_3166/,
    ],
    ["a rate of a country", { ...rate, country: "ZW" }, /reference_value_names_country/],
    ["a price of no country", { ...price, country: null }, /reference_value_names_country/],
    [
      "a rate of the dollar against itself",
      { ...rate, currency: "USD" },
      /reference_value_dollar_has_no_rate/,
    ],
    ["a mean of no days", { ...rate, days: 0 }, /reference_value_days_of_rate/],
    ["days of what is no rate", { ...price, days: 250 }, /reference_value_days_of_rate/],
    ["a value without a unit", { ...rate, unit: "" }, /reference_value_unit_stated/],
    [
      "a source that is not there",
      { ...rate, sourceId: "nobody" },
      /names source "nobody"|ForeignKeyConstraintViolation/,
    ],
    [
      "a second rate of one year",
      { ...rate, currency: "INR" },
      /Unique constraint|reference_value_one_published/,
    ],
    ["an id that cannot stand in an address", { ...rate, id: "A b" }, /reference_value_id_is_slug/],
  ])("refuses %s", async (_what, row, words) => {
    await expect(publish(database, { put: { referenceValue: [row] } }, curator)).rejects.toThrow(
      words,
    );
  });

  it.each([
    [
      "an edit",
      `UPDATE reference_value SET value = 1 WHERE id = '${RATE}'`,
      /is published and cannot be edited/,
    ],
    ["a deletion", `DELETE FROM reference_value WHERE id = '${RATE}'`, /never edited or deleted/],
    ["emptying the table", "TRUNCATE reference_value", /never edited or deleted/],
    [
      "what is no number",
      `INSERT INTO reference_value SELECT 'fixture', 1, recorded_in, NULL, NULL, source_id, series, NULL, 'XYZ', year, 'NaN', unit, NULL FROM reference_value WHERE id = '${RATE}'`,
      /reference_value_is_number/,
    ],
  ])("refuses %s by any writer", async (_what, statement, words) => {
    await expect(database.models.$executeRawUnsafe(statement)).rejects.toThrow(words);
  });

  it("takes falling prices, and keeps a corrected rate as it was", async () => {
    const fall = {
      ...price,
      id: "fixture-inflation-zw-2024",
      series: "PRICE_INFLATION",
      value: "-0.5",
    } as const;
    const seeded = referenceValues.filter(({ id }) => id === RATE);
    await publish(
      database,
      { put: { referenceValue: [fall, ...seeded.map((each) => ({ ...each, value: "84" }))] } },
      curator,
    );
    const { references } = await loadCatalogue(database);
    const editions = references.filter(({ id }) => id === RATE);
    expect(
      editions.map(({ version, value, superseded }) => [
        version,
        value.toFixed(),
        superseded?.reason ?? null,
      ]),
    ).toEqual([
      [1, "83.667889", curator.reason],
      [2, "84", null],
    ]);
  });
});
