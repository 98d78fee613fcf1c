import { type HeadlineStep, pathHeadline } from "@/components/path/path-headline";
import type { Direction } from "@/domain/evidence/vocabulary";

const step = (direction: Direction, samples: HeadlineStep["samples"] = []): HeadlineStep => ({
  direction,
  comparability: direction === "UNKNOWN" ? "NONE" : "SAME_SOURCE",
  samples,
});
const across = (direction: Direction): HeadlineStep => ({
  direction,
  comparability: "CROSS_SOURCE",
  samples: [],
});
const headline = (steps: readonly HeadlineStep[], ofOneGuide = false) =>
  pathHeadline({ steps, first: "A", last: "B", ofOneGuide });

it.each<[string, Direction[]]>([
  ["Pay rises over three steps from A, then falls at the last, to B", ["UP", "UP", "UP", "DOWN"]],
  ["Pay rises with every step from A to B", ["UP", "UP"]],
  ["Pay falls with every step from A to B", ["DOWN"]],
  ["Pay rises in one and falls in one of the three steps from A to B", ["DOWN", "UP", "FLAT"]],
  ["Pay rises in two of the three steps from A to B; one is not known", ["UP", "UNKNOWN", "UP"]],
  [
    "Pay rises in one of the four steps from A to B; at one, sources disagree; two are not known",
    ["UP", "UNKNOWN", "MIXED", "UNKNOWN"],
  ],
  ["How pay changes over the two steps from A to B is not known", ["UNKNOWN", "UNKNOWN"]],
  ["No path is held from A to B", []],
])("%s", (expected, directions) => {
  expect(headline(directions.map((direction) => step(direction)))).toBe(expected);
});

it("A3: a difference across sources is never told as pay that rises", () => {
  const steps = [across("UP"), across("UP"), step("UP"), step("DOWN")];
  expect(headline(steps, true)).toBe(
    "The guide’s figures rise over three steps from A, then fall at the last, to B; two of the three rises only across sources",
  );
  expect(headline([across("UP"), across("DOWN")])).toBe(
    "The figures rise over one step from A, then fall at the last, to B; the rise and the fall only across sources",
  );
  expect(headline([across("UP"), across("UP")])).toBe(
    "The figures rise with every step from A to B; both rises only across sources",
  );
});

it("A10: claims no direction where both sides count under thirty, and says how many", () => {
  expect(headline([step("UP", [[6, 6]]), step("UNKNOWN"), step("UP", [[304, 6]])])).toBe(
    "Pay rises in one of the three steps from A to B; at one, too few are counted to tell (n 6 and 6); one is not known",
  );
  expect(headline([step("UP", [[6, 6]])])).toBe(
    "It cannot be told whether pay rises or falls at any of the one step from A to B; at one, too few are counted to tell (n 6 and 6)",
  );
  // What is not stated is not few.
  expect(headline([step("UP", [[null, 6]])])).toBe("Pay rises with every step from A to B");
});
