import fc from "fast-check";
import type { Salary } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import { GRADES } from "@/domain/evidence/vocabulary";
import { payChange } from "@/domain/pay/change";
import { compare } from "@/domain/pay/compare";
import { evidenceOf, salary, scope } from "./fixtures";

describe("for any evidence", () => {
  const some = fc.record({
    sourceId: fc.constantFrom("s1", "s2", "s3"),
    titleId: fc.constantFrom("a", "b"),
    statistic: fc.constantFrom("MEDIAN", "MEAN", "P90"),
    basis: fc.constantFrom("BASE", "CTC", "UNKNOWN"),
    period: fc.constantFrom("YEAR", "MONTH"),
    currency: fc.constantFrom("INR", "USD"),
    sampleSize: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
    lakh: fc.integer({ min: 1, max: 4 }),
  }) as fc.Arbitrary<
    Pick<Salary, "sourceId" | "titleId" | "statistic" | "basis" | "period" | "sampleSize"> & {
      currency: string;
      lakh: number;
    }
  >;
  const salaries = fc.array(some, { maxLength: 14 }).map((rows) =>
    rows.map(({ sourceId, titleId, currency, lakh, ...rest }, index) =>
      salary(sourceId, titleId, lakh, {
        id: `x${index}`,
        money: money(String(lakh * 1000), currency),
        ...rest,
      }),
    ),
  );

  it("a change is one kind, in order, no better graded than its figures, and accounts for every source", () => {
    fc.assert(
      fc.property(salaries, (rows) => {
        const found = payChange(evidenceOf(rows), "a", "b", scope());
        const figures = found.pairs.flatMap((pair) => [pair.before, pair.after]);
        const kinds = figures.map(({ pay: { value }, statistic }) =>
          [value.basis, value.period, value.money.currency, statistic].join(),
        );
        expect(new Set(kinds).size).toBeLessThanOrEqual(1);
        expect(found.low === null).toBe(found.comparability === "NONE");
        if (found.low && found.high)
          expect(found.low.value.amount.lte(found.high.value.amount)).toBe(true);
        for (const { gradeExplanation } of figures) {
          expect(GRADES.indexOf(found.grade)).toBeGreaterThanOrEqual(
            GRADES.indexOf(gradeExplanation.grade),
          );
        }
        const used = found.used.flatMap((pair) => [pair.before.sourceId, pair.after.sourceId]);
        const told = [...used, ...found.unused.map((each) => each.sourceId)];
        expect([...new Set(told)].sort()).toEqual(
          [...new Set(rows.map((row) => row.sourceId))].sort(),
        );
        for (const { sourceId } of found.unused) expect(used).not.toContain(sourceId);
      }),
    );
  });

  it("answers alike whatever the order of the rows", () => {
    fc.assert(
      fc.property(salaries, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const evidence = evidenceOf(rows);
        const shuffled = rows
          .map((row) => [keys.next().value, row] as const)
          .sort((x, y) => Number(x[0]) - Number(y[0]))
          .map(([, row]) => row);
        const ask = (list: readonly Salary[]) =>
          JSON.stringify(compare({ ...evidence, salaries: list }, ["a", "b"], scope()));
        expect(ask(shuffled)).toBe(ask(rows));
      }),
    );
  });
});
