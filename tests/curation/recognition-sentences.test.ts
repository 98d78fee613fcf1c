import { recognitionSentences } from "@/curation/recognition-sentences";
import type { Proposal } from "@/domain/curation/proposal";
import { evidenceOf, revision, source, title } from "../domain/fixtures";

const none = { put: [], withdraw: [] };
const next = { ...revision(150), id: 2 };
const held = evidenceOf([], {
  sources: [source("one", { name: "Survey One" }), source("two", { name: "Survey Two" })],
  titles: [title("data-engineer", { name: "Data Engineer" })],
});
const queues = [
  {
    sourceId: "one",
    titles: [
      { what: "MLOps Engineer", rows: 3 },
      { what: "Plumber", rows: 50 },
      { what: "ML Ops Person", rows: 1 },
    ],
  },
  { sourceId: "two", titles: [{ what: "MLOps Engineer", rows: 2 }] },
];

const told = (titles: Proposal["titles"]) =>
  recognitionSentences(
    queues,
    held,
    {
      publishers: none,
      sources: none,
      editions: none,
      titles,
      steps: none,
      stepSupports: none,
      titleSkills: none,
      titleDuties: none,
      references: none,
      salaries: none,
    },
    next,
  );

it("says which printed titles a draft makes recognisable, of which rows, and when these count", () => {
  const mlops = title("mlops-engineer", { name: "MLOps Engineer", aliases: ["ML Ops Person"] });
  expect(told({ put: [mlops], withdraw: [] })).toEqual([
    "“MLOps Engineer” would be recognised as MLOps Engineer: 5 rows of Survey One and Survey Two count once the files are read again, and not before.",
    "“ML Ops Person” would be recognised as MLOps Engineer: one row of Survey One counts once the file is read again, and not before.",
  ]);
});

it("says nothing of what is recognised as before, or still not", () => {
  const same = title("data-engineer", { name: "Data Engineer", summary: "Other words." });
  expect(told({ put: [same], withdraw: [] })).toEqual([]);
});
