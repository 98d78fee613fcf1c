import fc from "fast-check";
import type { Salary } from "@/domain/evidence";
import { titlePay } from "@/domain/figure";
import { rangeOverlaps, shareWords } from "@/domain/overlap";
import { evidenceOf, salary, scope } from "./fixtures";

function spread(
  sourceId: string,
  titleId: string,
  low: number,
  high: number,
  ends: [Salary["statistic"], Salary["statistic"]] = ["P25", "P75"],
) {
  return [low, high].map((lakh, index) =>
    salary(sourceId, titleId, lakh, {
      id: `${sourceId}-${titleId}-${index}`,
      statistic: ends[index] ?? "P25",
    }),
  );
}

function overlaps(salaries: readonly Salary[]) {
  const evidence = evidenceOf(salaries);
  return rangeOverlaps(titlePay(evidence, "a", scope()), titlePay(evidence, "b", scope()));
}

it("says what part of the lower range lies above the bottom of the upper", () => {
  const [overlap] = overlaps([...spread("s1", "a", 10, 16), ...spread("s1", "b", 14, 22)]);
  expect(overlap).toMatchObject({ sourceId: "s1", words: "about a third" });
  expect(overlap?.share.value).toBe(0.33);
  expect(overlap?.share.provenance.salaryIds).toEqual(["s1-a-0", "s1-a-1", "s1-b-0"]);
});

it("compares only the same kind of spread, inside one source", () => {
  expect(overlaps([...spread("s1", "a", 10, 16), ...spread("s2", "b", 14, 22)])).toEqual([]);
  expect(
    overlaps([...spread("s1", "a", 10, 16), ...spread("s1", "b", 14, 22, ["P10", "P90"])]),
  ).toEqual([]);
});

it("stays between none and all", () => {
  const lakh = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(lakh, lakh, lakh, lakh, (a, b, c, d) => {
      const [overlap] = overlaps([
        ...spread("s1", "a", Math.min(a, b), Math.max(a, b)),
        ...spread("s1", "b", Math.min(c, d), Math.max(c, d)),
      ]);
      expect(overlap?.share.value).toBeGreaterThanOrEqual(0);
      expect(overlap?.share.value).toBeLessThanOrEqual(1);
    }),
  );
});

it.each([
  [0, "none"],
  [0.01, "a small part"],
  [0.1, "about a tenth"],
  [0.25, "about a quarter"],
  [0.5, "about half"],
  [0.75, "about three quarters"],
  [1, "all"],
])("calls %d %s", (share, words) => {
  expect(shareWords(share)).toBe(words);
});
