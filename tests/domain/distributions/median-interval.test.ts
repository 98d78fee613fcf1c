import { CONFIDENCE, medianRanks } from "@/domain/distributions/median-interval";

it.each([
  // The table of any book on order statistics (Conover; Hahn and Meeker) has these.
  [1, null],
  [5, null],
  [6, { low: 1, high: 6 }],
  [8, { low: 1, high: 8 }],
  [9, { low: 2, high: 8 }],
  [10, { low: 2, high: 9 }],
  [15, { low: 4, high: 12 }],
  [20, { low: 6, high: 15 }],
  [25, { low: 8, high: 18 }],
  [30, { low: 10, high: 21 }],
  [50, { low: 18, high: 33 }],
  [100, { low: 40, high: 61 }],
])("of %i amounts the interval of the median is %j", (n, ranks) => {
  expect(medianRanks(n)).toEqual(ranks);
});

it("is that of whole-number arithmetic, for every n to 300", () => {
  for (let n = 1; n <= 300; n += 1) expect(medianRanks(n)).toEqual(exactRanks(n));
});

it("is found for a million, where chances are below what a number holds", () => {
  // n / 2 − 1.96 × √n / 2, give or take one.
  const ranks = medianRanks(1_000_000);
  expect(Math.abs((ranks?.low ?? 0) - 499_020)).toBeLessThanOrEqual(1);
  expect((ranks?.low ?? 0) + (ranks?.high ?? 0)).toBe(1_000_001);
});

it("holds the median of what was drawn from as often as it promises, however that is spread", () => {
  const random = seededRandom(20);
  const spreads: [(u: number) => number, number][] = [
    [(u) => u, 0.5],
    [(u) => -Math.log(1 - u), Math.LN2],
    [(u) => Math.exp(3 * (u - 0.5) ** 3), 1],
  ];
  for (const n of [6, 17, 60]) {
    for (const [spread, median] of spreads) {
      const held = heldOf(4_000, n, () => spread(random()), median);
      // Three standard errors of 4,000 trials are under 1.1%.
      expect(held).toBeGreaterThan(CONFIDENCE - 0.011);
    }
  }
});

/** In which share of trials the interval of n draws holds the median. */
function heldOf(trials: number, n: number, draw: () => number, median: number): number {
  const { low, high } = medianRanks(n) ?? { low: 1, high: n };
  let held = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const drawn = Array.from({ length: n }, draw).sort((a, b) => a - b);
    if ((drawn[low - 1] ?? 0) <= median && median <= (drawn[high - 1] ?? 0)) held += 1;
  }
  return held / trials;
}

/** The same by whole numbers: twice the ways to at most d − 1 heads, times twenty, are at most all ways. */
function exactRanks(n: number) {
  const all = 2n ** BigInt(n);
  let ways = 1n;
  let below = 1n;
  let heads = 0n;
  while (below * 40n <= all && heads < BigInt(n)) {
    ways = (ways * (BigInt(n) - heads)) / (heads + 1n);
    heads += 1n;
    below += ways;
  }
  return heads === 0n ? null : { low: Number(heads), high: n + 1 - Number(heads) };
}

/** Numbers from 0 to 1 that are the same each time (Park and Miller). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
