import type { Salary } from "@/domain/evidence/evidence";
import { decimalString, money } from "@/domain/evidence/money";
import { payChange } from "@/domain/pay/change";
import { compare } from "@/domain/pay/compare";
import { titlePay } from "@/domain/pay/figure";
import { rangeOverlaps } from "@/domain/pay/overlap";
import { progression } from "@/domain/pay/progression";
import { progressionSentences } from "@/domain/pay/sentences/summaries";
import { evidenceOf, revision, salary, scope, source, step } from "./fixtures";

const change = (...salaries: Salary[]) => payChange(evidenceOf(salaries), "a", "b", scope());
const ends = ({ low, high }: ReturnType<typeof payChange>) =>
  [low, high].map((end) => end && decimalString(end.value.amount));

describe("one range holds differences of one kind", () => {
  const usual = [
    salary("s1", "a", 10),
    salary("s1", "b", 14),
    salary("s2", "a", 9),
    salary("s2", "b", 12),
  ];
  it.each([
    ["currency", { money: money("1000", "USD") }, { money: money("3000", "USD") }],
    ["period", { period: "MONTH" }, { period: "MONTH" }],
    ["basis", { basis: "CTC" }, { basis: "CTC" }],
    ["country", { country: "US" }, { country: "US" }],
    ["place", { place: "Pune" }, { place: "Pune" }],
    ["statistic", { statistic: "MEAN" }, { statistic: "MEAN" }],
    ["end of the spread", { statistic: "P90" }, { statistic: "P90" }],
  ] as const)("another %s takes no part, and the source is named", (_kind, first, second) => {
    const found = change(...usual, salary("s3", "a", 20, first), salary("s3", "b", 50, second));
    expect(ends(found)).toEqual(["300000", "400000"]);
    expect(found.pairs.map((pair) => pair.sourceId)).toEqual(["s1", "s2"]);
    expect(found.unused.map((unused) => unused.sourceId)).toEqual(["s3"]);
    expect(found.unused[0]?.explanation).toContain("Covers both titles");
  });

  it("is the middle where one source states it, even if more state an end", () => {
    const found = change(
      salary("s1", "a", 10),
      salary("s1", "b", 14),
      ...["s2", "s3"].flatMap((id) => [
        salary(id, "a", 20, { statistic: "P90" }),
        salary(id, "b", 50, { statistic: "P90" }),
      ]),
    );
    expect(ends(found)).toEqual(["400000", "400000"]);
  });

  it("is the middle even where an end is stated for more alike experience", () => {
    const found = change(
      salary("s1", "a", 10, { id: "a50", maxYears: 5 }),
      salary("s1", "b", 14, { id: "b50", maxYears: 6 }),
      salary("s1", "a", 20, { id: "a90", statistic: "P90", minYears: 2, maxYears: 3 }),
      salary("s1", "b", 40, { id: "b90", statistic: "P90", minYears: 2, maxYears: 3 }),
    );
    expect(found.low?.provenance.salaryIds).toEqual(["a50", "b50"]);
  });

  it("subtracts the same experience first", () => {
    const found = change(
      salary("s1", "a", 10, { id: "a-low", minYears: 0, maxYears: 2 }),
      salary("s1", "a", 20, { id: "a-high", minYears: 6, maxYears: 9 }),
      salary("s1", "b", 26, { minYears: 6, maxYears: 9 }),
    );
    expect(found.low?.provenance.salaryIds).toEqual(["a-high", "s1-b"]);
  });

  it("does not subtract bands that only touch", () => {
    const touching = change(
      salary("s1", "a", 10, { minYears: 0, maxYears: 2 }),
      salary("s1", "b", 14, { minYears: 2, maxYears: 4 }),
    );
    expect(touching.comparability).toBe("NONE");
    const inside = change(
      salary("s1", "a", 10, { minYears: 0, maxYears: 2 }),
      salary("s1", "b", 14, { minYears: 2, maxYears: 2 }),
    );
    expect(inside.comparability).toBe("SAME_SOURCE");
  });
});

describe("what is said of a change", () => {
  it("names the choice among several pairs in its provenance", () => {
    const found = change(
      salary("s1", "a", 11, { id: "old", observedFrom: null, observedTo: "2024-01-01" }),
      salary("s1", "a", 12, { id: "new" }),
      salary("s1", "b", 15),
    );
    expect(found.low?.provenance.steps.map((each) => each.operation)).toEqual([
      "SUBTRACT",
      "SELECT",
    ]);
  });

  it("keeps the subtraction of each source, also where they read alike, in full amounts", () => {
    const found = change(
      ...["s1", "s2"].flatMap((id) => [salary(id, "a", 12.34567), salary(id, "b", 12.34999)]),
    );
    expect(found.low?.provenance.steps.map((each) => each.description)).toEqual([
      "₹12,34,999 (s1-b) less ₹12,34,567 (s1-a).",
      "₹12,34,999 (s2-b) less ₹12,34,567 (s2-a).",
      "The least of 2 differences.",
    ]);
  });

  it("does not deny that a source covers both when its figures are unlike", () => {
    const found = change(
      salary("s1", "a", 10),
      salary("s1", "b", 14, { basis: "CTC" }),
      salary("s2", "b", 15),
    );
    expect(found.comparability).toBe("CROSS_SOURCE");
    expect(found.explanation).toContain(
      "No source states figures for both titles that may be compared",
    );
  });

  it("has no grade where there is no figure", () => {
    expect(change(salary("s1", "a", 10), salary("s1", "b", 14, { basis: "CTC" })).grade).toBe(
      "UNKNOWN",
    );
  });

  it("pairs the least fall with its percentage", () => {
    const evidence = evidenceOf(
      [salary("s1", "a", 10), salary("s1", "b", 8), salary("s2", "a", 10), salary("s2", "b", 6)],
      { steps: [step("a", "b")] },
    );
    const path = progression(evidence, "a", "b", scope());
    expect(path && progressionSentences(path, evidence, scope().asOf)[0]).toContain(
      "by ₹2 L to ₹4 L (20% to 40%)",
    );
  });
});

it("says withdrawn where the source was, not that a filter is in the way", () => {
  const evidence = evidenceOf([salary("s1", "a", 10)], {
    sources: [source("s1", { withdrawn: revision(1) })],
  });
  expect(titlePay(evidence, "a", scope()).missing?.reason).toBe("WITHDRAWN");
});

it("leads nowhere from a title that is not held", () => {
  expect(progression(evidenceOf([]), "x", "x", scope())).toBeNull();
});

it("finds no cause where sources agree, and no spread between countries", () => {
  const disagreement = (...salaries: Salary[]) =>
    compare(evidenceOf(salaries), ["a"], scope()).disagreement;
  expect(disagreement(salary("s1", "a", 10), salary("s2", "a", 10))[0]?.likelyCauses).toEqual([]);
  expect(disagreement(salary("s1", "a", 10), salary("s2", "a", 30, { country: "US" }))).toEqual([]);
});

it("takes both ends of a range from the same people and time", () => {
  const at = (
    id: string,
    title: string,
    lakh: number,
    statistic: Salary["statistic"],
    more: Partial<Salary> = {},
  ) => salary("s1", title, lakh, { id, statistic, ...more });
  const junior = { minYears: 0, maxYears: 2 };
  const evidence = evidenceOf([
    at("old", "a", 1, "P25", { observedFrom: null, observedTo: "2015-01-01" }),
    at("junior-low", "a", 5, "P25", junior),
    at("junior-high", "a", 7, "P75", junior),
    at("a-low", "a", 10, "P25"),
    at("a-high", "a", 16, "P75"),
    at("b-low", "b", 14, "P25"),
    at("b-high", "b", 22, "P75"),
  ]);
  const [overlap] = rangeOverlaps(
    titlePay(evidence, "a", scope()),
    titlePay(evidence, "b", scope()),
  );
  expect(overlap?.share.provenance.salaryIds).toEqual(["a-low", "a-high", "b-low"]);
});
