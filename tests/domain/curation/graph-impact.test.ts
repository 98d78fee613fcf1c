import Big from "big.js";
import { impactOfProposal } from "@/domain/curation/impact";
import type { Proposal } from "@/domain/curation/proposal";
import { waysBetween } from "@/domain/curation/ways-between";
import { findPath, titlesOfPath } from "@/domain/progression/path";
import { countedSteps } from "../../support/counted-steps";
import { evidenceOf, revision, salary, source, step, support, title } from "../fixtures";
import { BANK, BANK_PUBLISHER, rate } from "../reference-fixtures";

const none = { put: [], withdraw: [] };
const next = { ...revision(150), id: 2 };
const proposal = (part: Partial<Proposal>): Proposal => ({
  publishers: none,
  sources: none,
  editions: none,
  titles: none,
  steps: none,
  stepSupports: none,
  titleSkills: none,
  titleDuties: none,
  references: none,
  salaries: none,
  ...part,
});
const TITLES = ["a", "b", "c", "d"];
const held = evidenceOf(
  [
    ...TITLES.map((id, place) => salary("s1", id, 10 + place)),
    salary("s1", "a", 20, { id: "s1-a-senior", level: "SENIOR" }),
    salary("s2", "a", 21, { id: "s2-a-senior", level: "SENIOR" }),
  ],
  {
    titles: TITLES.map((id) => title(id)),
    sources: [source("s1"), source("s2")],
    steps: [step("a", "b"), step("b", "c")],
  },
);
const sentences = (part: Partial<Proposal>) =>
  impactOfProposal(held, proposal(part), next).sentences;

it("says what a level title takes for evidence, and what a title no longer has", () => {
  const level = title("senior-a", { baseTitleId: "a", level: "SENIOR", name: "Senior A" });
  const { sentences: said, changes } = impactOfProposal(
    held,
    proposal({ titles: { put: [level], withdraw: [] } }),
    next,
  );
  expect(said).toEqual([
    "2 salaries of A, which their sources state at senior level, count for Senior A too.",
  ]);
  const told = changes.filter(({ titleIds }) => titleIds.includes("senior-a"));
  expect(told).toContainEqual(
    expect.objectContaining({ kind: "TITLE", field: "name", before: null, after: "Senior A" }),
  );
  expect(
    told.filter(({ field }) => field === "central").map(({ sourceName }) => sourceName),
  ).toEqual(["S1", "S2"]);
});

it("says which salaries move from one title to another, in names", () => {
  const moved = salary("s1", "b", 20, { id: "s1-a-senior", level: "SENIOR" });
  expect(sentences({ salaries: { put: [moved], withdraw: [] } })).toEqual([
    "One salary moves from A to B.",
  ]);
});

it("says which steps and ways appear and go", () => {
  expect(sentences({ steps: { put: [step("c", "d")], withdraw: [] } })).toEqual([
    "The step from C to D appears: promotion, an author’s view.",
    "A way from A to D appears, over B and C.",
    "A way from B to D appears, over C.",
  ]);
  expect(sentences({ steps: { put: [], withdraw: ["b-to-c"] } })).toEqual([
    "The step from B to C goes.",
    "The way from A to C goes.",
  ]);
  expect(sentences({ steps: { put: [step("a", "c")], withdraw: [] } })).toEqual([
    "The step from A to C appears: promotion, an author’s view.",
    "The way from A to C becomes one step.",
  ]);
  const likeness = support("b-to-c", "s1", { evidence: "LIKENESS" });
  expect(sentences({ stepSupports: { put: [likeness], withdraw: [] } })).toEqual([
    "The step from B to C is told as promotion, shared skills, not a move, and no longer as promotion, an author’s view.",
    "The way from A to C goes.",
  ]);
  expect(sentences({ titles: { put: [], withdraw: ["b"] } })).toEqual([
    "The step from A to B goes.",
    "The step from B to C goes.",
    "The way from A to C goes.",
  ]);
});

it("a corrected rate says which pay is shown otherwise, and a draft without one looks at none", () => {
  const withRates = {
    ...held,
    sources: [...held.sources, BANK],
    publishers: [...held.publishers, BANK_PUBLISHER],
    references: [rate("INR", 2025, "80")],
  };
  const corrected = { ...rate("INR", 2025, "40"), value: new Big("40") };
  const { changes, needsReason } = impactOfProposal(
    withRates,
    proposal({ references: { put: [corrected], withdraw: [] } }),
    next,
  );
  const usd = changes.filter(({ field }) => field === "central in USD");
  expect(new Set(usd.flatMap(({ titleIds }) => titleIds))).toEqual(new Set(TITLES));
  expect(usd.every(({ kind, movePercent }) => kind === "CONVERTED" && movePercent === 100)).toBe(
    true,
  );
  expect(needsReason).toBe(true);
  expect(changes.filter(({ kind }) => kind !== "CONVERTED")).toEqual([]);
});

it("finds the ways that paths take", () => {
  const ways = waysBetween(held, next.at).map(({ titleIds }) => titleIds);
  for (const way of ways) {
    const [from = "", to = ""] = [way[0], way.at(-1)];
    expect(titlesOfPath(from, findPath(held, from, to, next.at) ?? [])).toEqual(way);
  }
  expect(ways).toHaveLength(3);
});

it("looks for all ways in a walk over the steps for each title", async () => {
  const chain = (length: number) => {
    const ids = Array.from({ length }, (_, place) => `t${String(place).padStart(3, "0")}`);
    // Each leads to a hub, so that ways stay short.
    return evidenceOf([], {
      titles: ["hub", ...ids].map((id) => title(id)),
      steps: ids.flatMap((id) => [step(id, "hub"), step("hub", id)]),
    });
  };
  const stepsOf = (length: number) => {
    const evidence = chain(length);
    return countedSteps(() => waysBetween(evidence, next.at));
  };
  await stepsOf(5);
  const [few, many] = [await stepsOf(10), await stepsOf(40)];
  // Four times as many titles have sixteen times as many ways.
  expect(many / few).toBeLessThan(24);
});
