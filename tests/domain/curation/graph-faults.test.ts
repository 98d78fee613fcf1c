import { graphFaults } from "@/domain/curation/graph-faults";
import type { CareerStep, CareerTitle } from "@/domain/evidence/evidence";
import { step, title } from "../fixtures";

const graphOf = (titles: CareerTitle[], steps: CareerStep[] = []) => ({
  titles: new Map(titles.map((row) => [row.id, row])),
  steps: new Map(steps.map((row) => [row.id, row])),
});
const faultsOf = (titles: CareerTitle[], changed: string[]) =>
  graphFaults(graphOf(titles), { titles: changed, steps: [] }).map(
    ({ id, field, other }) => `${id} ${field} ${other}`,
  );
const analyst = title("data-analyst", { name: "Data Analyst", aliases: ["BI Analyst"] });

it.each<[string, Partial<CareerTitle>, string[]]>([
  ["a name of its own", { name: "Data Engineer" }, []],
  ["the name of another", { name: "Data  analyst" }, ["x-engineer name data-analyst"]],
  ["another name of another", { name: "BI-Analyst" }, ["x-engineer name data-analyst"]],
  [
    "another name that another has",
    { aliases: ["bi analyst"] },
    ["x-engineer aliases.0 data-analyst"],
  ],
  ["the slug of another", { aliases: ["data-analyst"] }, ["x-engineer aliases.0 data-analyst"]],
  ["a name that says a level of another", { name: "Senior Data Analyst" }, []],
  ["a name without letters", { aliases: ["—"] }, ["x-engineer aliases.0 null"]],
])("a title with %s", (_what, part, faults) => {
  expect(
    faultsOf([analyst, title("x-engineer", { name: "X Engineer", ...part })], ["x-engineer"]),
  ).toEqual(faults);
});

it("levels are of titles that are none, and say which", () => {
  const senior = title("senior", {
    name: "Senior X",
    baseTitleId: "data-analyst",
    level: "SENIOR",
  });
  expect(faultsOf([analyst, senior], ["senior"])).toEqual([]);
  expect(faultsOf([analyst, { ...senior, level: null }], ["senior"])).toEqual([
    "senior level null",
  ]);
  const below = title("below", { name: "Below X", baseTitleId: "senior", level: "MID" });
  expect(faultsOf([analyst, senior, below], ["below"])).toEqual(["below levelOf senior"]);
  expect(faultsOf([analyst, senior, below], ["senior"])).toEqual(["senior levelOf below"]);
});

it("one step leads from one title to another", () => {
  const titles = [title("a"), title("b")];
  const twice = [step("a", "b"), step("a", "b", { id: "again" }), step("b", "b")];
  const faults = graphFaults(graphOf(titles, twice), {
    titles: [],
    steps: ["again", "b-to-b"],
  });
  expect(faults.map(({ id, other }) => [id, other])).toEqual([
    ["again", "a-to-b"],
    ["b-to-b", null],
  ]);
});
