import Big from "big.js";
import { CURRENCY_CODES } from "@/domain/iso-codes";
import {
  referencePublishers,
  referenceSources,
  referenceValueOf,
} from "@/prisma/seed/reference-values";
import { type DataSet, type FactReader, placesOf } from "../data-set/layout";

const SOURCE = "ecb-reference-rates";
/** The pay that is held is no older. */
const FIRST_YEAR = 2010;
/** A year is whole when its last rate is of one of its last days. */
const LAST_DAYS = "-12-28";
const DECIMALS = 6;

/** The rates of one currency in one year. */
interface YearOfRates {
  readonly sum: Big;
  readonly days: number;
  readonly lastDay: string;
}

const NO_RATES: YearOfRates = { sum: new Big(0), days: 0, lastDay: "" };

/** The European Central Bank's daily rates, as the mean of each whole year against the US dollar. */
export const ecbRates: DataSet = {
  name: "ecb-rates",
  columns: ["Date", "USD"],
  open({ header }): FactReader {
    const [date, dollar] = placesOf(header, "Date", "USD");
    const currencies = header.flatMap((name, place) =>
      CURRENCY_CODES.has(name) && name !== "USD" ? [{ name, place }] : [],
    );
    const years = new Map<string, YearOfRates>();
    const add = (day: string, currency: string, units: Big) => {
      const year = day.slice(0, 4);
      const held = years.get(`${currency} ${year}`) ?? NO_RATES;
      const lastDay = day > held.lastDay ? day : held.lastDay;
      const [sum, days] = [held.sum.plus(units), held.days + 1];
      years.set(`${currency} ${year}`, { sum, days, lastDay });
    };
    return {
      kind: "facts",
      take(cells) {
        const day = cells[date] ?? "";
        if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return { refused: "no day" };
        if (Number(day.slice(0, 4)) < FIRST_YEAR) return { refused: `before ${FIRST_YEAR}` };
        const dollars = rateOf(cells[dollar]);
        if (dollars === null) return { refused: "no rate of the US dollar" };
        add(day, "EUR", new Big(1).div(dollars));
        for (const { name, place } of currencies) {
          const rate = rateOf(cells[place]);
          if (rate !== null) add(day, name, rate.div(dollars));
        }
        return null;
      },
      finish() {
        const referenceValue = [...years].flatMap(([key, { sum, days, lastDay }]) => {
          const [currency = "", year = ""] = key.split(" ");
          // A currency may end within a year, as the rouble's rates do in 2022.
          const isWhole = lastDay >= `${year}${LAST_DAYS}`;
          if (!isWhole) return [];
          const value = sum.div(days).round(DECIMALS, Big.roundHalfEven).toFixed();
          return [referenceValueOf(SOURCE, { currency, year: Number(year), value, days })];
        });
        return {
          put: {
            publisher: referencePublishers.filter(({ id }) => id === "european-central-bank"),
            source: referenceSources.filter(({ id }) => id === SOURCE),
            referenceValue,
          },
        };
      },
    };
  },
};

function rateOf(text = ""): Big | null {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) > 0 ? new Big(text) : null;
}
