import { pathHeadline } from "@/components/path/path-headline";
import type { Direction } from "@/domain/vocabulary";

const headline = (...directions: Direction[]) =>
  pathHeadline({ directions, first: "A", last: "B" });

it.each<[string, Direction[]]>([
  ["Pay rises over three steps from A, then falls at the last, to B", ["UP", "UP", "UP", "DOWN"]],
  ["Pay rises with every step from A to B", ["UP", "UP"]],
  ["Pay falls with every step from A to B", ["DOWN"]],
  ["Pay rises in one and falls in one of the three steps from A to B", ["DOWN", "UP", "FLAT"]],
  ["Pay rises in two of the three steps from A to B", ["UP", "UNKNOWN", "UP"]],
  ["What the two steps from A to B pay is not known", ["UNKNOWN", "UNKNOWN"]],
  ["No path is held from A to B", []],
])("%s", (expected, directions) => {
  expect(headline(...directions)).toBe(expected);
});
