import { axisKey, type PayKind } from "@/domain/pay/pay-axis";

const KIND: PayKind = { basis: "BASE", period: "YEAR", currency: "INR" };

it("figures share an axis where basis, period and currency are one", () => {
  expect(axisKey({ ...KIND })).toBe(axisKey(KIND));
  for (const other of [{ basis: "TOTAL" }, { period: "MONTH" }, { currency: "USD" }] as const) {
    expect(axisKey({ ...KIND, ...other })).not.toBe(axisKey(KIND));
  }
});

it("unlike bases share one where the reader mixes them, unlike periods and currencies never", () => {
  expect(axisKey({ ...KIND, basis: "TOTAL" }, true)).toBe(axisKey(KIND, true));
  expect(axisKey({ ...KIND, period: "MONTH" }, true)).not.toBe(axisKey(KIND, true));
  expect(axisKey({ ...KIND, currency: "USD" }, true)).not.toBe(axisKey(KIND, true));
});
