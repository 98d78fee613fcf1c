import fc from "fast-check";
import { publishedAt } from "@/domain/evidence/times";
import { independentVoices } from "@/domain/progression/independent-voices";
import { neighbourhood, waysOf } from "@/domain/progression/neighbourhood";
import { type GraphStep, standingGraph } from "@/domain/progression/standing-graph";
import { revision, scope, source, step, support } from "../fixtures";
import { sevenTitles } from "./seven-titles";

const { asOf } = scope();
const graph = standingGraph(sevenTitles(), asOf);
const ids = (steps: readonly GraphStep[]) => steps.map((each) => each.step.id);
const voicesOf = ({ voices }: GraphStep) => voices.map((voice) => voice.join("+")).join(" ");

it("says of each step what it rests on, and how many publishers are independent", () => {
  const told = graph.steps.map((each) => [
    each.step.id,
    each.evidence,
    each.evidences.join(" "),
    each.isMove,
    voicesOf(each),
  ]);
  expect(told).toEqual([
    ["da-to-ds", "STATED", "STATED EDITORIAL", true, "draft guide"],
    ["ds-to-mle", "LIKENESS", "LIKENESS", false, ""],
    ["ds-to-sds", "SOURCED", "SOURCED PRINTED_ORDER", true, "counts draft+skylight+uk"],
    ["dsm-to-hod", "DERIVED", "DERIVED", true, "uk"],
    ["dsm-to-sds", "STATED", "STATED", true, "gitlab"],
    ["mle-to-ds", "STATED", "STATED LIKENESS", true, "gitlab"],
    ["mle-to-dsm", "EDITORIAL", "EDITORIAL", true, "guide"],
    ["pds-to-dsm", "STATED", "STATED", true, "gitlab"],
    ["pds-to-hod", "EDITORIAL", "EDITORIAL", true, ""],
    ["sds-to-dsm", "STATED", "STATED", true, "moneda skylight"],
    ["sds-to-mle", "PRINTED_ORDER", "PRINTED_ORDER", true, "moneda"],
    ["sds-to-pds", "STATED", "STATED DERIVED", true, "gitlab uk"],
  ]);
});

it("stands as it did at its moment, and follows what was withdrawn", () => {
  const withdrawn = revision(3);
  const held = sevenTitles();
  const without = (id: string) => ({
    ...held,
    sources: held.sources.map((each) => (each.id === id ? { ...each, withdrawn } : each)),
  });
  const find = (catalogue: typeof held, at: Date, id: string) =>
    standingGraph(catalogue, at).steps.find((each) => each.step.id === id);
  const [before, after] = [revision(2).at, revision(3).at];
  const noGitlab = without("gitlab");
  expect(find(noGitlab, before, "sds-to-pds")?.evidence).toBe("STATED");
  expect(find(noGitlab, after, "sds-to-pds")?.evidence).toBe("DERIVED");
  // Nobody but Gitlab spoke of it, and what is left is likeness.
  expect(find(noGitlab, after, "mle-to-ds")?.isMove).toBe(false);
  // Likeness that was withdrawn does not become a step of ours.
  expect(find(without("uk"), before, "ds-to-mle")?.evidence).toBe("LIKENESS");
  expect(find(without("uk"), after, "ds-to-mle")).toBeUndefined();
  const noManager = {
    ...held,
    titles: held.titles.map((each) => (each.id === "dsm" ? { ...each, withdrawn } : each)),
  };
  expect(standingGraph(noManager, after).titles.has("dsm")).toBe(false);
  expect(ids(standingGraph(noManager, after).steps).join(" ")).not.toContain("dsm");
  expect(standingGraph(held, new Date("2025-12-31")).titles.size).toBe(0);
});

it("is worked out once for a moment", () => {
  const held = sevenTitles();
  expect(standingGraph(held, asOf)).toBe(standingGraph(held, new Date(asOf)));
});

describe("independence", () => {
  const voices = (sources: ReturnType<typeof source>[], ...asked: string[]) =>
    independentVoices({ sources }, asked, asOf);

  it.each([
    ["two publishers", [source("a"), source("b")], [["a"], ["b"]]],
    [
      "one publisher",
      [source("a", { publisherId: "p" }), source("b", { publisherId: "p" })],
      [["a", "b"]],
    ],
    ["based on the other", [source("a"), source("b", { partlyBasedOnId: "a" })], [["a", "b"]]],
    [
      "both based on a third that was withdrawn",
      [
        source("a", { partlyBasedOnId: "c" }),
        source("b", { partlyBasedOnId: "c" }),
        source("c", { withdrawn: revision(1) }),
      ],
      [["a", "b"]],
    ],
    [
      "one based on a series of the other's publisher",
      [
        source("a", { partlyBasedOnId: "c" }),
        source("b", { publisherId: "p" }),
        source("c", { publisherId: "p" }),
      ],
      [["a", "b"]],
    ],
    [
      "based on each other, in a circle",
      [source("a", { partlyBasedOnId: "b" }), source("b", { partlyBasedOnId: "a" })],
      [["a", "b"]],
    ],
    [
      "of a publisher one of whose other series is based on the other",
      [
        source("a", { publisherId: "p" }),
        source("b"),
        source("c", { publisherId: "p", partlyBasedOnId: "b" }),
      ],
      [["a"], ["b"]],
    ],
  ])("%s", (_what, sources, expected) => {
    expect(voices(sources, "b", "a", "b")).toEqual(expected);
  });

  it("joins by the last what was apart", () => {
    const sources = [
      source("a"),
      source("b"),
      source("c", { publisherId: "a-publisher", partlyBasedOnId: "b" }),
    ];
    expect(voices(sources, "a", "b")).toHaveLength(2);
    expect(voices(sources, "a", "b", "c")).toEqual([["a", "b", "c"]]);
  });

  it("never grows by a source that is based on one that is there, and never falls by more than it joins", () => {
    const names = ["a", "b", "c", "d", "e"];
    const any = fc.tuple(
      ...names.map((id) =>
        fc.record({
          publisherId: fc.constantFrom("p", "q", `${id}-own`),
          partlyBasedOnId: fc.constantFrom(null, ...names.filter((other) => other !== id)),
        }),
      ),
    );
    fc.assert(
      fc.property(any, fc.shuffledSubarray(names), (facts, asked) => {
        const sources = names.map((id, index) => source(id, facts[index]));
        const groups = voices(sources, ...asked);
        expect(groups.flat().sort()).toEqual([...asked].sort());
        const groupOf = (id: string) => groups.findIndex((group) => group.includes(id));
        for (const a of sources.filter(({ id }) => asked.includes(id))) {
          for (const b of sources.filter(({ id }) => asked.includes(id))) {
            const isOne = a.publisherId === b.publisherId || a.partlyBasedOnId === b.id;
            if (isOne) expect(groupOf(a.id)).toBe(groupOf(b.id));
          }
        }
        expect(voices(sources, ...[...asked].reverse())).toEqual(groups);
      }),
    );
  });
});

describe("a part of the graph", () => {
  const drawn = (asked: Parameters<typeof neighbourhood>[1]) =>
    neighbourhood(graph, asked)
      .titles.map(({ id }) => id)
      .join(" ");

  it.each([
    ["all", {}, "ds sds pds dsm mle da hod"],
    ["a craft", { crafts: ["DATA_SCIENCE"] }, "ds sds pds dsm"],
    ["no craft", { crafts: [] }, ""],
    ["around one, by one move", { around: ["pds"], depth: 1 }, "sds pds dsm hod"],
    ["around one, by none", { around: ["pds"], depth: 0 }, "pds"],
    ["before and after, and not before what is after", { around: ["da"], depth: 2 }, "ds sds da"],
    ["as far as moves lead", { around: ["hod"] }, "ds sds pds dsm mle da hod"],
    ["around two", { around: ["da", "hod"], depth: 1 }, "ds pds dsm da hod"],
    [
      "around one outside the crafts, through these alone",
      { around: ["hod"], crafts: ["DATA_SCIENCE"] },
      "ds sds pds dsm hod",
    ],
    ["around none that is held", { around: ["nobody"], depth: 3 }, ""],
  ] as const)("%s", (_what, asked, expected) => {
    expect(drawn(asked)).toBe(expected);
  });

  it("shows likeness and does not go along it", () => {
    expect(drawn({ around: ["ds"], depth: 1 })).toBe("ds sds mle da");
    const two = neighbourhood(graph, { around: ["ds", "mle"], depth: 0 });
    expect(ids(two.steps)).toEqual(["ds-to-mle", "mle-to-ds"]);
    const likeness = sevenTitles({ steps: [step("ds", "mle")] });
    const alone = neighbourhood(standingGraph(likeness, asOf), { around: ["ds"], depth: 1 });
    expect(alone.titles.map(({ id }) => id)).toEqual(["ds"]);
  });
});

it("tells what is next, before, beside and alike", () => {
  const at = (id: string) => {
    const { next, previous, sideways, alike } = waysOf(graph, id);
    return [next, previous, sideways, alike].map((steps) => ids(steps).join(" "));
  };
  expect(at("sds")).toEqual(["sds-to-dsm sds-to-pds", "ds-to-sds dsm-to-sds", "sds-to-mle", ""]);
  expect(at("ds")).toEqual(["ds-to-sds", "da-to-ds", "mle-to-ds", "ds-to-mle"]);
  expect(at("hod")).toEqual(["", "dsm-to-hod pds-to-hod", "", ""]);
  expect(at("nobody")).toEqual(["", "", "", ""]);
});

it("stands alike whatever the order of the rows", () => {
  const held = sevenTitles();
  const turned = sevenTitles({
    titles: [...held.titles].reverse(),
    steps: [...held.steps].reverse(),
    stepSupports: [...held.stepSupports].reverse(),
    sources: [...held.sources].reverse(),
  });
  const told = ({ titles, steps }: ReturnType<typeof standingGraph>) =>
    JSON.stringify([[...titles], steps]);
  expect(told(standingGraph(turned, asOf))).toBe(told(graph));
});

it("never calls a step stronger than its strongest support, nor a move what is likeness alone", () => {
  const evidences = fc.array(
    fc.constantFrom("SOURCED", "STATED", "PRINTED_ORDER", "DERIVED", "LIKENESS" as const),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(evidences, (said) => {
      const stepSupports = said.map((evidence, index) =>
        support("ds-to-mle", "uk", { id: `s${index}`, evidence: evidence as "STATED" }),
      );
      const held = sevenTitles({ steps: [step("ds", "mle")], stepSupports });
      const [found] = standingGraph(held, asOf).steps;
      expect(publishedAt(stepSupports, asOf).map(({ evidence }) => evidence)).toContain(
        found?.evidence,
      );
      expect(found?.isMove).toBe(said.some((evidence) => evidence !== "LIKENESS"));
      expect(found?.voices).toHaveLength(found?.isMove ? 1 : 0);
    }),
  );
});
