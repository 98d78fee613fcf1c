import fc from "fast-check";
import { STEP_EVIDENCES } from "@/domain/evidence/vocabulary";
import { MOST_ROUTE_WORK, MOST_ROUTES } from "@/domain/limits";
import { type RoutesFound, routesBetween, routesTo } from "@/domain/progression/routes";
import { standingGraph } from "@/domain/progression/standing-graph";
import { rankOf } from "@/domain/progression/step-supports";
import { countedSteps } from "../../support/counted-steps";
import { evidenceOf, scope, source, step, support, title } from "../fixtures";

const { asOf } = scope();
const told = ({ routes }: RoutesFound) =>
  routes.map(({ titles, evidence }) => `${titles.map(({ id }) => id).join(" ")}: ${evidence}`);

describe("in any graph", () => {
  const slug = fc.constantFrom("a", "b", "c", "d", "e");
  const graphs = fc
    .uniqueArray(fc.tuple(slug, slug, fc.constantFrom(...STEP_EVIDENCES)), {
      maxLength: 16,
      selector: ([from, to]) => `${from}-to-${to}`,
    })
    .map((rows) => {
      const moves = rows.filter(([from, to]) => from !== to);
      return standingGraph(
        {
          titles: ["a", "b", "c", "d", "e"].map((id) => title(id)),
          steps: moves.map(([from, to]) => step(from, to)),
          stepSupports: moves.map(([from, to, evidence]) =>
            support(`${from}-to-${to}`, "s", { evidence }),
          ),
          sources: [source("s")],
        },
        asOf,
      );
    });
  const limits = fc.record({
    mostMoves: fc.integer({ min: 0, max: 5 }),
    atLeast: fc.constantFrom(null, ...STEP_EVIDENCES),
    mustPass: fc.uniqueArray(slug, { maxLength: 2 }),
  });

  it("a route is of moves that follow one another, passes no title twice and is as weak as its weakest step", () => {
    fc.assert(
      fc.property(graphs, limits, (any, asked) => {
        for (const { titles, steps, evidence } of routesBetween(any, "a", "e", asked).routes) {
          const ids = titles.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect([ids[0], ids.at(-1)]).toEqual(["a", "e"]);
          expect(ids).toEqual(expect.arrayContaining(asked.mustPass));
          expect(steps.length).toBeLessThanOrEqual(asked.mostMoves);
          expect(steps.map((each) => each.step.fromTitleId)).toEqual(ids.slice(0, -1));
          expect(steps.map((each) => each.step.toTitleId)).toEqual(ids.slice(1));
          expect(steps.every((each) => each.isMove)).toBe(true);
          expect(rankOf(evidence)).toBe(Math.max(...steps.map((each) => rankOf(each.evidence))));
          expect(rankOf(evidence)).toBeLessThanOrEqual(rankOf(asked.atLeast ?? "EDITORIAL"));
        }
      }),
    );
  });

  it("the routes to a goal are those from every title", () => {
    fc.assert(
      fc.property(graphs, limits, (any, asked) => {
        const each = ["a", "b", "c", "d"].flatMap((from) =>
          told(routesBetween(any, from, "e", asked)),
        );
        expect(told(routesTo(any, "e", asked)).sort()).toEqual(each.sort());
      }),
    );
  });

  it("a narrower question never has a route more", () => {
    fc.assert(
      fc.property(graphs, limits, (any, asked) => {
        const all = told(routesBetween(any, "a", "e", { mostMoves: 5 }));
        expect(all).toEqual(expect.arrayContaining(told(routesBetween(any, "a", "e", asked))));
      }),
    );
  });
});

describe("a graph in which each of sixty titles leads to each other", () => {
  const names = Array.from({ length: 60 }, (_, index) => `t${index + 10}`);
  const held = {
    ...evidenceOf([]),
    titles: names.map((id) => title(id)),
    steps: names.flatMap((from) => names.filter((to) => to !== from).map((to) => step(from, to))),
  };
  const everything = standingGraph(held, asOf);

  it.each([
    ["between two", {}],
    ["through two", { mustPass: ["t33", "t44"] }],
    ["through four", { mustPass: ["t33", "t44", "t55", "t66"] }],
  ])(
    "%s: tells the first routes and that there are more, for bounded work",
    async (_what, limits) => {
      let found: RoutesFound = { routes: [], isCut: false };
      const steps = await countedSteps(() => {
        found = routesBetween(everything, "t10", "t69", { mostMoves: 12, ...limits });
      });
      expect(found.isCut).toBe(true);
      expect(found.routes.length).toBeGreaterThan(0);
      expect(found.routes.length).toBeLessThanOrEqual(MOST_ROUTES);
      expect(steps).toBeLessThan(20 * MOST_ROUTE_WORK);
    },
  );

  it("to one: all that lead there by one move come before any other", () => {
    const { routes, isCut } = routesTo(everything, "t69", { mostMoves: 12 });
    expect(isCut).toBe(true);
    expect(routes).toHaveLength(MOST_ROUTES);
    expect(routes.filter(({ steps }) => steps.length === 1)).toHaveLength(59);
  });
});
