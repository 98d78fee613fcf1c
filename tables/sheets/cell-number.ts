import Big from "big.js";

/** What stands before the decimals of numbers in texts. */
export type DecimalSign = "." | ",";

/** A number that a cell holds, with the currency that it is shown with; empty where it is shown with none. */
export interface CellNumber {
  readonly value: number;
  readonly currency: string;
}

/** As many digits as spreadsheets keep of a number. */
const DIGITS = 15;

/**
 * A number as it is typed: whole, without an exponent, with the currency before it. A third decimal
 * gets a nought after it: three digits after a sign could be thousands.
 */
export function numberText({ value, currency }: CellNumber, sign: DecimalSign): string {
  const [whole = "", decimals = ""] = plainDecimal(value).split(".");
  const tail = decimals.length === 3 ? `${decimals}0` : decimals;
  const number = tail === "" ? whole : `${whole}${sign}${tail}`;
  return /[a-z]$/i.test(currency) ? `${currency} ${number}` : `${currency}${number}`;
}

function plainDecimal(value: number): string {
  return new Big(value).prec(DIGITS).toFixed();
}
