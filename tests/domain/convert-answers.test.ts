import { decimalString, intervalOf, money } from "@/domain/evidence/money";
import { payChange } from "@/domain/pay/change";
import { compare } from "@/domain/pay/compare";
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

  it("never compares a month's pay with a year's, however pay is shown", () => {
    for (const asked of [{}, { annual: { hoursAYear: null } }, { annual }]) {
      const change = payChange(evidence, "a", "b", scope({ currency: "INR", ...asked }));
      expect(change.comparability).toBe("NONE");
      expect(change.missing?.explanation).toContain("unlike pay periods");
    }
  });

  it("sets differences in unlike currencies on no common scale, also where both can be shown in one", () => {
    const monthly = ["a", "b"].map((id) => salary("s1", id, 10, { period: "MONTH" }));
    const dollars = ["a", "b"].map((id) => salary("s2", id, 0, { money: money("9", "USD") }));
    for (const asked of [{}, { currency: "INR", annual }]) {
      const change = payChange(evidenceWith([...monthly, ...dollars]), "a", "b", scope(asked));
      expect(change.pairs.map((pair) => pair.sourceId)).toEqual(["s1"]);
      expect(change.unused).toEqual([
        {
          sourceId: "s2",
          explanation:
            "Covers both titles, but by another statistic or basis, or in another country, place, level, currency or period than the differences shown.",
        },
      ]);
    }
  });

  it("says what cannot be shown, and puts no other pair in its place", () => {
    const yen = ["a", "b"].map((id, more) =>
      salary("s3", id, 0, { money: money(`${5 + more}`, "JPY"), sampleSize: 9000 }),
    );
    const rupees = ["a", "b"].map((id) => salary("s1", id, 10));
    const change = payChange(
      evidenceWith([...yen, ...rupees]),
      "a",
      "b",
      scope({ currency: "USD" }),
    );
    expect(change).toMatchObject({ comparability: "NONE", pairs: [] });
    expect(change.missing?.explanation).toBe("No exchange rate of JPY is held.");
    expect(change.unused.find(({ sourceId }) => sourceId === "s3")?.explanation).toBe(
      "Cannot be shown as asked for: no exchange rate of JPY is held.",
    );
  });

  it("carries every step into changes and disagreement", () => {
    const sources = [salary("s1", "a", 10), salary("s2", "a", 12)];
    const { disagreement } = compare(evidenceWith(sources), ["a"], scope({ currency: "USD" }));
    expect(
      disagreement.map(({ low, high }) => [
        decimalString(low.value.amount),
        decimalString(high.value.amount),
      ]),
    ).toEqual([["11472.35", "13766.82"]]);
    expect(
      disagreement[0]?.high.provenance.steps.flatMap((step) => step.referenceIds ?? []),
    ).toEqual(["ecb-inr-per-usd-2025"]);
  });

  it("shows the interval of a median as it shows the median, and decides by what is printed", () => {
    const interval = (low: string, high: string) => intervalOf(low, high, "INR");
    const printed = [
      salary("s1", "a", 10, { interval: interval("900000", "1100000"), observedTo: "2023-12-31" }),
      salary("s1", "b", 12, { interval: interval("1050000", "1300000") }),
    ];
    for (const asked of [{}, { currency: "USD" }]) {
      const [pair, ...others] = payChange(evidenceWith(printed), "a", "b", scope(asked)).pairs;
      expect(others).toEqual([]);
      const { interval: shown, pay } = pair?.before ?? {};
      const amounts = [shown?.low, pay?.value.money, shown?.high];
      const units = amounts.map((each) => Number(each?.amount) / Number(pay?.value.money.amount));
      expect(units.map((unit) => Math.round(unit * 100))).toEqual([90, 100, 110]);
      expect(new Set(amounts.map((each) => each?.currency))).toEqual(
        new Set([asked.currency ?? "INR"]),
      );
      expect(payChange(evidenceWith(printed), "a", "b", scope(asked)).tooFew).toBe(true);
    }
  });
});
