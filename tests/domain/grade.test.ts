import fc from "fast-check";
import { GRADES, SOURCE_METHODS } from "@/domain/evidence/vocabulary";
import { payChange } from "@/domain/pay/change";
import { titlePay } from "@/domain/pay/figure";
import { gradeSalary, weakest } from "@/domain/pay/grade";
import { evidenceOf, guideEvidence, salary, scope, source } from "./fixtures";

const rank = (grade: (typeof GRADES)[number]) => GRADES.indexOf(grade);
const asOf = new Date("2026-06-01T00:00:00Z");

it("gives the lowest grade that a line of the rule allows", () => {
  expect(gradeSalary(salary("s", "a", 10, { sampleSize: 5000 }), source("s"), 3, asOf).grade).toBe(
    "HIGH",
  );
  expect(gradeSalary(salary("s", "a", 10, { sampleSize: 50 }), source("s"), 3, asOf).grade).toBe(
    "LOW",
  );
  expect(
    gradeSalary(
      salary("s", "a", 10, { sampleSize: 5000 }),
      source("s", { method: "MODELLED" }),
      3,
      asOf,
    ).grade,
  ).toBe("LOW");
});

it("is unknown where the sample size is not stated, and never counts that as zero", () => {
  const pay = titlePay(guideEvidence(), "chief", scope());
  const explanation = pay.bySource[0]?.central?.gradeExplanation;
  expect(explanation?.grade).toBe("UNKNOWN");
  expect(explanation?.terms).toContainEqual({
    name: "Sample size",
    finding: "not stated",
    allows: "UNKNOWN",
  });
});

it("is lowered by age alone", () => {
  const figure = salary("s", "a", 10, { sampleSize: 5000 });
  const at = (day: string) => gradeSalary(figure, source("s"), 3, new Date(day)).grade;
  expect([at("2026-06-01"), at("2028-12-31"), at("2031-01-01"), at("2040-01-01")]).toEqual([
    "HIGH",
    "MODERATE",
    "LOW",
    "VERY_LOW",
  ]);
});

describe("for any evidence", () => {
  const size = fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: null });
  const method = fc.constantFrom(...SOURCE_METHODS);

  it("a change is graded no better than its figures", () => {
    fc.assert(
      fc.property(size, size, method, (a, b, how) => {
        const evidence = evidenceOf(
          [salary("s", "a", 10, { sampleSize: a }), salary("s", "b", 12, { sampleSize: b })],
          { sources: [source("s", { method: how })] },
        );
        const change = payChange(evidence, "a", "b", scope());
        const inputs = change.pairs.flatMap((pair) => [pair.before, pair.after]);
        for (const input of inputs)
          expect(rank(change.grade)).toBeGreaterThanOrEqual(rank(input.gradeExplanation.grade));
      }),
    );
  });

  it("unknown absorbs", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GRADES)), (grades) => {
        expect(weakest([...grades, "UNKNOWN"])).toBe("UNKNOWN");
      }),
    );
  });

  it("more records or more publishers never lower a grade", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(5),
        method,
        (n, more, publishers, extra, how) => {
          const grade = (sampleSize: number, count: number) =>
            gradeSalary(
              salary("s", "a", 10, { sampleSize }),
              source("s", { method: how }),
              count,
              asOf,
            ).grade;
          expect(rank(grade(n + more, publishers + extra))).toBeLessThanOrEqual(
            rank(grade(n, publishers)),
          );
        },
      ),
    );
  });
});
