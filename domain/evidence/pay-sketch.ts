/**
 * Amounts counted in logarithmic bins, after DDSketch (Masson, Rim, Lee 2019): bin i holds the
 * amounts in (GAMMA^(i-1), GAMMA^i]. Two sketches are merged by adding their counts, so that the
 * percentiles of any choice of cells cost the same however many records were counted.
 */

/** The greatest relative error of a percentile. One conversion into another currency doubles it, to under 1%. */
export const RELATIVE_ERROR = 0.004;
/** How many times the upper end of a bin is its lower end. */
export const GAMMA = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
const LOG_GAMMA = Math.log(GAMMA);

/** Counts by bin; both lists are of the same length, the bins ascending. */
export interface PaySketch {
  readonly bins: readonly number[];
  readonly counts: readonly number[];
}

/** The bin that a positive amount is counted in. */
export function binOf(amount: number): number {
  return Math.ceil(Math.log(amount) / LOG_GAMMA);
}

/** The amount that stands for a bin: within RELATIVE_ERROR of every amount in it. */
export function amountOf(bin: number): number {
  return (2 * GAMMA ** bin) / (GAMMA + 1);
}

/** Which of n amounts in order stands for a share of them, counted from 1. */
export function nearestRank(share: number, n: number): number {
  return Math.max(1, Math.ceil(share * n));
}

/** Counts by bin, merged from several sketches. */
export class MergedSketch {
  readonly #counts = new Map<number, number>();
  #total = 0;

  /** How many amounts are counted. */
  get total(): number {
    return this.#total;
  }

  /** Adds a sketch. `factor`: what each amount is multiplied by, such as a rate of exchange. */
  add({ bins, counts }: PaySketch, factor = 1): void {
    for (const [place, bin] of bins.entries()) {
      const into = factor === 1 ? bin : binOf(amountOf(bin) * factor);
      const count = counts[place] ?? 0;
      this.#counts.set(into, (this.#counts.get(into) ?? 0) + count);
      this.#total += count;
    }
  }

  /**
   * The percentiles at shares above 0 to 1, ascending, by the nearest rank: of n amounts in order,
   * the ceil(share × n)-th. Empty where nothing is counted.
   */
  quantiles(shares: readonly number[]): number[] {
    if (this.#total === 0) return [];
    return this.atRanks(shares.map((share) => nearestRank(share, this.#total)));
  }

  /** The amounts at places in order, counted from 1, ascending and at most `total`. */
  atRanks(ranks: readonly number[]): number[] {
    const bins = [...this.#counts].sort(([a], [b]) => a - b);
    const found: number[] = [];
    let below = 0;
    let at = 0;
    for (const rank of ranks) {
      while (below + (bins[at]?.[1] ?? 0) < rank) {
        below += bins[at]?.[1] ?? 0;
        at += 1;
      }
      found.push(amountOf(bins[at]?.[0] ?? 0));
    }
    return found;
  }
}
