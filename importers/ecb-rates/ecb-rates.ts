import Big from "big.js";
import { isCalendarDay } from "@/domain/text/calendar-day";
import { CURRENCY_CODES } from "@/domain/words/iso-codes";
import {
  referencePublishers,
  referenceSources,
  referenceValueOf,
} from "@/prisma/seed/reference-values";
import { type DataSet, type FactReader, firstReason, placesOf } from "../data-set/layout";
import { isWholeYear } from "./whole-year";

const SOURCE = "ecb-reference-rates";
/** The pay that is held is no older. */
const FIRST_YEAR = 2010;
const DECIMALS = 6;

/** The rates of one currency in one year. */
interface YearOfRates {
  readonly sum: Big;
  readonly days: readonly string[];
}

const NO_RATES: YearOfRates = { sum: new Big(0), days: [] };

/** The European Central Bank's daily rates, as the mean of each whole year against the US dollar. */
export const ecbRates: DataSet = {
  name: "ecb-rates",
  columns: ["Date", "USD"],
  takesDay: false,
  open({ header, today }): FactReader {
    const [date, dollar] = placesOf(header, "Date", "USD");
    const currencies = header.flatMap((name, place) =>
      CURRENCY_CODES.has(name) && name !== "USD" ? [{ name, place }] : [],
    );
    const years = new Map<string, YearOfRates>();
    const seen = new Set<string>();
    const add = (day: string, currency: string, units: Big) => {
      const year = day.slice(0, 4);
      const held = years.get(`${currency} ${year}`) ?? NO_RATES;
      years.set(`${currency} ${year}`, { sum: held.sum.plus(units), days: [...held.days, day] });
    };
    return {
      kind: "facts",
      take(cells) {
        const day = (cells[date] ?? "").trim();
        const left = firstReason(
          [!isCalendarDay(day), "no day"],
          [Number(day.slice(0, 4)) < FIRST_YEAR, `before ${FIRST_YEAR}`],
          [day > today, "in the future"],
          [seen.has(day), "the day stands above already"],
        );
        if (left) return left;
        const dollars = rateOf(cells[dollar]);
        if (dollars === null) return { refused: "no rate of the US dollar" };
        seen.add(day);
        add(day, "EUR", new Big(1).div(dollars));
        for (const { name, place } of currencies) {
          const rate = rateOf(cells[place]);
          if (rate !== null) add(day, name, rate.div(dollars));
        }
        return null;
      },
      finish() {
        const referenceValue = [...years].flatMap(([key, { sum, days }]) => {
          const [currency = "", year = ""] = key.split(" ");
          if (!isWholeYear(Number(year), days)) return [];
          const count = days.length;
          const value = sum.div(count).round(DECIMALS, Big.roundHalfEven).toFixed();
          return [referenceValueOf(SOURCE, { currency, year: Number(year), value, days: count })];
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

function rateOf(cell = ""): Big | null {
  const text = cell.trim();
  return /^\d+(\.\d+)?$/.test(text) && Number(text) > 0 ? new Big(text) : null;
}
