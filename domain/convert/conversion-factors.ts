import type { Operation } from "../evidence/vocabulary";

/** A multiplication or division on the way to a figure. */
export interface Factor {
  readonly sign: "*" | "/";
  /** The number that it is done with, as a plain decimal. */
  readonly value: string;
  /** The slug of the reference value that the number is; null where it is none. */
  readonly reference: string | null;
  /** Whether the number is a rise in percent, so that one and a hundredth of it is meant. */
  readonly isRise: boolean;
}

/** A step of a provenance, as far as it converts. */
interface ConvertingStep {
  readonly operation: Operation;
  readonly references: readonly {
    readonly slug: string;
    readonly year: number;
    readonly currency: string;
    readonly value: string;
  }[];
}

/** What an amount is before any step, and what was asked for. */
interface Converted {
  readonly currency: string;
  /** How many of its periods a year has; null where the question does not say. */
  readonly timesAYear: number | null;
  /** The year whose prices are asked for; null for those of its own time. */
  readonly pricesOf: number | null;
}

/** Rates are units of a currency for one of it. */
const PIVOT = "USD";

/** What the steps of a provenance do to an amount, as multiplications and divisions in their order. */
export function conversionFactors(
  steps: readonly ConvertingStep[],
  { currency, timesAYear, pricesOf }: Converted,
): Factor[] {
  let held = currency;
  return steps.flatMap(({ operation, references }): Factor[] => {
    switch (operation) {
      case "ANNUALISE":
        return timesAYear === null ? [] : [timesOf(timesAYear)];
      case "CONVERT":
        return references.map(({ slug, value, currency: counted }) => {
          const isFrom = counted === held;
          held = isFrom ? PIVOT : counted;
          return { sign: isFrom ? "/" : "*", value, reference: slug, isRise: false };
        });
      case "ADJUST_PRICES": {
        // Prices rise up to the year asked for, or fell since it.
        const isForward = references.some(({ year }) => year === pricesOf);
        const sign = isForward ? "*" : "/";
        return references.map(({ slug, value }) => ({
          sign,
          value,
          reference: slug,
          isRise: true,
        }));
      }
      case "ADJUST_PURCHASING_POWER":
        return references.map(({ slug, value }) => ({
          sign: "/",
          value,
          reference: slug,
          isRise: false,
        }));
      default:
        return [];
    }
  });
}

function timesOf(times: number): Factor {
  return { sign: "*", value: String(times), reference: null, isRise: false };
}
