import fc from "fast-check";
import type { Salary } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import type { Scope } from "@/domain/evidence/scope";
import { payChange } from "@/domain/pay/change";
import { compare } from "@/domain/pay/compare";
import { titlePay } from "@/domain/pay/figure";
import { formatMoney } from "@/domain/words/format";
import { evidenceOf, salary, scope } from "./fixtures";
import { evidenceWith, inflation, power, rate } from "./reference-fixtures";

const during = (from: number, to = from) => ({
  observedFrom: `${from}-01-01`,
  observedTo: `${to}-12-31`,
});

const central = (salaries: readonly Salary[], asked: Partial<Scope>) =>
  titlePay(evidenceOf(salaries), "a", scope(asked)).bySource[0]?.central?.pay.provenance
    .salaryIds[0] ?? null;

describe("a question about a year", () => {
  const pool = salary("s1", "a", 16, { id: "pool", ...during(2020, 2024), sampleSize: 2828 });
  const of2021 = salary("s1", "a", 11, { id: "of-2021", ...during(2021), sampleSize: 20 });
  const of2024 = salary("s1", "a", 15, { id: "of-2024", ...during(2024), sampleSize: 2073 });

  it.each([
    [2021, "of-2021"],
    [2024, "of-2024"],
    [2022, null],
  ])("%s is answered by the figure of that year, never by one over several", (year, id) => {
    expect(central([pool, of2021, of2024], { where: { year } })).toBe(id);
  });

  it("without a year takes, of what ends latest, what rests on most years", () => {
    expect(central([of2024, pool, of2021], {})).toBe("pool");
    const later = salary("s1", "a", 17, { id: "later", ...during(2025) });
    expect(central([pool, later], {})).toBe("later");
  });

  it("of four that were observed in one year takes the latest, and keeps the others in sight", () => {
    const months = [1, 4, 7, 10].map((month, place) => {
      const from = `2024-${String(month).padStart(2, "0")}-01`;
      return salary("s1", "a", 12 + place, { id: from, observedFrom: from, observedTo: from });
    });
    const { bySource } = titlePay(evidenceOf(months), "a", scope({ where: { year: 2024 } }));
    expect(central(months, { where: { year: 2024 } })).toBe("2024-10-01");
    expect(
      bySource.flatMap(({ figures }) => figures.map(({ observedFrom }) => observedFrom)).sort(),
    ).toEqual(["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"]);
  });

  it("never answers with a figure of another year, whatever is held", () => {
    const span = fc.tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: 2015, max: 2025 }), (spans, year) => {
        const rows = spans.map(([from, more], index) =>
          salary("s1", "a", 10 + index, { id: `x${index}`, ...during(from, from + more) }),
        );
        const { bySource } = titlePay(evidenceOf(rows), "a", scope({ where: { year } }));
        for (const { observedFrom, observedTo } of bySource.flatMap(({ figures }) => figures)) {
          expect([observedFrom?.slice(0, 4), observedTo?.slice(0, 4)]).toEqual([
            `${year}`,
            `${year}`,
          ]);
        }
      }),
    );
  });
});

describe("how pay is shown", () => {
  const references = [
    rate("INR", 2024, "80"),
    rate("CAD", 2024, "1.3"),
    inflation("IN", "INR", 2024, "5"),
    inflation("CA", "CAD", 2024, "2"),
    power("CA", "CAD", 2024, "1.2"),
  ];
  const canadian = (id: string, title: string, amount: string, currency: string) =>
    salary(id, title, 0, { country: "CA", money: money(amount, currency), ...during(2024) });

  it("decides nothing about what is compared", () => {
    const evidence = evidenceWith(
      [
        canadian("s1", "a", "95000", "CAD"),
        canadian("s1", "b", "151650", "USD"),
        canadian("s2", "a", "120000", "USD"),
        canadian("s2", "b", "100000", "USD"),
      ],
      references,
    );
    for (const currency of [null, "USD", "CAD", "INR"]) {
      const change = payChange(evidence, "a", "b", scope({ currency }));
      expect(change.pairs.map(({ sourceId }) => sourceId)).toEqual(["s2"]);
      expect(change).toMatchObject({ direction: "DOWN", percentLow: -16.67, agreeing: 1 });
    }
  });

  it("never turns a direction nor moves a percentage by a currency, whatever the rates", () => {
    const figure = fc.record({
      lakh: fc.integer({ min: 1, max: 40 }),
      currency: fc.constantFrom("INR", "CAD", "USD"),
      year: fc.constantFrom(2022, 2023, 2024),
      period: fc.constantFrom("YEAR", "MONTH") as fc.Arbitrary<Salary["period"]>,
    });
    const rates = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { maxLength: 5 }), rates, (rows, values) => {
        const salaries = rows.flatMap((pair, index) =>
          pair.map(({ lakh, currency, year, period }, place) =>
            salary(`s${index}`, place === 0 ? "a" : "b", lakh, {
              money: money(String(lakh * 100_000), currency),
              period,
              ...during(year),
            }),
          ),
        );
        const held = [2022, 2023, 2024].flatMap((year, place) => [
          rate("INR", year, String(values[place] ?? 1)),
          rate("CAD", year, String(values[place + 3] ?? 1)),
        ]);
        const evidence = evidenceWith(salaries, held);
        const printed = payChange(evidence, "a", "b", scope());
        const shown = payChange(
          evidence,
          "a",
          "b",
          scope({ currency: "USD", annual: { hoursAYear: 2080 } }),
        );
        const told = ({ comparability, direction, agreeing, used }: typeof printed) => [
          comparability,
          direction,
          agreeing,
          used.map((pair) => [
            pair.before.pay.provenance.salaryIds,
            pair.after.pay.provenance.salaryIds,
          ]),
        ];
        expect(told(shown)).toEqual(told(printed));
        expect(compare(evidence, ["a", "b"], scope({ currency: "USD" })).ordering).toEqual(
          compare(evidence, ["a", "b"], scope()).ordering,
        );
      }),
    );
  });

  it("leaves out the figure that stands first rather than putting another in its place", () => {
    const evidence = evidenceWith(
      [
        salary("s1", "a", 9.5, { ...during(2026), id: "first" }),
        salary("s1", "a", 0, {
          money: money("35", "USD"),
          period: "HOUR",
          id: "hourly",
          ...during(2024),
        }),
      ],
      references,
    );
    const [pay] = titlePay(evidence, "a", scope({ currency: "USD" })).bySource;
    expect(pay?.central).toBeNull();
    expect(pay?.centralMissing?.explanation).toContain("no exchange rate of INR for 2026".slice(3));
    expect(pay?.figures).toHaveLength(1);
  });

  it("exchanges pay in a foreign currency for the country's own, also in prices of its own year", () => {
    const evidence = evidenceWith(
      [salary("s1", "a", 0, { money: money("1000", "USD"), ...during(2024) })],
      references,
    );
    const [pay] = titlePay(evidence, "a", scope({ prices: { kind: "REAL", year: 2024 } })).bySource;
    expect(pay?.central && formatMoney(pay.central.pay.value.money)).toBe("₹80,000");
  });

  it.each<Scope["prices"]>([{ kind: "REAL", year: 2024 }, { kind: "PURCHASING_POWER" }])(
    "does not put a figure over several years into %j",
    (prices) => {
      const evidence = evidenceWith([salary("s1", "a", 10, during(2020, 2023))], references);
      const { missing, unconverted } = titlePay(evidence, "a", scope({ prices: prices ?? null }));
      expect(unconverted).toHaveLength(1);
      expect(missing?.explanation).toContain("counts 2020 to 2023 together");
    },
  );
});
