import { decimalString, money, percentChange, subtractMoney } from "@/domain/evidence/money";
import { titlePay } from "@/domain/pay/figure";
import { citation } from "@/domain/words/citation";
import { evidenceOf, publisher, salary, scope, source, title } from "./fixtures";

describe("the pay of a title", () => {
  const evidence = evidenceOf([
    salary("s1", "a", 10, { id: "median" }),
    salary("s1", "a", 11, { id: "mean", statistic: "MEAN" }),
    salary("s1", "a", 20, { id: "p90", statistic: "P90" }),
    salary("s2", "a", 30, {
      country: "US",
      money: money("120000", "USD"),
      minYears: 2,
      maxYears: 5,
      level: "MID",
    }),
  ]);
  const central = (overrides: Parameters<typeof scope>[0]) =>
    titlePay(evidence, "a", scope(overrides)).bySource.map((pay) => [
      pay.sourceId,
      pay.central?.pay.provenance.salaryIds[0],
    ]);

  it("stands source by source, each by its median where it states one", () => {
    expect(central({})).toEqual([
      ["s1", "median"],
      ["s2", "s2-a"],
    ]);
  });

  it("says what was chosen and what was not", () => {
    const pay = titlePay(evidence, "a", scope()).bySource[0]?.central?.pay;
    expect(pay?.provenance.steps).toEqual([
      {
        operation: "SELECT",
        description: "Chose the median among 2 figures of the source; not used: ₹11 L.",
      },
    ]);
  });

  it.each([
    [{ country: "US" }, ["s2"]],
    [{ basis: "BASE" }, ["s1", "s2"]],
    [{ basis: "CTC" }, []],
    [{ sources: ["s1"] }, ["s1"]],
    [{ excludeSources: ["s1"] }, ["s2"]],
    [{ publishers: ["s2-publisher"] }, ["s2"]],
    [{ level: "MID" }, ["s2"]],
    [{ minYears: 5 }, ["s2"]],
    [{ minYears: 6 }, []],
    [{ maxYears: 1 }, []],
    [{ year: 2025 }, ["s1", "s2"]],
    [{ year: 2019 }, []],
  ] as const)("is filtered by %j to %j", (where, sources) => {
    const pay = titlePay(evidence, "a", scope({ where }));
    expect(pay.bySource.map((each) => each.sourceId)).toEqual(sources);
    expect(pay.missing?.reason ?? null).toBe(sources.length === 0 ? "OUT_OF_SCOPE" : null);
  });

  it("is missing, with a reason, where no rate leads to the currency asked for", () => {
    const pay = titlePay(evidence, "a", scope({ currency: "EUR" }));
    expect(pay.missing).toEqual({
      reason: "NOT_CONVERTIBLE",
      explanation:
        "Pay for this title is in INR and USD only, and no exchange rate to EUR is held.",
    });
  });

  it("is missing, with a reason, where no source states it", () => {
    expect(titlePay(evidence, "z", scope()).missing?.reason).toBe("NO_EVIDENCE");
  });
});

describe("money", () => {
  it("is exact and refuses unlike currencies", () => {
    expect(decimalString(subtractMoney(money("0.3", "INR"), money("0.1", "INR")).amount)).toBe(
      "0.2",
    );
    expect(() => subtractMoney(money("1", "INR"), money("1", "USD"))).toThrow(RangeError);
    expect(() => money("12L", "INR")).toThrow(RangeError);
    expect(() => money("NaN", "INR")).toThrow(RangeError);
    expect(() => money("1", "inr")).toThrow(RangeError);
    expect(percentChange(money("0", "INR"), money("1", "INR"))).toBeNull();
  });
});

it("cites a salary with all that a reader needs to find it again", () => {
  const cited = source("s1", { citedById: "guide" });
  const guide = source("guide", {
    name: "The Guide",
    author: "A. Author",
    publishedOn: "2025-02-25",
  });
  const text = citation({
    salary: salary("s1", "a", 12, { url: "https://example.org/a", basis: "UNKNOWN" }),
    title: title("a", { name: "Tester" }),
    source: cited,
    publisher: publisher("Example"),
    edition: null,
    address: null,
    citedBy: { source: guide, publisher: publisher("Press") },
  });
  expect(text).toBe(
    'Example: Tester, India, ₹12,00,000 a year (median; pay basis not stated; n = 500 people; observed 1 January 2025 to 1 December 2025; printed as "12 L"). Source: S1. <https://example.org/a> Cited in A. Author, "The Guide", Press, 25 February 2025. Recorded in Stepwise on 1 January 2026 as /salaries/s1-a, version 1.',
  );
});
