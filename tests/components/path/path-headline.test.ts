import { type ChainChange, chainPlaces, pathChain } from "@/components/path/path-chain";
import { type HeadlinePath, pathHeadline } from "@/components/path/path-headline";
import type { Direction } from "@/domain/evidence/vocabulary";

const TITLES = ["A", "B", "C", "D", "E"];

const change = (
  from: string,
  to: string,
  direction: Direction,
  ...sources: readonly string[]
): ChainChange => ({
  from: { slug: from },
  to: { slug: to },
  direction,
  tooFewToTell: false,
  pairs: sources.map((slug) => ({ source: { slug } })),
});
const few = (...given: Parameters<typeof change>): ChainChange => ({
  ...change(...given),
  tooFewToTell: true,
});

const headline = (changes: readonly ChainChange[], more: Partial<HeadlinePath> = {}) =>
  pathHeadline({
    titles: TITLES,
    directions: ["UNKNOWN"],
    inOneArticle: false,
    chain: pathChain(TITLES, changes),
    place: "India",
    ...more,
  });

it.each<[string, Direction[]]>([
  [
    "In the one article that lists all five, pay rises up to D, then falls to E",
    ["UP", "UP", "UP", "DOWN"],
  ],
  ["In the one article that lists all five, pay rises with every step", ["UP", "UP", "UP", "UP"]],
  [
    "In the one article that lists all five, pay falls to B, then rises to D, then stays the same to E",
    ["DOWN", "UP", "UP", "FLAT"],
  ],
])("%s", (expected, directions) => {
  expect(headline([], { inOneArticle: true, directions })).toBe(expected);
});

it("A3: claims of one source what it states, over titles that it leaves out, and no more", () => {
  const inside = [
    change("A", "C", "UP", "s"),
    change("C", "D", "UP", "s"),
    change("D", "E", "DOWN", "s"),
  ];
  expect(headline(inside)).toBe("At s, pay rises from A to D, then falls to E");
  expect(headline([change("A", "B", "UP")], { directions: ["UP"] })).toBe(
    "No source covers two of these titles in India, so that no step from A to E can be measured",
  );
  expect(headline([])).toBe("What a step from A to E pays in India is not known");
});

it("A10: claims no direction of titles that are too few to tell apart", () => {
  expect(headline([change("A", "C", "UP", "s"), few("C", "D", "UP", "s")])).toBe(
    "At s, pay rises from A to C; too few are counted to tell D apart from it",
  );
  expect(headline([few("A", "B", "UP", "s")])).toBe(
    "At s, too few are counted to tell A and B apart",
  );
});

it("tells of the source that covers most of a path, by its shortest links", () => {
  const chain = pathChain(TITLES, [
    change("A", "B", "UP", "t"),
    change("A", "C", "UP", "s"),
    change("A", "D", "UP", "s", "t"),
    change("C", "D", "DOWN", "s"),
    change("D", "E", "UP", "s"),
  ]);
  expect(chain?.source).toBe("s");
  expect(chain && chainPlaces(chain)).toEqual([0, 2, 3, 4]);
  expect(pathChain(TITLES, [change("A", "B", "UP")])).toBeNull();
});
