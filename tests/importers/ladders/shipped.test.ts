import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Catalogue } from "@/domain/evidence/evidence";
import { findPath } from "@/domain/progression/path";
import { ladderSeed } from "@/importers/ladder-seed";
import { loadCatalogue } from "@/prisma/queries/catalogue";
import { seed } from "@/prisma/seed/seed";
import { testDatabase } from "../../support/database";

const SHARED = path.resolve("../shared/data");
const whereShared = existsSync(path.join(SHARED, "career-ladders")) ? it : it.skip;

let catalogue: Catalogue;
beforeAll(async () => {
  const database = await testDatabase({ seeded: false });
  await seed(database);
  catalogue = await loadCatalogue(database);
});

/** How many of some things there are of each kind. */
function tally(kinds: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}

it("holds what published ladders say of steps, and lists only of those that may be passed on", () => {
  const { steps, stepSupports, titleSkills, titleDuties, sources, titles } = catalogue;
  const counts = [steps, stepSupports, titleSkills, titleDuties].map(({ length }) => length);
  expect(counts).toEqual([87, 110, 438, 370]);
  const cited = sources.filter(({ redistribution }) => redistribution === "CITE_ONLY");
  const lists = [...titleSkills, ...titleDuties];
  expect(lists.filter((row) => cited.some(({ id }) => id === row.sourceId))).toEqual([]);
  const held = new Set(titles.map(({ id }) => id));
  expect(held.size).toBe(titles.length);
  const ends = steps.flatMap(({ fromTitleId, toTitleId }) => [fromTitleId, toTitleId]);
  expect(ends.filter((id) => !held.has(id))).toEqual([]);
  expect(new Set(steps.map((step) => `${step.fromTitleId} ${step.toTitleId}`)).size).toBe(87);
});

it("says of each step what it rests on in plain words of our own, with the page of its source", () => {
  const ofLadders = catalogue.stepSupports.filter(({ evidence }) => evidence !== "EDITORIAL");
  for (const { id, statement, url } of ofLadders) {
    expect([id, (statement ?? "").split(" ").length <= 25, statement?.endsWith(".")]).toEqual([
      id,
      true,
      true,
    ]);
    expect([id, url]).toEqual([id, expect.stringMatching(/^https:\/\//)]);
  }
  expect(tally(ofLadders.map(({ evidence }) => evidence))).toEqual({
    STATED: 40,
    PRINTED_ORDER: 42,
    DERIVED: 11,
    LIKENESS: 13,
  });
});

it("leads from data scientist to chief data scientist by the guide's path, whatever ladders say", () => {
  const way = findPath(catalogue, "data-scientist", "chief-data-scientist", new Date());
  expect(way?.map(({ id }) => id)).toEqual([
    "data-scientist-to-machine-learning-specialist",
    "machine-learning-specialist-to-machine-learning-architect",
    "machine-learning-architect-to-machine-learning-manager",
    "machine-learning-manager-to-chief-data-scientist",
  ]);
});

it("holds a title of ladders only where something is held of it", () => {
  const { titles, steps, titleSkills, titleDuties } = catalogue;
  const spoken = new Set([
    ...steps.flatMap(({ fromTitleId, toTitleId }) => [fromTitleId, toTitleId]),
    ...[...titleSkills, ...titleDuties].map(({ titleId }) => titleId),
  ]);
  const levels = titles.filter(({ baseTitleId }) => baseTitleId !== null);
  expect(levels.filter(({ id }) => !spoken.has(id)).map(({ id }) => id)).toEqual([]);
});

whereShared("ships what the tables of ladders come to", async () => {
  const shipped = JSON.parse(readFileSync("prisma/seed/ladders.json", "utf8"));
  expect(JSON.parse(JSON.stringify(await ladderSeed(SHARED)))).toEqual(shipped);
});
