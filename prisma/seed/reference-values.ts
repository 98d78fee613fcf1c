import type { ContentOf } from "../publish";
import { PRICES } from "./reference-prices";
import { RATES } from "./reference-rates";

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

const rates = RATES.map(([currency, year, value, days]): ContentOf["referenceValue"] => ({
  id: `ecb-${currency.toLowerCase()}-per-usd-${year}`,
  sourceId: ECB,
  series: "EXCHANGE_RATE",
  currency,
  year,
  value,
  unit: `${currency} for one US dollar`,
  days,
}));

const prices = PRICES.flatMap(
  ([country, currency, year, inflation, power]): ContentOf["referenceValue"][] => [
    {
      id: `world-bank-inflation-${country.toLowerCase()}-${year}`,
      sourceId: INFLATION,
      series: "PRICE_INFLATION",
      country,
      currency,
      year,
      value: inflation,
      unit: "percent over the year before",
    },
    {
      id: `world-bank-ppp-${country.toLowerCase()}-${year}`,
      sourceId: POWER,
      series: "PURCHASING_POWER",
      country,
      currency,
      year,
      value: power,
      unit: `${currency} for one international dollar`,
    },
  ],
);

export const referenceValues: ContentOf["referenceValue"][] = [...rates, ...prices];
