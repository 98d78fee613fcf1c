import { readFileSync } from "node:fs";
import type { Scope } from "@/domain/evidence/scope";
import { titlePay } from "@/domain/pay/figure";
import { formatMoney } from "@/domain/words/format";
import { evidenceOf, salary, scope, source } from "./fixtures";
import { BANK, BANK_PUBLISHER, SEEDED } from "./reference-fixtures";

describe("the worked example of docs/method.md", () => {
  const text =
    readFileSync("docs/method.md", "utf8").split("<!-- conversions:")[1]?.split("\n## ")[0] ?? "";
  const rows = text
    .split("\n")
    .filter((line) => /^\| (guide|month)/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const month = salary("s1", "a", 1, { observedTo: "2022-12-31", period: "MONTH" });
  const guide = salary("s1", "a", 12, { observedFrom: null, observedTo: null });
  const annual = { hoursAYear: null };
  const asked: Record<string, Partial<Scope>> = {
    "US dollars": { currency: "USD" },
    euros: { currency: "EUR" },
    "a year": { annual },
    "a year, prices of 2024": { annual, prices: { kind: "REAL", year: 2024 } },
    "a year, prices of 2024, US dollars": {
      annual,
      prices: { kind: "REAL", year: 2024 },
      currency: "USD",
    },
    "a year, international dollars": { annual, prices: { kind: "PURCHASING_POWER" } },
    "a year, prices of 2020": { annual, prices: { kind: "REAL", year: 2020 } },
  };

  it("is there", () => {
    expect(rows.map((row) => row[2]).sort()).toEqual(Object.keys(asked).sort());
  });

  it.each(rows)("%s%s as %s: %s is %s", (_edge, which = "", how = "", sum = "", answer = "") => {
    const printed = which.startsWith("guide") ? guide : month;
    const sources = [source("s1", { publishedOn: null, citedOn: "2025-02-25" }), BANK];
    const evidence = evidenceOf([printed], {
      references: SEEDED,
      sources,
      publishers: [BANK_PUBLISHER],
    });
    const figure = titlePay(evidence, "a", scope(asked[how])).bySource[0]?.figures[0];
    expect(figure && formatMoney(figure.pay.value.money)).toBe(answer);
    const [first = "0", ...rest] = sum.split(" ");
    let byHand = Number(first);
    for (let index = 0; index < rest.length; index += 2) {
      const term = Number(rest[index + 1]);
      byHand = rest[index] === "÷" ? byHand / term : byHand * term;
    }
    expect(figure?.pay.value.money.amount.toNumber()).toBeCloseTo(byHand, 2);
  });
});
