/** How often an interval of a median holds the median that it is an estimate of, at the least. */
export const CONFIDENCE = 0.95;

/** Places in a list of n amounts in order, counted from 1. */
export interface MedianRanks {
  readonly low: number;
  readonly high: number;
}

/**
 * Between which two of n amounts in order the median of all that they were drawn from lies, with a
 * confidence of CONFIDENCE or more: the d-th from below and the d-th from above, where d is the greatest
 * at which the chance that a fair coin shows fewer than d heads in n throws is half of what is left at
 * most. Nothing is assumed of how pay is spread, only that the amounts were drawn alike and
 * independently. Null under six amounts, of which even the least and the greatest promise less.
 */
export function medianRanks(n: number): MedianRanks | null {
  const tail = (1 - CONFIDENCE) / 2;
  // The chance of so many heads, as a logarithm: of thousands of throws it is below what a number holds.
  let chance = -n * Math.LN2;
  let below = 0;
  let heads = 0;
  while (heads <= n / 2) {
    below += Math.exp(chance);
    if (below > tail) break;
    chance += Math.log(n - heads) - Math.log(heads + 1);
    heads += 1;
  }
  return heads === 0 ? null : { low: heads, high: n + 1 - heads };
}
