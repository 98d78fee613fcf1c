import type { Database } from "@/prisma/client";
import { loadCatalogue } from "@/prisma/queries/catalogue";
import { loadGuide } from "@/prisma/queries/guide";
import { loadSalariesOfTitles } from "@/prisma/queries/salaries";
import { testDatabase } from "../support/database";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

it("holds the guide's five averages, each with its page, and nothing that the guide leaves out", async () => {
  const titles = [
    "data-scientist",
    "machine-learning-specialist",
    "machine-learning-architect",
    "machine-learning-manager",
    "chief-data-scientist",
  ];
  const salaries = await loadSalariesOfTitles(database, titles);
  const rows = titles.map((titleId) => {
    const [salary, ...others] = salaries.filter((each) => each.titleId === titleId);
    expect(others).toEqual([]);
    return [salary?.sourceId, salary?.money.amount.toFixed(), salary?.asPrinted, salary?.url];
  });
  expect(rows).toEqual([
    [
      "guide-glassdoor",
      "1200000",
      "INR 12L",
      "https://www.glassdoor.co.in/Salaries/data-scientist-salary-SRCH_KO0,14.htm",
    ],
    [
      "guide-ambitionbox",
      "1970000",
      "INR 19.7L",
      "https://www.ambitionbox.com/profile/machine-learning-specialist-salary",
    ],
    [
      "guide-glassdoor",
      "2940000",
      "INR 29.4L",
      "https://www.glassdoor.co.in/Salaries/machine-learning-architect-salary-SRCH_KO0,26.htm",
    ],
    [
      "guide-glassdoor",
      "3250000",
      "INR 32.5L",
      "https://www.glassdoor.co.in/Salaries/machine-learning-manager-salary-SRCH_KO0,24.htm",
    ],
    [
      "guide-glassdoor",
      "2900000",
      "INR 29L",
      "https://www.glassdoor.co.in/Salaries/chief-data-scientist-salary-SRCH_KO0,20.htm",
    ],
  ]);
  for (const salary of salaries) {
    expect(salary).toMatchObject({
      statistic: "UNSPECIFIED_AVERAGE",
      basis: "UNKNOWN",
      period: "YEAR",
      country: "IN",
      sampleSize: null,
      minYears: null,
      maxYears: null,
      observedFrom: null,
      observedTo: null,
    });
  }
});

it("holds the path in the guide's order, marked editorial", async () => {
  const { steps, stepSupports, sources } = await loadCatalogue(database);
  const evidenceOf = (stepId: string) =>
    stepSupports.flatMap((row) => (row.stepId === stepId ? row.evidence : [])).join();
  expect(steps.map((step) => [step.fromTitleId, step.toTitleId, evidenceOf(step.id)])).toEqual(
    expect.arrayContaining([
      ["data-scientist", "machine-learning-specialist", "EDITORIAL"],
      ["machine-learning-specialist", "machine-learning-architect", "EDITORIAL"],
      ["machine-learning-architect", "machine-learning-manager", "EDITORIAL"],
      ["machine-learning-manager", "chief-data-scientist", "EDITORIAL"],
    ]),
  );
  expect(steps).toHaveLength(4);
  const cited = sources
    .filter((source) => source.citedById === "guide-upgrad")
    .map((source) => source.id);
  expect(cited).toEqual(["guide-ambitionbox", "guide-glassdoor", "guide-turing"]);
});

it("holds every list of the guide in full", async () => {
  const guide = await loadGuide(database);
  expect(guide.duties.map((duty) => [duty.position, duty.example.industry])).toEqual([
    [1, "Healthcare"],
    [2, "Finance"],
    [3, "E-commerce"],
    [4, "Autonomous driving"],
    [5, "Retail"],
    [6, "Manufacturing"],
    [7, "Healthcare"],
  ]);
  const count = (values: readonly unknown[]) => values.length;
  expect(count(guide.skills.filter((skill) => skill.kind === "TECHNICAL"))).toBe(5);
  expect(count(guide.skills.filter((skill) => skill.kind === "WORKPLACE"))).toBe(5);
  expect(
    ["ENTRY", "MID", "SENIOR"].map((level) =>
      count(guide.responsibilities.filter((each) => each.level === level)),
    ),
  ).toEqual([4, 4, 4]);
  expect(count(guide.roadmap)).toBe(5);
  expect(count(guide.questions)).toBe(11);
  expect(
    guide.programmes.map(({ institution, months, advertised }) => [
      institution,
      months,
      advertised,
    ]),
  ).toEqual([
    ["Liverpool John Moores University", 17, true],
    ["IIIT Bangalore", 11, true],
    [null, null, true],
    ["upGrad", 4, true],
  ]);
  expect(guide.claims).toMatchObject([{ evidence: null }]);
});

it("writes no answer down with a question: each is worked out of what is held", async () => {
  const { questions } = await loadGuide(database);
  expect(questions.map(({ written }) => written)).toEqual(Array(11).fill(null));
});
