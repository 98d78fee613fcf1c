import { readFileSync } from "node:fs";
import { STEP_EVIDENCES } from "@/domain/evidence/vocabulary";
import { MOST_ROUTES } from "@/domain/limits";
import { independentVoices } from "@/domain/progression/independent-voices";
import { routesBetween } from "@/domain/progression/routes";
import { standingGraph } from "@/domain/progression/standing-graph";
import { stepEvidenceWords } from "@/domain/words/enum-labels";
import { evidenceOf, scope, source, step, support, title } from "../domain/fixtures";
import { tableAfter } from "./table-after";

const METHOD = readFileSync("docs/method.md", "utf8");
const { asOf } = scope();

it("lists what a step may rest on, strongest first, and whether that is a move", () => {
  const listed = tableAfter(METHOD, "<!-- step-evidence").map(([words, , isMove]) => [
    words,
    isMove,
  ]);
  const held = (evidence: (typeof STEP_EVIDENCES)[number]) => ({
    ...evidenceOf([]),
    titles: [title("a"), title("b")],
    steps: [step("a", "b")],
    stepSupports: [support("a-to-b", "s", { evidence })],
    sources: [source("s")],
  });
  expect(listed).toEqual(
    STEP_EVIDENCES.map((evidence) => [
      stepEvidenceWords(evidence),
      routesBetween(standingGraph(held(evidence), asOf), "a", "b", { mostMoves: 1 }).routes.length
        ? "yes"
        : "no",
    ]),
  );
});

it("counts the voices of its example as the rule does", () => {
  const sources = [
    source("framework", { publisherId: "government" }),
    source("draft", { publisherId: "government" }),
    source("ladder", { partlyBasedOnId: "framework" }),
    source("survey"),
  ];
  const voices = (...ids: string[]) => independentVoices({ sources }, ids, asOf).length;
  expect(voices("framework", "draft", "ladder")).toBe(1);
  expect(METHOD).toContain("These are three sources and **one voice**.");
  expect(voices("framework", "draft", "ladder", "survey")).toBe(2);
  expect(METHOD).toContain("two publishers are independent");
});

it("says how many routes are told", () => {
  expect(MOST_ROUTES).toBe(100);
  expect(METHOD).toContain("The first hundred are told, and whether there are more.");
});
