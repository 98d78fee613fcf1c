import type { Transaction } from "../client";
import type { ContentOf } from "../things";
import shipped from "./reference-values.json" with { type: "json" };

const ECB = "ecb-reference-rates";
const INFLATION = "world-bank-inflation";
const POWER = "world-bank-ppp";

export const referencePublishers: ContentOf["publisher"][] = [
  { id: "european-central-bank", name: "European Central Bank", url: "https://www.ecb.europa.eu/" },
  { id: "world-bank", name: "World Bank", url: "https://data.worldbank.org/" },
];

const CC_BY = {
  licence: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  redistribution: "ALLOWED",
} as const;

export const referenceSources: ContentOf["source"][] = [
  {
    id: ECB,
    publisherId: "european-central-bank",
    name: "Euro foreign exchange reference rates, as yearly means against the US dollar",
    url: "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html",
    method: "OFFICIAL_STATISTICS",
    methodNote:
      "On working days the European Central Bank states what one euro is worth in other currencies. Stepwise divides each day's rate of a currency by that day's rate of the US dollar; the value of a year is the mean of its days, to six decimals. The means are computed for Stepwise and are not statistics of the Bank.",
    redistribution: "CITE_ONLY",
    publishedOn: new Date("2026-04-13T00:00:00Z"),
    note: "The Bank is understood to let its rates be used again free of charge where it is named as the source; its terms have not been read for Stepwise, so that no licence is stated. The date is that of the newest rate in the file.",
  },
  {
    id: INFLATION,
    publisherId: "world-bank",
    name: "Inflation, consumer prices (annual %), FP.CPI.TOTL.ZG",
    url: "https://data.worldbank.org/indicator/FP.CPI.TOTL.ZG",
    method: "OFFICIAL_STATISTICS",
    methodNote:
      "The rise of a country's consumer prices over the year before, in percent, as the World Bank publishes it. Kept to six decimals.",
    ...CC_BY,
    note: "Read in a copy, github.com/datasets/cpi at commit 3750e450, whose own description calls the values an index; they are yearly inflation in percent. It ends in 2024.",
  },
  {
    id: POWER,
    publisherId: "world-bank",
    name: "PPP conversion factor, GDP (LCU per international $), PA.NUS.PPP",
    url: "https://data.worldbank.org/indicator/PA.NUS.PPP",
    method: "OFFICIAL_STATISTICS",
    methodNote:
      "How many units of a country's currency buy what one US dollar buys in the United States, over all that is produced and not over what households alone buy. Kept to six decimals.",
    ...CC_BY,
    note: "Read in a copy, github.com/datasets/ppp at commit 17829648. It ends in 2024.",
  },
];

/** The currencies whose rates ship: those that open data on pay is held in. */
const CURRENCIES = ["INR", "EUR", "GBP", "CAD", "AUD", "SGD", "CHF", "PLN", "BRL"];
/** The countries whose prices ship. */
const COUNTRIES = ["IN", "US", "GB", "DE", "CA", "AU", "SG"];
const FIRST_YEAR = 2017;

/** The values that ship, as prisma/seed/reference-values.json holds them: a list for each source, in the order of the fields. */
export type ReferenceTables = Readonly<Record<string, readonly ReferenceRow[]>>;
type ReferenceRow = readonly [
  currency: string,
  country: string | null,
  year: number,
  value: string,
  days: number | null,
];

/** Of the values that a database holds, those that ship. */
export async function encodeReferenceValues(models: Transaction): Promise<ReferenceTables> {
  const rows = await models.referenceValue.findMany({
    where: {
      supersededIn: null,
      withdrawnIn: null,
      year: { gte: FIRST_YEAR },
      OR: [{ country: { in: COUNTRIES } }, { country: null, currency: { in: CURRENCIES } }],
    },
    orderBy: [{ sourceId: "asc" }, { currency: "asc" }, { country: "asc" }, { year: "asc" }],
  });
  const rowsOf = (sourceId: string) =>
    rows
      .filter((row) => row.sourceId === sourceId)
      .map(
        ({ currency, country, year, value, days }): ReferenceRow => [
          currency,
          country,
          year,
          value.toFixed(),
          days,
        ],
      );
  return Object.fromEntries(SERIES.map(({ sourceId }) => [sourceId, rowsOf(sourceId)]));
}

type Value = ContentOf["referenceValue"];

/** What the values of one source are. */
interface Series {
  readonly sourceId: string;
  readonly series: Value["series"];
  /** Where the id of a value begins. */
  readonly of: (currency: string, country: string | null) => string;
  readonly unit: (currency: string) => string;
}

const SERIES: readonly Series[] = [
  {
    sourceId: ECB,
    series: "EXCHANGE_RATE",
    of: (currency) => `ecb-${currency}-per-usd`,
    unit: (currency) => `${currency} for one US dollar`,
  },
  {
    sourceId: INFLATION,
    series: "PRICE_INFLATION",
    of: (_currency, country) => `world-bank-inflation-${country}`,
    unit: () => "percent over the year before",
  },
  {
    sourceId: POWER,
    series: "PURCHASING_POWER",
    of: (_currency, country) => `world-bank-ppp-${country}`,
    unit: (currency) => `${currency} for one international dollar`,
  },
];

/** A reference value of a source, with the id, series and unit that its values have. */
export function referenceValueOf(
  sourceId: string,
  facts: Pick<Value, "currency" | "country" | "year" | "value" | "days">,
): Value {
  const kind = SERIES.find((series) => series.sourceId === sourceId);
  if (!kind) throw new Error(`no reference values of ${sourceId}`);
  const { currency, country = null, year } = facts;
  return {
    ...facts,
    id: `${kind.of(currency, country)}-${year}`.toLowerCase(),
    sourceId,
    series: kind.series,
    unit: kind.unit(currency),
  };
}

export const referenceValues: ContentOf["referenceValue"][] = Object.entries(
  shipped as unknown as ReferenceTables,
).flatMap(([sourceId, rows]) =>
  rows.map(([currency, country, year, value, days]) =>
    referenceValueOf(sourceId, { currency, country, year, value, days }),
  ),
);
