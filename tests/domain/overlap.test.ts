import fc from "fast-check";
import type { Salary } from "@/domain/evidence/evidence";
import { compare } from "@/domain/pay/compare";
import { titlePay } from "@/domain/pay/figure";
import { overlapSentence, rangeOverlaps, shareWords } from "@/domain/pay/overlap";
import { countedSteps } from "../support/counted-steps";
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

it("takes for the lower title the one whose range begins lower, whichever is asked for first", () => {
  const [overlap] = overlaps([...spread("s1", "a", 14, 22), ...spread("s1", "b", 10, 16)]);
  expect(overlap).toMatchObject({ lowerTitleId: "b", upperTitleId: "a" });
  expect(overlap?.share.value).toBe(0.33);
  const [alike] = overlaps([...spread("s1", "a", 10, 22), ...spread("s1", "b", 10, 16)]);
  expect(alike).toMatchObject({ lowerTitleId: "a", words: "all" });
});

it("says the sum in amounts, so that it can be done again by hand", () => {
  const salaries = [...spread("s1", "a", 10, 16), ...spread("s1", "b", 14, 22)];
  const [overlap] = overlaps(salaries);
  if (!overlap) throw new Error("there is an overlap");
  expect(overlap.share.provenance.steps.map(({ description }) => description)).toEqual([
    "The part of the lower range that lies above the bottom of the upper one, divided by the lower range, none below zero: (₹16,00,000 − ₹14,00,000) ÷ (₹16,00,000 − ₹10,00,000).",
  ]);
  expect(overlapSentence(overlap, evidenceOf(salaries), scope().asOf)).toBe(
    "In S1, about a third of the range of A (25th percentile to 75th percentile, ₹10 L to ₹16 L) lies above the bottom of the range of B, ₹14 L.",
  );
});

it("is told of neighbours in the order asked for, source by source", () => {
  const evidence = evidenceOf([
    ...spread("s1", "a", 10, 16),
    ...spread("s1", "b", 14, 22),
    ...spread("s1", "c", 12, 20),
    ...spread("s2", "a", 9, 12),
    ...spread("s2", "b", 12, 15),
  ]);
  const told = compare(evidence, ["a", "b", "c"], scope()).overlaps.map((overlap) => [
    overlap.sourceId,
    overlap.lowerTitleId,
    overlap.upperTitleId,
    overlap.words,
  ]);
  expect(told).toEqual([
    ["s1", "a", "b", "about a third"],
    ["s2", "a", "b", "none"],
    ["s1", "c", "b", "about three quarters"],
  ]);
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

it("takes as many times the steps as there are ranges", async () => {
  const ends = ["MINIMUM", "MAXIMUM"] as const;
  const payOf = (title: string, count: number) =>
    titlePay(
      evidenceOf(
        Array.from({ length: count }, (_, place) =>
          ends.map((statistic, end) =>
            salary("s", title, 10 + end, {
              id: `${title}-${place}-${statistic}`,
              statistic,
              place: `${title} ${place}`,
            }),
          ),
        ).flat(),
      ),
      title,
      scope(),
    );
  const stepsOf = (count: number) => {
    const [first, second] = [payOf("a", count), payOf("b", count)];
    return countedSteps(() => rangeOverlaps(first, second));
  };
  await stepsOf(10);
  const [few, many] = [await stepsOf(50), await stepsOf(500)];
  expect(many / few).toBeLessThan(20);
});
