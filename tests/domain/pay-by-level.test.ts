import { titlePay } from "@/domain/pay/figure";
import { payByLevel } from "@/domain/pay/pay-by-level";
import { evidenceOf, type salary as made, salary, scope } from "./fixtures";

type Overrides = NonNullable<Parameters<typeof made>[3]>;
const of = (level: NonNullable<Overrides["level"]> | null, lakh: number, more: Overrides = {}) =>
  salary("s1", "a", lakh, { id: `${level}-${lakh}`, level, ...more });

function levelsOf(...salaries: ReturnType<typeof salary>[]) {
  const [pay] = titlePay(evidenceOf(salaries), "a", scope()).bySource;
  return payByLevel(pay?.figures ?? []).map(({ level, central, spread }) => [
    level,
    Number(central.pay.value.money.amount) / 100_000,
    spread?.p25 ? Number(spread.p25.pay.value.money.amount) / 100_000 : null,
  ]);
}

it("puts the levels of one source in order, each with the spread of its own people", () => {
  expect(
    levelsOf(
      of("SENIOR", 30),
      of("SENIOR", 25, { statistic: "P25" }),
      of("SENIOR", 40, { statistic: "P75" }),
      of("ENTRY", 10),
      of("MID", 20),
      of(null, 22),
    ),
  ).toEqual([
    ["ENTRY", 10, null],
    ["MID", 20, null],
    ["SENIOR", 30, 25],
  ]);
});

it("never joins levels of unlike kinds: it takes the kind that most levels are stated in", () => {
  const base = { basis: "BASE" } as const;
  const found = levelsOf(
    of("ENTRY", 10),
    of("SENIOR", 30),
    of("ENTRY", 8, base),
    of("MID", 16, base),
    of("SENIOR", 24, base),
  );
  expect(found.map(([, lakh]) => lakh)).toEqual([8, 16, 24]);
});

it("shows nothing of one level alone", () => {
  expect(levelsOf(of("SENIOR", 30), of(null, 22))).toEqual([]);
});
