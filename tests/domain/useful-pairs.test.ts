import { type CoveredTitle, usefulPairs } from "@/domain/pay/useful-pairs";

const title = (slug: string, craft: string | null, ...next: string[]) => ({ slug, craft, next });
const held = (source: string, ...counts: [title: string, count: number | null][]): CoveredTitle[] =>
  counts.map(([name, largestSample]) => ({ source, title: name, largestSample }));

const TITLES = [
  title("scientist", "science", "architect"),
  title("analyst", "science"),
  title("architect", "engineering", "manager"),
  title("manager", null),
  title("writer", "writing"),
];

it("begins with the two that most sources cover, then with those that count most", () => {
  const covered = [
    ...held("one", ["scientist", 2828], ["analyst", 400], ["architect", 6], ["manager", 7]),
    ...held("two", ["architect", null], ["manager", 3]),
  ];
  expect(usefulPairs(TITLES, covered, 5)).toEqual([
    ["architect", "manager"],
    ["scientist", "analyst"],
    ["scientist", "architect"],
  ]);
});

it("pairs no titles that no source has both of, nor any that neither craft nor step joins", () => {
  const covered = [
    ...held("one", ["scientist", 10], ["writer", 900]),
    ...held("two", ["analyst", 10]),
  ];
  expect(usefulPairs(TITLES, covered, 5)).toEqual([]);
});

it("asks the same title twice at most", () => {
  const crowd = ["a", "b", "c", "d"].map((slug) => title(slug, "one"));
  const covered = held("one", ["a", 90], ["b", 80], ["c", 70], ["d", 60]);
  expect(usefulPairs(crowd, covered, 9)).toEqual([
    ["a", "b"],
    ["a", "c"],
    ["b", "c"],
  ]);
});
