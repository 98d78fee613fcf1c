import fc from "fast-check";
import { shownAs, yearsWords } from "@/domain/convert/convert-words";
import type { Salary } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import type { Scope } from "@/domain/evidence/scope";
import { observationYear } from "@/domain/evidence/times";
import { titlePay } from "@/domain/pay/figure";
import { formatMoney } from "@/domain/words/format";
import { salary, scope, source } from "./fixtures";
import { BANK, evidenceWith, inflation, power, rate, SEEDED } from "./reference-fixtures";

function only(salaries: readonly Salary[], asked: Partial<Scope>, references = SEEDED) {
  const pay = titlePay(evidenceWith(salaries, references), "a", scope(asked));
  const figure = pay.bySource[0]?.figures[0];
  return {
    shown: figure ? formatMoney(figure.pay.value.money) : null,
    operations: figure?.pay.provenance.steps.map((step) => step.operation),
    steps: figure?.pay.provenance.steps.map((step) => step.description),
    missing: pay.missing?.explanation,
  };
}

const of2022 = { observedFrom: "2022-01-01", observedTo: "2022-12-31" } as const;

describe("what the scope asks for", () => {
  const indian = [salary("s1", "a", 10, of2022)];
  const easy = [
    rate("INR", 2022, "80"),
    rate("INR", 2024, "100"),
    inflation("IN", "INR", 2023, "10"),
    inflation("IN", "INR", 2024, "-20"),
    power("IN", "INR", 2022, "20"),
  ];

  it("is what the source printed, by default", () => {
    expect(only(indian, {}, easy)).toEqual({ shown: "₹10,00,000", operations: [], steps: [] });
    expect(
      only(indian, { currency: "INR", prices: { kind: "NOMINAL" }, annual: null }, easy),
    ).toMatchObject({ shown: "₹10,00,000", steps: [] });
  });

  it.each<[Partial<Scope>, string, string[]]>([
    [{ currency: "USD" }, "US$12,500", ["CONVERT"]],
    [{ prices: { kind: "REAL", year: 2024 } }, "₹8,80,000", ["ADJUST_PRICES"]],
    [{ prices: { kind: "REAL", year: 2022 } }, "₹10,00,000", []],
    [
      { prices: { kind: "REAL", year: 2024 }, currency: "USD" },
      "US$8,800",
      ["ADJUST_PRICES", "CONVERT"],
    ],
    [{ prices: { kind: "REAL", year: 2022 }, currency: "USD" }, "US$12,500", ["CONVERT"]],
    [{ prices: { kind: "PURCHASING_POWER" } }, "Int$50,000", ["ADJUST_PURCHASING_POWER"]],
  ])("%j is %s by %j", (asked, shown, operations) => {
    expect(only(indian, asked, easy)).toMatchObject({ shown, operations });
  });

  it("is said step by step, with every digit that the sum needs", () => {
    expect(only(indian, { prices: { kind: "REAL", year: 2024 } }, easy).steps).toEqual([
      "Put into prices of 2024: raised by the consumer-price inflation of India year by year, 10% in 2023 and −20% in 2024 (Central Bank).",
    ]);
    expect(only(indian, { prices: { kind: "PURCHASING_POWER" } }, easy).steps).toEqual([
      "Put into international dollars at ₹20 each, what buys in India as much as one US dollar in the United States in 2022 (Central Bank).",
    ]);
  });

  it("goes through the country's own currency where pay is printed in another", () => {
    const inDollars = [salary("s1", "a", 10, { ...of2022, money: money("1000", "USD") })];
    expect(only(inDollars, { prices: { kind: "PURCHASING_POWER" } }, easy)).toMatchObject({
      shown: "Int$4,000",
      operations: ["CONVERT", "ADJUST_PURCHASING_POWER"],
    });
    expect(only(inDollars, { prices: { kind: "REAL", year: 2024 } }, easy)).toMatchObject({
      shown: "₹70,400",
      operations: ["CONVERT", "ADJUST_PRICES"],
    });
  });

  it.each<[Partial<Scope>, string]>([
    [{ currency: "EUR" }, "no exchange rate to EUR is held"],
    [
      { prices: { kind: "REAL", year: 2020 } },
      "the inflation of India for 2021 to 2022 is not held, so that pay of 2022 cannot be put into prices of 2020",
    ],
    [
      { prices: { kind: "REAL", year: 2026 } },
      "the inflation of India for 2025 to 2026 is not held, so that pay of 2022 cannot be put into prices of 2026",
    ],
    [
      { prices: { kind: "PURCHASING_POWER" }, currency: "USD" },
      "international dollars belong to no country, so that they are not shown in USD",
    ],
  ])("%j is missing, and says what is wanting", (asked, because) => {
    expect(only(indian, asked, easy)).toMatchObject({
      shown: null,
      missing: `Pay for this title is in INR only, and ${because}.`,
    });
  });

  it("is missing where nothing is dated", () => {
    const undated = evidenceWith(
      [salary("s1", "a", 10, { observedFrom: null, observedTo: null })],
      easy,
    );
    const sources = [source("s1", { publishedOn: null }), BANK];
    const pay = titlePay({ ...undated, sources }, "a", scope({ currency: "USD" }));
    expect(pay.missing?.explanation).toBe(
      "Pay for this title is in INR only, and the source states no date, so that no year's rates can be taken.",
    );
    expect(titlePay({ ...undated, sources }, "a", scope({ currency: "INR" })).missing).toBeNull();
  });

  it("is never prices of a year that no calendar of ours has", () => {
    expect(() => only(indian, { prices: { kind: "REAL", year: 20240 } }, easy)).toThrow(RangeError);
  });

  it("leaves out one salary for want of a rate, and says which and why", () => {
    const evidence = evidenceWith(
      [...indian, salary("s2", "a", 10, { ...of2022, money: money("5", "JPY") })],
      easy,
    );
    const pay = titlePay(evidence, "a", scope({ currency: "USD" }));
    expect(pay.bySource.map((each) => each.sourceId)).toEqual(["s1"]);
    expect(pay.missing).toBeNull();
    expect(pay.unconverted).toEqual([
      {
        salaryId: "s2-a",
        sourceId: "s2",
        missing: { reason: "NOT_CONVERTIBLE", explanation: "No exchange rate of JPY is held." },
      },
    ]);
  });

  it("never makes a number where an index is not held", () => {
    const years = fc.integer({ min: 2015, max: 2026 });
    fc.assert(
      fc.property(fc.uniqueArray(years), years, years, (held, from, to) => {
        const references = held.map((year) => inflation("IN", "INR", year, "5"));
        const observed = salary("s1", "a", 10, { observedFrom: null, observedTo: `${from}-06-30` });
        const { shown } = only([observed], { prices: { kind: "REAL", year: to } }, references);
        const needed = Array.from(
          { length: Math.abs(to - from) },
          (_, index) => Math.min(from, to) + index + 1,
        );
        expect(shown !== null).toBe(needed.every((year) => held.includes(year)));
      }),
    );
  });
});

it("takes the last year observed, else the year of the source", () => {
  const dated = { observedFrom: "2022-01-01", observedTo: "2023-06-30" };
  expect(observationYear(dated, { publishedOn: "2025-01-01", citedOn: null })).toEqual({
    year: 2023,
    observed: true,
    since: 2022,
  });
  const undated = { observedFrom: null, observedTo: null };
  expect(observationYear(undated, { publishedOn: null, citedOn: "2025-02-25" })).toEqual({
    year: 2025,
    observed: false,
  });
  expect(observationYear(undated, { publishedOn: null, citedOn: null })).toBeNull();
});

it("labels every choice, and the default not at all", () => {
  expect(shownAs(scope())).toEqual([]);
  expect(shownAs(scope({ currency: "USD", annual: { hoursAYear: 2080 } }))).toEqual([
    "Pay of a month is multiplied by 12, pay of an hour by 2,080 hours a year.",
    "Converted to USD at the mean exchange rate of the year that each figure speaks of, where printed in another currency.",
  ]);
  expect(shownAs(scope({ prices: { kind: "REAL", year: 2024 } }))).toHaveLength(1);
  expect(shownAs(scope({ prices: { kind: "PURCHASING_POWER" } }))).toHaveLength(1);
  expect(yearsWords([2001, 2003, 2017, 2018, 2019])).toBe("2001, 2003 and 2017 to 2019");
});
