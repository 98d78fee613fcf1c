import type { AnnualRule, PriceView, Scope } from "@/domain/evidence/scope";
import type { PriceKind } from "@/domain/evidence/vocabulary";
import { FIRST_PRICE_YEAR, LAST_PRICE_YEAR, MOST_HOURS_A_YEAR } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";

/** The prices to show pay in, as clients write them. */
export interface PriceViewInput {
  readonly kind: PriceKind;
  readonly year?: number | null | undefined;
}

/** How pay becomes pay for a year, as clients write it. */
export interface AnnualRuleInput {
  readonly hoursAYear?: number | null | undefined;
}

/** The arguments that say how pay is shown. Each that is absent or null stays as the enclosing question has it. */
export interface ViewArguments {
  readonly currency?: string | null | undefined;
  readonly prices?: PriceViewInput | null | undefined;
  readonly annual?: AnnualRuleInput | null | undefined;
}

/**
 * How a question shows pay, inside another. Throws BAD_USER_INPUT, naming the argument, where that
 * cannot be met: the rules of domain/ take such a view for a fault of the program.
 */
export function checkView(
  { currency, prices, annual }: ViewArguments,
  outer: Scope,
): Pick<Scope, "currency" | "prices" | "annual"> {
  const view = {
    currency: currency ?? outer.currency,
    prices: prices == null ? (outer.prices ?? null) : checkPrices(prices),
    annual: annual == null ? (outer.annual ?? null) : checkAnnual(annual),
  };
  if (view.prices?.kind === "PURCHASING_POWER" && view.currency !== null) {
    throw badUserInput(
      prices == null ? "currency" : "prices",
      `International dollars belong to no country, so that they are not shown in ${view.currency}: ask for purchasing power or for a currency, not for both in one question or in one inside the other.`,
    );
  }
  return view;
}

function checkPrices({ kind, year = null }: PriceViewInput): PriceView {
  if (kind !== "REAL") {
    if (year === null) return { kind };
    throw badUserInput(
      "prices.year",
      `prices asks for ${kind} and names the year ${year}: a year belongs to REAL alone.`,
    );
  }
  if (year === null) {
    throw badUserInput("prices.year", "REAL needs the year whose prices pay is to be shown in.");
  }
  if (year < FIRST_PRICE_YEAR || year > LAST_PRICE_YEAR) {
    throw badUserInput(
      "prices.year",
      `year is ${year}; it has to be from ${FIRST_PRICE_YEAR} to ${LAST_PRICE_YEAR}.`,
    );
  }
  return { kind, year };
}

function checkAnnual({ hoursAYear = null }: AnnualRuleInput): AnnualRule {
  if (hoursAYear !== null && (hoursAYear < 1 || hoursAYear > MOST_HOURS_A_YEAR)) {
    throw badUserInput(
      "annual.hoursAYear",
      `hoursAYear is ${hoursAYear}; a year has from 1 to ${MOST_HOURS_A_YEAR}.`,
    );
  }
  return { hoursAYear };
}
