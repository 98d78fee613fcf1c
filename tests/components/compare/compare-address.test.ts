import { askedTitles } from "@/components/compare/asked-titles";
import { askedPair, compareAddress } from "@/components/compare/compare-address";
import { inLaneOrder, LANE_ORDERS, laneOrder } from "@/components/compare/lane-order";

const lane = (
  name: string,
  place: number,
  source: string,
  value: number,
  count: number | null,
) => ({
  name,
  place,
  source,
  value,
  count,
});
const LANES = [
  lane("first, small", 0, "b", 160, 2828),
  lane("first, other", 0, "a", 116, 53),
  lane("second", 1, "b", 204, 6),
  lane("third", 2, "b", 214, null),
];

it.each([
  ["middle", ["third", "second", "first, small", "first, other"]],
  ["title", ["first, small", "first, other", "second", "third"]],
  ["n", ["first, small", "first, other", "second", "third"]],
  ["source", ["first, other", "third", "second", "first, small"]],
] as const)("lanes in order of %s", (order, names) => {
  expect(inLaneOrder(LANES, order).map(({ name }) => name)).toEqual(names);
});

it("an address asks for an order by its name, and gets that by pay for any other", () => {
  expect(LANE_ORDERS.map(laneOrder)).toEqual(LANE_ORDERS);
  expect([undefined, "", "nothing"].map(laneOrder)).toEqual(["middle", "middle", "middle"]);
});

it("an address says only what is not so without it", () => {
  const titles = ["a", "b"];
  expect(compareAddress({ titles: [] })).toBe("/compare");
  expect(compareAddress({ titles, mixed: false, order: "middle", pair: null })).toBe(
    "/compare?titles=a,b",
  );
  expect(compareAddress({ titles, mixed: true, order: "n", pair: ["b", "a"] })).toBe(
    "/compare?titles=a,b&mix=1&order=n&from=b&to=a",
  );
});

it("any two of the titles that are compared may be asked about, and no others", () => {
  expect(askedPair("c", "a", ["a", "b", "c"])).toEqual(["c", "a"]);
  for (const [from, to] of [
    ["a", "a"],
    ["a", "x"],
    [undefined, "a"],
  ]) {
    expect(askedPair(from, to, ["a", "b", "c"])).toBeNull();
  }
});

it("the same titles answer alike in whatever order an address names them", () => {
  const held = ["a", "b", "c"].map((slug) => ({ slug, name: slug }));
  expect(askedTitles("c,a", held).chosen).toEqual(["a", "c"]);
  expect(askedTitles("a,c", held).chosen).toEqual(["a", "c"]);
});
