import { readFile } from "node:fs/promises";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import Big from "big.js";

/** The currencies whose rates ship with Stepwise: those that open data on pay is held in. */
const CURRENCIES = ["INR", "EUR", "GBP", "CAD", "AUD", "SGD", "CHF", "PLN", "BRL"];
const RATE_YEARS = yearsOf(2017, 2025);

/** The countries whose prices ship: alpha-2 code, alpha-3 code, currency. */
const COUNTRIES = [
  ["IN", "IND", "INR"],
  ["US", "USA", "USD"],
  ["GB", "GBR", "GBP"],
  ["DE", "DEU", "EUR"],
  ["CA", "CAN", "CAD"],
  ["AU", "AUS", "AUD"],
  ["SG", "SGP", "SGD"],
] as const;
const PRICE_YEARS = yearsOf(2017, 2024);

/** How many decimals are kept; the database keeps as many. */
const DECIMALS = 6;

export type RateRow = readonly [currency: string, year: number, perDollar: string, days: number];
export type PriceRow = readonly [
  country: string,
  currency: string,
  year: number,
  inflation: string,
  perInternationalDollar: string,
];

/** What ships, computed from the publishers' files in `folder`. */
export async function readReferenceTables(
  folder: string,
): Promise<{ rates: RateRow[]; prices: PriceRow[] }> {
  const [archive, inflation, power] = await Promise.all([
    readFile(path.join(folder, "fx-ecb/eurofxref-hist.zip")),
    readFile(path.join(folder, "cpi-worldbank/cpi.csv"), "utf8"),
    readFile(path.join(folder, "ppp-worldbank/ppp-gdp.csv"), "utf8"),
  ]);
  return { rates: yearlyRates(onlyFileOf(archive)), prices: yearlyPrices(inflation, power) };
}

/** For each currency and year the mean, over the days, of its euro rate divided by the dollar's. */
function yearlyRates(csv: string): RateRow[] {
  const [head = "", ...lines] = csv.trim().split("\n");
  const columns = head.split(",");
  const days = lines.map((line) => line.split(","));
  const rateOf = (day: readonly string[], currency: string) =>
    currency === "EUR" ? "1" : (day[columns.indexOf(currency)] ?? "N/A");
  return CURRENCIES.flatMap((currency) =>
    RATE_YEARS.map((year): RateRow => {
      const crossed = days
        .filter((day) => day[0]?.startsWith(`${year}-`))
        .map((day) => [rateOf(day, currency), rateOf(day, "USD")] as const)
        .filter((pair) => !pair.includes("N/A"))
        .map(([units, dollars]) => new Big(units).div(dollars));
      const sum = crossed.reduce((total, rate) => total.plus(rate), new Big(0));
      return [currency, year, rounded(sum.div(crossed.length)), crossed.length];
    }),
  );
}

function yearlyPrices(inflationCsv: string, powerCsv: string): PriceRow[] {
  const inflation = valuesByYear(inflationCsv);
  const power = valuesByYear(powerCsv);
  return COUNTRIES.flatMap(([alpha2, alpha3, currency]) =>
    PRICE_YEARS.map((year): PriceRow => {
      const [rise, price] = [inflation.get(`${alpha3} ${year}`), power.get(`${alpha2} ${year}`)];
      if (!rise || !price) throw new Error(`no value for ${alpha2} in ${year}`);
      return [alpha2, currency, year, rounded(new Big(rise)), rounded(new Big(price))];
    }),
  );
}

/** Values by "CODE YEAR". A country's name stands before the code and may hold commas. */
function valuesByYear(csv: string): Map<string, string> {
  const rows = csv.matchAll(/,([A-Z]{2,3}),(\d{4}),(\S+)$/gm);
  return new Map([...rows].map(([, code, year, value = ""]) => [`${code} ${year}`, value]));
}

function rounded(value: Big): string {
  return value.round(DECIMALS, Big.roundHalfEven).toFixed();
}

/** The text of the one file in a zip archive, found by the archive's own directory. */
function onlyFileOf(archive: Buffer): string {
  const directory = archive.indexOf("PK\u0001\u0002", 0, "latin1");
  const size = archive.readUInt32LE(directory + 20);
  const local = archive.readUInt32LE(directory + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  return inflateRawSync(archive.subarray(start, start + size)).toString("utf8");
}

function yearsOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
