import { payChange } from "@/domain/change";
import { compare } from "@/domain/compare";
import { decimalString, money } from "@/domain/money";
import type { Scope } from "@/domain/scope";
import { salary, scope } from "./fixtures";
import { evidenceWith } from "./reference-fixtures";

describe("what follows from converted pay", () => {
  const evidence = evidenceWith([
    salary("s1", "a", 10, { period: "MONTH" }),
    salary("s1", "b", 156),
    salary("s2", "a", 0, { money: money("50", "USD"), period: "HOUR" }),
    salary("s2", "b", 0, { money: money("120000", "USD") }),
  ]);
  const annual = { hoursAYear: 2000 };

  it("compares a month's pay with a year's only where the reader states how", () => {
    const change = (asked: Partial<Scope>) =>
      payChange(evidence, "a", "b", scope({ currency: "INR", ...asked }));
    expect(change({}).comparability).toBe("NONE");
    expect(change({ annual: { hoursAYear: null } })).toMatchObject({
      comparability: "SAME_SOURCE",
      percentLow: 30,
      percentHigh: 30,
    });
    expect(change({ annual })).toMatchObject({
      comparability: "SAME_SOURCE",
      percentLow: 20,
      percentHigh: 30,
      agreeing: 2,
    });
  });

  it("sets differences in unlike units on no common scale, and says so", () => {
    const change = payChange(evidence, "a", "b", scope({ annual }));
    expect(change.pairs.map((pair) => pair.sourceId)).toEqual(["s1"]);
    expect(change.unused).toEqual([
      {
        sourceId: "s2",
        explanation:
          "Covers both titles, but by another statistic or basis, or in another place, currency or period than the differences shown.",
      },
    ]);
  });

  it("names a source that is not used for want of a rate", () => {
    const yen = ["a", "b"].map((id) => salary("s3", id, 0, { money: money("5", "JPY") }));
    const more = evidenceWith([...evidence.salaries, ...yen]);
    expect(payChange(more, "a", "b", scope({ currency: "INR", annual })).unused).toEqual([
      {
        sourceId: "s3",
        explanation: "Cannot be shown as asked for: no exchange rate of JPY is held.",
      },
    ]);
  });

  it("carries every step into changes and disagreement", () => {
    const { changes, disagreement } = compare(
      evidence,
      ["a", "b"],
      scope({ annual, currency: "USD" }),
    );
    const operations = (steps: readonly { readonly operation: string }[] = []) =>
      steps.map((step) => step.operation);
    expect(operations(changes[0]?.low?.provenance.steps)).toEqual([
      "ANNUALISE",
      "CONVERT",
      "SUBTRACT",
      "ANNUALISE",
      "SUBTRACT",
      "SUMMARISE",
    ]);
    expect(
      disagreement.map(({ low, high }) => [
        decimalString(low.value.amount),
        decimalString(high.value.amount),
      ]),
    ).toEqual([
      ["100000", "137668.2"],
      ["120000", "178968.66"],
    ]);
    expect(
      disagreement[0]?.high.provenance.steps.flatMap((step) => step.referenceIds ?? []),
    ).toEqual(["ecb-inr-per-usd-2025"]);
  });
});
