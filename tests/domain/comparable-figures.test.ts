import type { Salary } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import type { Scope } from "@/domain/evidence/scope";
import { payChange } from "@/domain/pay/change";
import { compare } from "@/domain/pay/compare";
import { titlePay } from "@/domain/pay/figure";
import { comparisonSentences } from "@/domain/pay/sentences/summaries";
import { evidenceOf, salary, scope, source } from "./fixtures";

const during = (from: number, to = from) => ({
  observedFrom: `${from}-01-01`,
  observedTo: `${to}-12-31`,
});

describe("one figure has one grade", () => {
  it("whatever the filter, the country of others, and what was read second hand", () => {
    const evidence = evidenceOf(
      [
        salary("office", "a", 50, { country: "NL", sampleSize: 5000 }),
        salary("article", "a", 9, { country: "ZA", sampleSize: 3 }),
        salary("quoted", "a", 48, { country: "NL", sampleSize: 10 }),
      ],
      {
        sources: [source("office"), source("article"), source("quoted", { citedById: "article" })],
      },
    );
    const gradeOf = (asked: Partial<Scope>) =>
      titlePay(evidence, "a", scope(asked)).bySource.find(({ sourceId }) => sourceId === "office")
        ?.central?.gradeExplanation;
    const all = gradeOf({});
    expect(all?.grade).toBe("MODERATE");
    expect(all?.terms.at(-1)?.finding).toBe(
      "the only publisher that covers the title in the country",
    );
    for (const where of [
      { country: "NL" },
      { sources: ["office"] },
      { excludeSources: ["quoted"] },
    ]) {
      expect(gradeOf({ where })).toEqual(all);
    }
  });
});

describe("what may be subtracted", () => {
  const change = (...salaries: Salary[]) => payChange(evidenceOf(salaries), "a", "b", scope());

  it("is no more than two years apart, and said where it is not of one year", () => {
    const old = change(salary("s1", "a", 10, during(2012)), salary("s1", "b", 12, during(2025)));
    expect(old.missing?.explanation).toContain("observed more than two years apart (2012; 2025)");
    const near = change(salary("s1", "a", 10, during(2023)), salary("s1", "b", 12, during(2025)));
    expect(near.explanation).toContain("They speak of different years: 2023; 2025.");
  });

  it("is what stands for the source, so that a difference is that of the figures shown", () => {
    const found = change(
      salary("s1", "a", 10, { id: "a-pool", ...during(2020, 2024) }),
      salary("s1", "a", 15, { id: "a-2024", ...during(2024) }),
      salary("s1", "b", 12, { id: "b-2024", ...during(2024) }),
    );
    expect(found.low?.provenance.salaryIds).toEqual(["a-pool", "b-2024"]);
    expect(found.explanation).toContain("They speak of different years: 2020 to 2024; 2024.");
  });

  it("is named in the sentence: country, statistic, basis, level and years", () => {
    const rows = ["a", "b"].map((id, more) =>
      salary("s1", id, 10 + more, {
        statistic: "P10",
        level: "ENTRY",
        country: "UA",
        ...during(2024),
      }),
    );
    const evidence = evidenceOf(rows);
    const [sentence] = comparisonSentences(
      compare(evidence, ["a", "b"], scope()),
      evidence,
      scope().asOf,
    );
    expect(sentence).toContain("(10th percentile, base pay, Ukraine, entry level, 2024)");
  });

  it("takes, of kinds that as many publishers state, the one that rests on most rows, not on the alphabet", () => {
    const pair = (country: string, sampleSize: number) =>
      ["a", "b"].map((id, more) =>
        salary("s1", id, 10 + more, { id: `${id}-${country}`, country, sampleSize }),
      );
    expect(change(...pair("CA", 8), ...pair("US", 900)).low?.provenance.salaryIds).toEqual([
      "a-US",
      "b-US",
    ]);
  });

  it("takes all levels before one, however many rows that rests on", () => {
    const found = change(
      ...["a", "b"].flatMap((id, more) => [
        salary("s1", id, 10 + more, { id: `${id}-all`, sampleSize: 6 }),
        salary("s1", id, 20 + more, { id: `${id}-senior`, level: "SENIOR", sampleSize: 900 }),
      ]),
    );
    expect(found.low?.provenance.salaryIds).toEqual(["a-all", "b-all"]);
  });

  it("does not say that one source covers both where another does too, with figures that may not be compared", () => {
    const evidence = evidenceOf([
      salary("s1", "a", 12),
      salary("s1", "b", 29),
      salary("s2", "a", 11),
      salary("s2", "b", 12, { statistic: "MEAN" }),
    ]);
    const [sentence] = comparisonSentences(
      compare(evidence, ["a", "b"], scope()),
      evidence,
      scope().asOf,
    );
    expect(sentence).toContain("in the one source whose figures for both may be compared");
    expect(
      payChange(evidence, "a", "b", scope()).unused.map(({ explanation }) => explanation),
    ).toEqual(["Covers both titles, but with figures that may not be subtracted."]);
  });

  it("is no rise where both figures count fewer than thirty", () => {
    const evidence = evidenceOf([
      salary("s1", "a", 12, { sampleSize: 6 }),
      salary("s1", "b", 13, { sampleSize: 5 }),
    ]);
    const [sentence] = comparisonSentences(
      compare(evidence, ["a", "b"], scope()),
      evidence,
      scope().asOf,
    );
    expect(sentence).toContain("₹1 L (8.3%) more than those for A");
    expect(sentence).toContain("n 6 against 5): too few to tell whether pay rises or falls.");
  });

  it("is never told as a rise where it lies between sources", () => {
    const evidence = evidenceOf([salary("s1", "a", 12), salary("s2", "b", 19.7)]);
    const [sentence] = comparisonSentences(
      compare(evidence, ["a", "b"], scope()),
      evidence,
      scope().asOf,
    );
    expect(sentence).not.toMatch(/rise|fall/);
    expect(sentence).toContain("₹7.7 L (64.2%) more than those for A");
  });
});

describe("one axis", () => {
  it("holds one period and currency, and pay of a month only where the reader says how it becomes a year's", () => {
    const evidence = evidenceOf([
      salary("s1", "a", 12),
      salary("s2", "a", 0, { money: money("28000", "INR"), period: "MONTH" }),
      salary("s3", "a", 0, { money: money("9000", "USD") }),
    ]);
    const axes = (asked: Partial<Scope>) =>
      compare(evidence, ["a"], scope(asked)).panels.map(({ period, currency, rows }) => [
        period,
        currency,
        rows[0]?.bySource.map(({ sourceId }) => sourceId),
      ]);
    expect(axes({})).toEqual([
      ["YEAR", "INR", ["s1"]],
      ["YEAR", "USD", ["s3"]],
      ["MONTH", "INR", ["s2"]],
    ]);
    expect(axes({ annual: { hoursAYear: null } })).toEqual([
      ["YEAR", "INR", ["s1", "s2"]],
      ["YEAR", "USD", ["s3"]],
    ]);
  });
});
