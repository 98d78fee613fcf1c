import { offeredTitles } from "@/components/compare/offered-titles";

const TITLES = ["a", "b", "c", "d"].map((slug) => ({ slug, name: slug.toUpperCase() }));
const covered = (source: string, title: string) => ({ source, title, largestSample: null });
const COVERED = [covered("one", "c"), covered("one", "a"), covered("other", "a")];

it("offers titles that a source has figures for, in the order in which they come", () => {
  expect(offeredTitles(TITLES, COVERED, [])).toEqual([
    { slug: "a", name: "A", sourceCount: 2 },
    { slug: "c", name: "C", sourceCount: 1 },
  ]);
});

it("keeps a title that is chosen already, though nothing is held of it", () => {
  expect(offeredTitles(TITLES, COVERED, ["b"]).map(({ slug }) => slug)).toEqual(["a", "b", "c"]);
  expect(offeredTitles(TITLES, [], ["d"])).toEqual([{ slug: "d", name: "D", sourceCount: 0 }]);
});

it("counts a source once for a title, however many figures it has of it", () => {
  const twice = [...COVERED, covered("one", "c")];
  expect(offeredTitles(TITLES, twice, [])[1]?.sourceCount).toBe(1);
});
