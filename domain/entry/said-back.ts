import Big from "big.js";
import { formatCount, formatMoney } from "@/domain/format";
import { amountInWords } from "@/domain/number-words";
import { periodWords } from "@/domain/words";
import type { GuardedPay } from "./unit-guard";

/** Hours of a full-time year, for saying back what pay by the hour comes to. No figure rests on it. */
const USUAL_HOURS = 2_080;

/** Pay as it was understood, said back to whoever typed it. */
export interface SaidBack {
  /** "nine lakh thirty-six thousand rupees a year". */
  readonly words: string;
  /** "₹9,36,000 a year", and how a month or an hour was counted. */
  readonly yearly: string;
}

/** Says pay back in words and as a yearly figure. */
export function saidBack({ money, period }: GuardedPay): SaidBack {
  const words = `${amountInWords(money)} ${periodWords(period)}`;
  if (period === "YEAR") return { words, yearly: `${formatMoney(money)} a year` };
  const times = period === "MONTH" ? 12 : USUAL_HOURS;
  const year = { ...money, amount: money.amount.times(new Big(times)) };
  const rule = period === "MONTH" ? "as 12 months" : `as ${formatCount(USUAL_HOURS)} hours`;
  return { words, yearly: `${formatMoney(year)} a year, ${rule}` };
}
