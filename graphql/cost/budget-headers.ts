import type { BudgetLeft } from "./rate-limit";
import { WINDOW_S } from "./rate-limit";

/** What the budget is told as: it is that of a network address. */
const POLICY = '"address"';

/**
 * How a client's budget stands, in the fields of draft-ietf-httpapi-ratelimit-headers-11. The unit is
 * named: without one, clients would take it for requests. `retryAfter`: where the answer says when to
 * ask again, nothing more is promised before that.
 */
export function budgetHeaders(
  { whole, remaining, resetSeconds }: BudgetLeft,
  retryAfter?: string,
): Readonly<Record<string, string>> {
  return {
    "ratelimit-policy": `${POLICY};q=${Math.floor(whole)};qu="objects";w=${WINDOW_S}`,
    ratelimit: `${POLICY};r=${remaining};t=${retryAfter ?? resetSeconds}`,
  };
}
