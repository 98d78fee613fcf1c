import type { Interval } from "../evidence/money";
import { formatMoneyBrief } from "../words/format";
import { medianRanks } from "./median-interval";

/** "₹12 L to ₹16.5 L": between which amounts a median lies, in short. */
export function intervalWords({ low, high }: Interval): string {
  return `${formatMoneyBrief(low)} to ${formatMoneyBrief(high)}`;
}

/** Why a median that was computed from so many records has no interval. */
export function intervalAbsence(count: number | null): string {
  return count !== null && medianRanks(count) === null
    ? "none: fewer than six records"
    : "not computed";
}
