import { tooFewToTell } from "@/domain/pay/too-few";
import { formatPercent, formatRoughPercent, formatRoughPercentChange } from "@/domain/words/format";

it.each([
  [[[6, 6]], true],
  [[[29, 29]], true],
  [[[30, 6]], false],
  [
    [
      [6, 6],
      [300, 6],
    ],
    false,
  ],
  [[[null, 6]], false],
  [[], false],
] as const)("A10: %j are too few to tell apart: %s", (pairs, few) => {
  expect(tooFewToTell(pairs)).toBe(few);
});

it("A12: a percentage has no decimals where nobody says how many it rests on", () => {
  expect(formatPercent(141.67)).toBe("141.7 %");
  expect(formatRoughPercent(141.67)).toBe("142 %");
  expect(formatRoughPercentChange(-10.77)).toBe("−11 %");
  expect(formatRoughPercentChange(0.4)).toBe("0 %");
});
