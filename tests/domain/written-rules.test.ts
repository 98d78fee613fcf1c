import type { Salary } from "@/domain/evidence/evidence";
import { combine, derive, fromSalary } from "@/domain/evidence/provenance";
import { payChange } from "@/domain/pay/change";
import { compare } from "@/domain/pay/compare";
import { titlePay } from "@/domain/pay/figure";
import { gradeSalary } from "@/domain/pay/grade";
import { basisPanels } from "@/domain/pay/panels";
import { comparisonSentences } from "@/domain/pay/sentences/summaries";
import { findPath } from "@/domain/progression/path";
import { evidenceOf, revision, salary, scope, source, step, title } from "./fixtures";

const change = (...salaries: Salary[]) => payChange(evidenceOf(salaries), "a", "b", scope());

it("keeps undated salaries out of a question about a year", () => {
  const undated = evidenceOf([salary("s1", "a", 10, { observedFrom: null, observedTo: null })]);
  expect(titlePay(undated, "a", scope({ where: { year: 2025 } })).missing?.reason).toBe(
    "OUT_OF_SCOPE",
  );
});

it("compares no levels that are not the same, stated or not", () => {
  const senior = salary("s1", "b", 14, { level: "SENIOR" });
  const all = change(salary("s1", "a", 10), senior);
  expect(all.missing?.explanation).toContain("unlike levels of experience");
  expect(change(salary("s1", "a", 10, { level: "ENTRY" }), senior).comparability).toBe("NONE");
  expect(change(salary("s1", "a", 10, { level: "SENIOR" }), senior).comparability).toBe(
    "SAME_SOURCE",
  );
});

it("prefers the whole country to a place", () => {
  const evidence = evidenceOf([
    salary("s1", "a", 10, { id: "a-pune", place: "Pune" }),
    salary("s1", "a", 12, { id: "b-india" }),
  ]);
  const [pay] = titlePay(evidence, "a", scope()).bySource;
  expect(pay?.central?.pay.provenance.salaryIds).toEqual(["b-india"]);
});

it("subtracts the same years before more general ones", () => {
  const found = change(
    salary("s1", "a", 10, { id: "a-wide", minYears: 0, maxYears: 9 }),
    salary("s1", "a", 11, { id: "a-same", minYears: 2, maxYears: 4 }),
    salary("s1", "b", 14, { minYears: 2, maxYears: 4 }),
  );
  expect(found.low?.provenance.salaryIds).toEqual(["a-same", "s1-b"]);
});

it("chooses between kinds that as many sources state by their names, not by the sources'", () => {
  const pair = (id: string, basis: Salary["basis"]) => [
    salary(id, "a", 10, { basis }),
    salary(id, "b", 14, { basis }),
  ];
  for (const [first, second] of [
    ["s1", "s2"],
    ["s2", "s1"],
  ] as const) {
    const found = change(...pair(first, "CTC"), ...pair(second, "BASE"));
    expect(found.pairs.map((each) => each.before.pay.value.basis)).toEqual(["BASE"]);
  }
});

it("grades a change across sources low at best, however well its figures are supported", () => {
  const many = { sampleSize: 5000 };
  // A further publisher for each title, so that independence does not hold the figures down.
  const rows = [
    salary("s1", "a", 10, many),
    salary("s2", "b", 14, many),
    salary("s3", "a", 10, { ...many, basis: "CTC" }),
    salary("s4", "b", 14, { ...many, basis: "TOTAL" }),
  ];
  const figures = ["a", "b"].flatMap((id) => titlePay(evidenceOf(rows), id, scope()).bySource);
  expect(figures.every((pay) => pay.central?.gradeExplanation.grade === "HIGH")).toBe(true);
  expect(change(...rows)).toMatchObject({ comparability: "CROSS_SOURCE", grade: "LOW" });
});

it("counts publishers, not sources, as independent", () => {
  const rows = [salary("s1", "a", 10), salary("s2", "a", 11)];
  const sources = ["s1", "s2"].map((id) => source(id, { publisherId: "one" }));
  const [pay] = titlePay(evidenceOf(rows, { sources }), "a", scope()).bySource;
  expect(pay?.central?.gradeExplanation.terms).toContainEqual({
    name: "Independence",
    finding: "the only publisher that covers the title in the country",
    allows: "MODERATE",
  });
});

it("keeps a step that reached two inputs once", () => {
  const converted = derive(
    fromSalary(1, "x"),
    { operation: "CONVERT", description: "once" },
    (n) => n,
  );
  const sum = { operation: "SUMMARISE", description: "both" } as const;
  const { provenance } = combine([converted, converted], sum, () => 2);
  expect(provenance).toEqual({
    salaryIds: ["x"],
    steps: [{ operation: "CONVERT", description: "once" }, sum],
  });
});

it("takes the day of publication, never of citation, where no observation is dated", () => {
  const undated = salary("s", "a", 10, { observedFrom: null, observedTo: null });
  const age = (from: Parameters<typeof source>[1]) =>
    gradeSalary(undated, source("s", from), 1, new Date("2026-01-01")).terms.find(
      ({ name }) => name === "Age",
    )?.finding;
  expect(age({ publishedOn: "2020-05-01" })).toBe("up to 1 May 2020");
  expect(age({ publishedOn: null, citedOn: "2021-06-02" })).toBe("no date stated");
});

describe("a path", () => {
  const titles = ["a", "b", "c", "d"].map((id) => title(id));

  it("ends where a cycle away from its start leads nowhere", () => {
    const catalogue = {
      ...evidenceOf([]),
      titles,
      steps: [step("a", "b"), step("b", "c"), step("c", "b")],
    };
    expect(findPath(catalogue, "a", "d", scope().asOf)).toBeNull();
  });

  it("does not take a withdrawn step, nor one recorded later", () => {
    const steps = [
      step("a", "b", { withdrawn: revision(1) }),
      step("b", "c", { recorded: revision(5) }),
    ];
    const catalogue = { ...evidenceOf([]), titles, steps };
    expect(findPath(catalogue, "a", "b", revision(2).at)).toBeNull();
    expect(findPath(catalogue, "b", "c", revision(2).at)).toBeNull();
    expect(findPath(catalogue, "b", "c", revision(5).at)).toHaveLength(1);
  });
});

it("says how many sources agree where not all do", () => {
  const evidence = evidenceOf([
    ...["s1", "s2"].flatMap((id) => [salary(id, "a", 10), salary(id, "b", 12)]),
    salary("s3", "a", 10),
    salary("s3", "b", 9),
  ]);
  const [sentence] = comparisonSentences(
    compare(evidence, ["a", "b"], scope()),
    evidence,
    scope().asOf,
  );
  expect(sentence).toContain(
    "at the 3 publishers whose figures for both may be compared, of which 2 agree on the direction",
  );
});

it("does not call one basis mixed", () => {
  const evidence = evidenceOf([salary("s1", "a", 10)]);
  const row = titlePay(evidence, "a", scope());
  const asked = { evidence, scope: scope(), mix: true };
  expect(basisPanels([row], asked).map(({ mixed }) => mixed)).toEqual([false]);
});
