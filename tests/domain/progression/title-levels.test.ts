import { titleDistributions } from "@/domain/distributions/distribution";
import { recordedSalaries, salariesInScope } from "@/domain/evidence/times";
import { payChange } from "@/domain/pay/change";
import { titlePay } from "@/domain/pay/figure";
import { levelsOf } from "@/domain/progression/title-levels";
import { evidenceOf, revision, salary, scope, title } from "../fixtures";

const level = (id: string, of: "ENTRY" | "MID" | "SENIOR", more = {}) =>
  title(id, { baseTitleId: "scientist", level: of, ...more });

const evidence = evidenceOf(
  [
    salary("survey", "scientist", 20, { id: "any" }),
    salary("survey", "scientist", 10, { id: "entry", level: "ENTRY" }),
    salary("survey", "scientist", 18, { id: "mid", level: "MID" }),
    salary("survey", "scientist", 30, { id: "senior", level: "SENIOR" }),
    salary("office", "scientist", 22, { id: "office-any" }),
    salary("adverts", "senior-scientist", 33, { id: "printed-so" }),
  ],
  {
    titles: [
      title("scientist"),
      level("junior-scientist", "ENTRY"),
      level("mid-scientist", "MID"),
      level("senior-scientist", "SENIOR", { recorded: revision(3) }),
    ],
  },
);

const central = (titleId: string, overrides = {}) =>
  titlePay(evidence, titleId, scope(overrides)).bySource.map((pay) => [
    pay.sourceId,
    pay.central?.pay.value.money.amount.toNumber(),
    pay.central?.pay.provenance.salaryIds,
  ]);

it("takes what a source states of a title at a level for pay of the level, source by source", () => {
  expect(central("senior-scientist")).toEqual([
    ["adverts", 3_300_000, ["printed-so"]],
    ["survey", 3_000_000, ["senior"]],
  ]);
  expect(central("junior-scientist")).toEqual([["survey", 1_000_000, ["entry"]]]);
});

it("leaves the title what it is: one at any level, never spread over levels", () => {
  expect(central("scientist")).toEqual([
    ["office", 2_200_000, ["office-any"]],
    ["survey", 2_000_000, ["any"]],
  ]);
});

it("measures the pay of the steps between levels inside one source", () => {
  const change = payChange(evidence, "junior-scientist", "senior-scientist", scope());
  expect(change).toMatchObject({ comparability: "SAME_SOURCE", direction: "UP", percentLow: 200 });
  expect(change.pairs.map(({ sourceId }) => sourceId)).toEqual(["survey"]);
  const step = payChange(evidence, "junior-scientist", "mid-scientist", scope());
  expect([step.comparability, step.percentLow]).toEqual(["SAME_SOURCE", 80]);
});

it("asks a filter of what the source states", () => {
  const at = (where: object) =>
    salariesInScope(evidence, "senior-scientist", scope({ where })).map(({ id }) => id);
  expect(at({ level: "SENIOR" })).toEqual(["senior"]);
  expect(at({ level: "ENTRY" })).toEqual([]);
  expect(at({ sources: ["adverts"] })).toEqual(["printed-so"]);
});

it("lists each salary under the title and the level that its source states", () => {
  expect(
    recordedSalaries(evidence, "senior-scientist", scope()).map((row) => [
      row.id,
      row.titleId,
      row.level,
    ]),
  ).toEqual([
    ["senior", "scientist", "SENIOR"],
    ["printed-so", "senior-scientist", null],
  ]);
});

it("knows of no level before it was recorded", () => {
  const before = scope({ asOf: revision(2).at });
  expect(salariesInScope(evidence, "senior-scientist", before).map(({ id }) => id)).toEqual([
    "printed-so",
  ]);
  expect(levelsOf(evidence, "scientist", before.asOf).map(({ id }) => id)).toEqual([
    "junior-scientist",
    "mid-scientist",
  ]);
});

it("counts the records of a title at a level as those of the level", () => {
  const cell = (titleId: string, of: "SENIOR" | null, count: number) => ({
    batch: 1,
    titleId,
    country: "IN",
    level: of,
    years: null,
    year: 2025,
    currency: "INR",
    count,
    copies: count,
    few: Array.from({ length: count }, (_, place) => String(1_000_000 + place)),
    sketch: { bins: [], counts: [] },
  });
  const set = {
    ...title("set"),
    sourceId: "survey",
    editionId: null,
    kind: "PERSON" as const,
    basis: "BASE" as const,
    period: "YEAR" as const,
    asOf: "2025-12-31",
    batch: 1,
    rowsRead: 9,
    rowsKept: 9,
    refused: [],
  };
  const records = {
    ...evidence,
    recordSets: [set],
    cells: [cell("scientist", "SENIOR", 3), cell("scientist", null, 4)],
  };
  const counted = (titleId: string) =>
    titleDistributions(records, titleId, scope()).bySource.map((each) => [
      each.titleId,
      each.count,
    ]);
  expect(counted("senior-scientist")).toEqual([["senior-scientist", 3]]);
  expect(counted("scientist")).toEqual([["scientist", 7]]);
  expect(counted("junior-scientist")).toEqual([]);
});
