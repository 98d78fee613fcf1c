import type { TitleLevel } from "@/domain/evidence/vocabulary";
import {
  type RouteLimits,
  type RoutesFound,
  routesBetween,
  routesTo,
} from "@/domain/progression/routes";
import { standingGraph } from "@/domain/progression/standing-graph";
import { evidenceOf, scope, source, step, support, title } from "../fixtures";
import { sevenTitles } from "./seven-titles";

const { asOf } = scope();
const graph = standingGraph(sevenTitles(), asOf);
const told = ({ routes }: RoutesFound) =>
  routes.map(({ titles, evidence }) => `${titles.map(({ id }) => id).join(" ")}: ${evidence}`);

const TO_HEAD = [
  "da ds sds dsm hod: DERIVED",
  "da ds sds pds hod: EDITORIAL",
  "da ds sds pds dsm hod: DERIVED",
  "da ds sds mle dsm hod: EDITORIAL",
];

it("finds all routes between two titles, in order", () => {
  const found = routesBetween(graph, "da", "hod", { mostMoves: 8 });
  expect(told(found)).toEqual(TO_HEAD);
  expect(found.isCut).toBe(false);
  expect(found.routes[0]?.steps.map(({ step: { id }, evidence }) => `${id} ${evidence}`)).toEqual([
    "da-to-ds STATED",
    "ds-to-sds SOURCED",
    "sds-to-dsm STATED",
    "dsm-to-hod DERIVED",
  ]);
});

it("finds all routes to a goal, in order", () => {
  const found = routesTo(graph, "hod", { mostMoves: 8 });
  expect(told(found)).toEqual([
    "dsm hod: DERIVED",
    "pds hod: EDITORIAL",
    "pds dsm hod: DERIVED",
    "sds dsm hod: DERIVED",
    "mle dsm hod: EDITORIAL",
    "sds pds hod: EDITORIAL",
    "ds sds dsm hod: DERIVED",
    "sds pds dsm hod: DERIVED",
    "ds sds pds hod: EDITORIAL",
    "dsm sds pds hod: EDITORIAL",
    "sds mle dsm hod: EDITORIAL",
    "da ds sds dsm hod: DERIVED",
    "ds sds pds dsm hod: DERIVED",
    "mle ds sds dsm hod: DERIVED",
    "da ds sds pds hod: EDITORIAL",
    "ds sds mle dsm hod: EDITORIAL",
    "mle ds sds pds hod: EDITORIAL",
    "mle dsm sds pds hod: EDITORIAL",
    "da ds sds pds dsm hod: DERIVED",
    "mle ds sds pds dsm hod: DERIVED",
    "da ds sds mle dsm hod: EDITORIAL",
  ]);
  expect(found.isCut).toBe(false);
});

it.each<[string, string, string, Partial<RouteLimits>, string[]]>([
  ["no more than four moves", "da", "hod", { mostMoves: 4 }, TO_HEAD.slice(0, 2)],
  ["none of three", "da", "hod", { mostMoves: 3 }, []],
  ["none of no moves", "da", "ds", { mostMoves: 0 }, []],
  ["no managers on the way", "da", "hod", { noManagement: true }, TO_HEAD.slice(1, 2)],
  [
    "a manager who is asked for",
    "da",
    "hod",
    { noManagement: true, mustPass: ["dsm"] },
    [TO_HEAD[0] ?? "", TO_HEAD[2] ?? "", TO_HEAD[3] ?? ""],
  ],
  ["from a manager", "dsm", "pds", { noManagement: true }, ["dsm sds pds: STATED"]],
  ["through a title", "da", "hod", { mustPass: ["mle"] }, TO_HEAD.slice(3)],
  ["through two", "da", "hod", { mustPass: ["dsm", "pds"] }, TO_HEAD.slice(2, 3)],
  ["through its own ends", "da", "hod", { mustPass: ["hod", "da"] }, TO_HEAD],
  ["through one that no route passes", "ds", "pds", { mustPass: ["da"] }, []],
  ["through one that is not held", "ds", "pds", { mustPass: ["nobody"] }, []],
  [
    "nothing weaker than derived",
    "da",
    "hod",
    { atLeast: "DERIVED" },
    [TO_HEAD[0] ?? "", TO_HEAD[2] ?? ""],
  ],
  ["stated alone, which none is", "da", "hod", { atLeast: "STATED" }, []],
  [
    "stated alone",
    "da",
    "dsm",
    { atLeast: "STATED" },
    ["da ds sds dsm: STATED", "da ds sds pds dsm: STATED"],
  ],
  ["observed alone", "ds", "sds", { atLeast: "SOURCED" }, ["ds sds: SOURCED"]],
  [
    "no likeness, even where it is asked for",
    "ds",
    "mle",
    { atLeast: "LIKENESS", mostMoves: 1 },
    [],
  ],
  ["a way round likeness", "ds", "mle", {}, ["ds sds mle: PRINTED_ORDER"]],
  [
    "round a cycle and out of it",
    "mle",
    "pds",
    {},
    ["mle ds sds pds: STATED", "mle dsm sds pds: EDITORIAL"],
  ],
  ["to where one is", "ds", "ds", {}, []],
  ["to where nothing leads", "ds", "da", {}, []],
  ["from a title that is not held", "nobody", "ds", {}, []],
  ["to a title that is not held", "ds", "nobody", {}, []],
])("%s", (_what, from, to, limits, expected) => {
  const found = routesBetween(graph, from, to, { mostMoves: 8, ...limits });
  expect(told(found)).toEqual(expected);
  expect(found.isCut).toBe(false);
});

it("tells the first alone where no more are asked for", () => {
  const first = (most: number) => routesBetween(graph, "da", "hod", { mostMoves: 8, most });
  expect(told(first(1))).toEqual(TO_HEAD.slice(0, 1));
  expect([first(1).isCut, first(4).isCut, first(1e9).isCut]).toEqual([true, false, false]);
});

it("leads to a goal by no manager, wherever it begins", () => {
  expect(told(routesTo(graph, "hod", { mostMoves: 8, noManagement: true }))).toEqual([
    "pds hod: EDITORIAL",
    "sds pds hod: EDITORIAL",
    "ds sds pds hod: EDITORIAL",
    "da ds sds pds hod: EDITORIAL",
    "mle ds sds pds hod: EDITORIAL",
  ]);
});

it.each<[Parameters<typeof title>[1], boolean]>([
  [{}, true],
  [{ level: "PRINCIPAL" as TitleLevel, craft: "RESEARCH" }, true],
  [{ level: "LEAD" as TitleLevel, craft: "RESEARCH" }, false],
  [{ level: "CHIEF" as TitleLevel }, false],
  [{ craft: "LEADERSHIP" }, false],
  [{ track: "LEADERSHIP" }, false],
])("a title that leads: %j", (facts, isPassed) => {
  const held = {
    ...evidenceOf([]),
    titles: [title("a"), title("b", facts), title("c")],
    steps: [step("a", "b"), step("b", "c")],
  };
  const found = routesBetween(standingGraph(held, asOf), "a", "c", {
    mostMoves: 5,
    noManagement: true,
  });
  expect(found.routes).toHaveLength(isPassed ? 1 : 0);
});

it("tells two steps between the same titles apart, the stronger first", () => {
  const held = {
    ...evidenceOf([]),
    titles: [title("a"), title("b")],
    steps: [step("a", "b", { id: "one" }), step("a", "b", { id: "two", kind: "LATERAL" })],
    stepSupports: [support("two", "s")],
    sources: [source("s")],
  };
  const { routes } = routesBetween(standingGraph(held, asOf), "a", "b", { mostMoves: 5 });
  expect(routes.map(({ steps }) => steps[0]?.step.id)).toEqual(["two", "one"]);
});
