import fc from "fast-check";
import {
  amountOf,
  binOf,
  MergedSketch,
  nearestRank,
  type PaySketch,
} from "@/domain/evidence/pay-sketch";

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9];
const amount = fc.double({ min: 1, max: 1e9, noNaN: true });
const amounts = fc.array(amount, { minLength: 1, maxLength: 400 });

function sketchOf(values: readonly number[]): PaySketch {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(binOf(value), (counts.get(binOf(value)) ?? 0) + 1);
  const pairs = [...counts].sort(([a], [b]) => a - b);
  return { bins: pairs.map(([bin]) => bin), counts: pairs.map(([, count]) => count) };
}

function merged(...sketches: readonly PaySketch[]): MergedSketch {
  const all = new MergedSketch();
  for (const sketch of sketches) all.add(sketch);
  return all;
}

/** The definition, on the amounts themselves. */
function exactly(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil(share * values.length)) - 1] ?? Number.NaN;
}

const relativeError = (found: number | undefined, exact: number) =>
  Math.abs((found ?? 0) - exact) / exact;

test("the nearest rank is that of whole numbers, whatever binary fractions make of a share", () => {
  for (const percent of SHARES.map((share) => Math.round(share * 100))) {
    for (let n = 1; n <= 200_000; n += 1) {
      const exact = Math.floor((percent * n + 99) / 100);
      if (nearestRank(percent / 100, n) !== exact) throw new Error(`${percent}% of ${n}`);
    }
  }
});

describe("percentiles of a sketch", () => {
  test("lie within 0.4% of the exact ones", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const found = merged(sketchOf(values)).quantiles(SHARES);
        for (const [place, share] of SHARES.entries()) {
          expect(relativeError(found[place], exactly(values, share))).toBeLessThanOrEqual(0.00401);
        }
      }),
    );
  });

  test("lie within 1% after a conversion into another currency", () => {
    const rate = fc.double({ min: 0.001, max: 1000, noNaN: true });
    fc.assert(
      fc.property(amounts, amounts, rate, (own, foreign, factor) => {
        const all = merged(sketchOf(own));
        all.add(sketchOf(foreign), factor);
        const values = [...own, ...foreign.map((value) => value * factor)];
        for (const [place, share] of SHARES.entries()) {
          const found = all.quantiles(SHARES)[place];
          expect(relativeError(found, exactly(values, share))).toBeLessThanOrEqual(0.01);
        }
      }),
    );
  });

  test("are the same whether the records were counted together or apart, in any order", () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        const together = merged(sketchOf([...left, ...right])).quantiles(SHARES);
        expect(merged(sketchOf(left), sketchOf(right)).quantiles(SHARES)).toEqual(together);
        expect(merged(sketchOf(right), sketchOf(left)).quantiles(SHARES)).toEqual(together);
      }),
    );
  });

  test("of nothing are none", () => {
    expect(merged().quantiles(SHARES)).toEqual([]);
    expect(merged({ bins: [], counts: [] }).total).toBe(0);
  });
});

test("an amount and what stands for its bin differ by 0.4% at most", () => {
  fc.assert(
    fc.property(amount, (value) => {
      expect(relativeError(amountOf(binOf(value)), value)).toBeLessThanOrEqual(0.00401);
    }),
  );
});
