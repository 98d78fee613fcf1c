import { askedMap } from "@/components/map/asked-map";
import { routeEnds } from "@/components/map/route-ends";

const titles = ["c", "b", "a", "alone"].map((slug) => ({ slug, name: slug }));
const step = (from: string, to: string, isMove = true) => ({
  isMove,
  from: { slug: from },
  to: { slug: to },
});
const GRAPH = { titles, steps: [step("a", "b"), step("b", "c"), step("c", "alone", false)] };
const held = new Set(titles.map(({ slug }) => slug));
const endsFor = (parameters: Record<string, string>) => {
  const { starts, goals } = routeEnds(GRAPH, askedMap(parameters, held).asked);
  return [starts, goals].map((ends) => ends.map(({ slug }) => slug));
};

it("offers as starts what a step leaves, and as goals what one reaches, by name", () => {
  expect(endsFor({})).toEqual([
    ["a", "b"],
    ["b", "c"],
  ]);
});

it("keeps what is asked for, though no step is there", () => {
  expect(endsFor({ from: "alone", to: "a" })).toEqual([
    ["a", "alone", "b"],
    ["a", "b", "c"],
  ]);
});
