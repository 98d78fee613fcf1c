import { intervalOf } from "@/domain/evidence/money";
import { tooFewToTell, tooFewToTellApart } from "@/domain/pay/too-few";
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
  expect(formatPercent(141.67)).toBe("141.7%");
  expect(formatRoughPercent(141.67)).toBe("142%");
  expect(formatRoughPercentChange(-10.77)).toBe("−11%");
  expect(formatRoughPercentChange(0.4)).toBe("0%");
});

const weighed = (sampleSize: number | null, low?: number, high?: number) => ({
  sampleSize,
  interval:
    low === undefined || high === undefined ? null : intervalOf(String(low), String(high), "USD"),
});

it.each([
  ["intervals that overlap, however many", [weighed(400, 90, 110), weighed(300, 105, 120)], true],
  ["one inside the other", [weighed(400, 90, 110), weighed(6, 100, 105)], true],
  ["intervals that meet in one amount", [weighed(40, 90, 110), weighed(40, 110, 120)], true],
  ["intervals apart, though both are few", [weighed(12, 90, 110), weighed(9, 111, 120)], false],
  ["one interval, and few on both sides", [weighed(12, 90, 110), weighed(5)], true],
  ["one interval, and many on one side", [weighed(400, 90, 110), weighed(5)], false],
  ["no interval, and nothing stated", [weighed(null), weighed(5)], false],
] as const)("%s", (_, [one, other], few) => {
  expect(tooFewToTellApart([[one, other]])).toBe(few);
  expect(tooFewToTellApart([[other, one]])).toBe(few);
});

it("one source that tells them apart is enough", () => {
  const close = [weighed(400, 90, 110), weighed(300, 105, 120)] as const;
  const apart = [weighed(400, 90, 100), weighed(300, 105, 120)] as const;
  expect(tooFewToTellApart([close, apart])).toBe(false);
});
