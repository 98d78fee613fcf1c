import fc from "fast-check";
import { decimalString } from "@/domain/evidence/money";
import { payChange } from "@/domain/pay/change";
import { evidenceOf, guideEvidence, salary, scope } from "./fixtures";

const rupees = (lakh: number) => String(Math.round(lakh * 100_000));
const amount = (sourced: { value: { amount: import("big.js").Big } } | null) =>
  sourced && decimalString(sourced.value.amount);

describe("change inside one source", () => {
  const evidence = evidenceOf([
    salary("s1", "a", 10),
    salary("s1", "b", 14),
    salary("s2", "a", 6),
    salary("s3", "a", 9),
    salary("s3", "b", 12),
  ]);

  it("says +3 to +4, 2 of 2 agree, the third not used", () => {
    const change = payChange(evidence, "a", "b", scope());
    expect(change.comparability).toBe("SAME_SOURCE");
    expect(change.direction).toBe("UP");
    expect([amount(change.low), amount(change.high)]).toEqual([rupees(3), rupees(4)]);
    expect(change.pairs.map((pair) => pair.sourceId)).toEqual(["s1", "s3"]);
    expect(change.agreeing).toBe(2);
    expect(change.unused).toEqual([
      { sourceId: "s2", explanation: "Covers only the first of the two titles." },
    ]);
  });

  it("never forms the difference of averages", () => {
    const text = JSON.stringify(payChange(evidence, "a", "b", scope()));
    expect(text).not.toMatch(/4\.67|46666|466667/);
  });

  it("names every salary that it rests on, and what was done", () => {
    const { low } = payChange(evidence, "a", "b", scope());
    expect(low?.provenance.salaryIds).toEqual(["s1-a", "s1-b", "s3-a", "s3-b"]);
    expect(low?.provenance.steps.map((step) => step.operation)).toEqual([
      "SUBTRACT",
      "SUBTRACT",
      "SUMMARISE",
    ]);
  });

  it("says MIXED where sources disagree on the direction, and how many agree", () => {
    const mixed = evidenceOf([...evidence.salaries, salary("s4", "a", 10), salary("s4", "b", 9)]);
    const change = payChange(mixed, "a", "b", scope());
    expect([change.direction, change.agreeing, change.pairs.length]).toEqual(["MIXED", 2, 3]);
  });

  it("says FLAT where nothing changes", () => {
    const flat = evidenceOf([salary("s1", "a", 10), salary("s1", "b", 10)]);
    expect(payChange(flat, "a", "b", scope()).direction).toBe("FLAT");
  });

  it("leaves a withdrawn source out", () => {
    const withdrawn = evidence.sources.map((each) =>
      each.id === "s3" ? { ...each, withdrawn: each.recorded } : each,
    );
    const change = payChange({ ...evidence, sources: withdrawn }, "a", "b", scope());
    expect(change.pairs.map((pair) => pair.sourceId)).toEqual(["s1"]);
  });
});

describe("what may not be subtracted", () => {
  it.each([
    ["pay bases", { basis: "CTC" }],
    ["statistics", { statistic: "MEAN" }],
    ["countries", { country: "US" }],
    ["pay periods", { period: "MONTH" }],
    ["years of experience", { minYears: 8, maxYears: 10 }],
  ] as const)("unlike %s", (what, other) => {
    const base = { minYears: 0, maxYears: 2 };
    const evidence = evidenceOf([
      salary("s1", "a", 10, base),
      salary("s1", "b", 14, { ...base, ...other }),
    ]);
    const change = payChange(evidence, "a", "b", scope());
    expect(change.comparability).toBe("NONE");
    expect(change.low).toBeNull();
    expect(change.direction).toBe("UNKNOWN");
    expect(change.missing?.reason).toBe("NOT_COMPARABLE");
    expect(change.explanation).toContain(what);
  });

  it("chooses among several salaries of one source by the same statistic first, and never averages", () => {
    const evidence = evidenceOf([
      salary("s1", "a", 10, { id: "a-mean", statistic: "MEAN" }),
      salary("s1", "a", 11, { id: "a-old", observedTo: "2020-01-01" }),
      salary("s1", "a", 12, { id: "a-new" }),
      salary("s1", "b", 15),
    ]);
    const change = payChange(evidence, "a", "b", scope());
    expect(amount(change.low)).toBe(rupees(3));
    expect(change.low?.provenance.salaryIds).toEqual(["a-new", "s1-b"]);
  });
});

describe("the career guide", () => {
  const evidence = guideEvidence();
  it.each([
    ["data-scientist", "specialist", "CROSS_SOURCE", "UP", "770000", 64.17],
    ["specialist", "architect", "CROSS_SOURCE", "UP", "970000", 49.24],
    ["architect", "manager", "SAME_SOURCE", "UP", "310000", 10.54],
    ["manager", "chief", "SAME_SOURCE", "DOWN", "-350000", -10.77],
    ["data-scientist", "chief", "SAME_SOURCE", "UP", "1700000", 141.67],
  ])(
    "%s to %s is %s, %s, %s rupees, %s percent",
    (from, to, comparability, direction, rupeesChange, percent) => {
      const change = payChange(evidence, from, to, scope());
      expect(change).toMatchObject({
        comparability,
        direction,
        percentLow: percent,
        percentHigh: percent,
      });
      expect([amount(change.low), amount(change.high)]).toEqual([rupeesChange, rupeesChange]);
      expect(change.explanation).toContain("pay basis of both figures is not stated");
    },
  );

  it("marks a change across sources as weak evidence, with no pair of one source", () => {
    const change = payChange(evidence, "data-scientist", "specialist", scope());
    expect(change.pairs).toEqual([]);
    expect(change.unused).toEqual([]);
    expect(change.explanation).toContain("weak evidence");
  });
});

describe("for any figures", () => {
  const lakh = fc.integer({ min: 1, max: 500 });
  it("a change lies between the differences of the sources that cover both, and turns round with the titles", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lakh, lakh), { minLength: 1, maxLength: 6 }), (pairs) => {
        const evidence = evidenceOf(
          pairs.flatMap(([a, b], index) => [
            salary(`s${index}`, "a", a),
            salary(`s${index}`, "b", b),
          ]),
        );
        const there = payChange(evidence, "a", "b", scope());
        const back = payChange(evidence, "b", "a", scope());
        const differences = pairs.map(([a, b]) => (b - a) * 100_000);
        expect(there.low?.value.amount.toNumber()).toBe(Math.min(...differences));
        expect(there.high?.value.amount.toNumber()).toBe(Math.max(...differences));
        expect(back.low?.value.amount.toNumber()).toBe(-Math.max(...differences) + 0);
      }),
    );
  });
});
