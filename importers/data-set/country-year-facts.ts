import Big from "big.js";
import type { DataSetName } from "@/domain/words/data-set-names";
import { countryCurrency } from "@/prisma/country-currency";
import {
  referencePublishers,
  referenceSources,
  referenceValueOf,
} from "@/prisma/seed/reference-values";
import type { ContentOf } from "@/prisma/things";
import { type DataSet, type FactReader, firstReason, placesOf } from "./layout";
import { calendarYear } from "./strict-number";

/** The pay that is held is no older. */
const FIRST_YEAR = 2010;
const DECIMALS = 6;
/** What the column holds: 12 digits before the decimals. */
const MOST_VALUE = 1_000_000_000_000;

/** A table of the World Bank that has one value for each country and year. */
export interface CountryYearTable {
  readonly name: DataSetName;
  readonly codeColumn: string;
  readonly valueColumn: string;
  /** The alpha-2 code of the country that a code of the table is for; null for a group of countries. */
  readonly countryOf: (code: string) => string | null;
  readonly sourceId: string;
  /** A value is more than this, and what is said of one that is not: amounts are divided by it, or by prices that rose by it. */
  readonly above: readonly [value: number, refused: string];
}

/** The data set of such a table. */
export function countryYearDataSet(table: CountryYearTable): DataSet {
  const [above, tooLittle] = table.above;
  return {
    name: table.name,
    columns: [table.codeColumn, "Year", table.valueColumn],
    takesDay: false,
    open({ header, today }): FactReader {
      const [code, yearAt, valueAt] = placesOf(header, table.codeColumn, "Year", table.valueColumn);
      const values = new Map<string, ContentOf["referenceValue"]>();
      return {
        kind: "facts",
        take(cells) {
          const country = table.countryOf(cells[code] ?? "");
          if (country === null) return { refused: "a group of countries" };
          const currency = countryCurrency(country);
          const year = calendarYear(cells[yearAt]);
          const value = numberOf(cells[valueAt])?.round(DECIMALS, Big.roundHalfEven) ?? null;
          const left = firstReason(
            [currency === null, "a country without a currency of its own"],
            [Number.isNaN(year), "no year"],
            [year < FIRST_YEAR, `before ${FIRST_YEAR}`],
            [year > Number(today.slice(0, 4)), "in the future"],
            [value === null, "no value"],
            [value?.abs().gte(MOST_VALUE) === true, "no value that can be kept"],
            [value?.lte(above) === true, tooLittle],
          );
          if (left || currency === null || value === null) return left;
          const key = `${country} ${year}`;
          if (values.has(key)) return { refused: "the country and year stand above already" };
          const facts = { country, currency, year, value: value.toFixed() };
          values.set(key, referenceValueOf(table.sourceId, facts));
          return null;
        },
        finish: () => ({
          put: {
            publisher: referencePublishers.filter(({ id }) => id === "world-bank"),
            source: referenceSources.filter(({ id }) => id === table.sourceId),
            referenceValue: [...values.values()],
          },
        }),
      };
    },
  };
}

function numberOf(text = ""): Big | null {
  return /^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(text.trim()) ? new Big(text.trim()) : null;
}
