import { seedTitles } from "@/prisma/seed/seed";
import { type TestDatabase, testDatabase } from "../../support/database";
import { addsUp, fileOf, read } from "../data-set/files";
import { DUTIES, MOVES, move, SKILLS } from "./tables";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase({ seeded: false });
  await seedTitles(database);
});

const UK = "uk-gdd-capability-framework";
const DROPBOX = "dropbox-engineering";
const GITLAB = "gitlab-handbook";

/** Reads rows of a table of the header. */
const readRows = (header: string, ...rows: string[]) =>
  read(database.url, "ladders", fileOf("ladders.csv", [header, ...rows].join("\n")));

const heldSupports = async () =>
  (await database.models.stepSupport.findMany({ orderBy: { id: "asc" } })).map(
    ({ stepId, evidence, match, fromPrinted, toPrinted }) =>
      [stepId, evidence, match, fromPrinted, toPrinted].join(" | "),
  );

it("takes a ladder's moves as steps between titles, each with what it rests on", async () => {
  const report = await readRows(
    MOVES,
    move(GITLAB, "Data Scientist (Intermediate)", "Senior Data Scientist"),
    move(GITLAB, "Senior Data Scientist", "Staff Data Scientist", { evidence: "printed_order" }),
    move("moneda-generic-ds-ladder", "Senior Data Scientist", "Staff Data Scientist"),
  );
  expect(report).toMatchObject({ outcome: "published", rowsRead: 3, rowsKept: 3 });
  expect(await heldSupports()).toEqual([
    "mid-level-data-scientist-to-senior-data-scientist | STATED | CLOSE | Data Scientist (Intermediate) | Senior Data Scientist",
    "senior-data-scientist-to-staff-data-scientist | PRINTED_ORDER | EXACT | Senior Data Scientist | Staff Data Scientist",
    "senior-data-scientist-to-staff-data-scientist | STATED | EXACT | Senior Data Scientist | Staff Data Scientist",
  ]);
  const steps = await database.models.careerStep.findMany({ orderBy: { id: "asc" } });
  expect(steps.map(({ kind }) => kind)).toEqual(["PROMOTION", "PROMOTION"]);
});

it("makes one support of the rows of one ladder that come to the same step, and names all levels", async () => {
  await readRows(
    MOVES,
    move(GITLAB, "Senior Analytics Engineer", "Staff Analytics Engineer", {
      evidence: "printed_order",
    }),
    move(GITLAB, "Senior Analytics Engineer", "Staff Analytics Engineer, Data Architect", {
      evidence: "printed_order",
    }),
  );
  expect(await heldSupports()).toEqual([
    "senior-analytics-engineer-to-staff-analytics-engineer | PRINTED_ORDER | EXACT | Senior Analytics Engineer | Staff Analytics Engineer / Staff Analytics Engineer, Data Architect",
  ]);
});

it("takes the order between printed ends for derived, and likeness for no move", async () => {
  const ends = { evidence: "endpoints_printed" };
  await readRows(
    MOVES,
    move(UK, "Data engineer", "Senior data engineer", ends),
    move(UK, "Senior data engineer", "Lead data engineer", ends),
    move(UK, "Lead data engineer", "Head of data engineering", ends),
    move(UK, "Data scientist (role, any level)", "Machine learning engineer (role, any level)", {
      evidence: "computed",
      kind: "lateral",
      says: "Shares 3 of 8 skills; page lists related roles, states no move",
    }),
  );
  const supports = await database.models.stepSupport.findMany({ orderBy: { id: "asc" } });
  expect(supports.map(({ stepId, evidence }) => `${stepId} ${evidence}`)).toEqual([
    "data-engineer-to-senior-data-engineer PRINTED_ORDER",
    "data-scientist-to-machine-learning-engineer LIKENESS",
    "lead-data-engineer-to-head-of-data-engineering PRINTED_ORDER",
    "senior-data-engineer-to-lead-data-engineer DERIVED",
  ]);
  expect(supports[1]?.statement).toBe(
    "They share 3 of 8 skills that the framework names. It calls them related, and states no move.",
  );
});

it("tells changes of track, returns and other professions apart by the tracks of the titles", async () => {
  const kind = { kind: "track_change" };
  const draft = "uk-data-scientist-career-path-2017-draft";
  await readRows(
    MOVES,
    move(GITLAB, "Senior Machine Learning Engineer", "Engineering Manager Machine Learning", kind),
    move(GITLAB, "Engineering Manager Machine Learning", "Senior Machine Learning Engineer", kind),
    move(draft, "Government Analyst", "Data Scientist", {
      ...kind,
      licence: "none stated in repository (Crown material, draft)",
    }),
  );
  const steps = await database.models.careerStep.findMany({ orderBy: { id: "asc" } });
  expect(steps.map((step) => `${step.id} ${step.kind}`)).toEqual([
    "data-analyst-to-data-scientist LATERAL",
    "machine-learning-manager-to-senior-machine-learning-engineer RETURN",
    "senior-machine-learning-engineer-to-machine-learning-manager TRACK_CHANGE",
  ]);
});

it.each([
  ["1.5-2 years", 18, 24],
  ["4+ years (career level)", 48, null],
  ["0-2 years", 0, 24],
  ["as long as it takes", null, null],
  ["", null, null],
])("reads the time at a level: %j", async (time, minMonths, maxMonths) => {
  await readRows(
    MOVES,
    move(DROPBOX, "IC1 Machine Learning Engineer", "IC2 Machine Learning Engineer", { time }),
  );
  const [support] = await database.models.stepSupport.findMany();
  expect(support).toMatchObject({ timePrinted: time || null, minMonths, maxMonths });
});

it("records one publisher for a government, and which ladder is partly based on which", async () => {
  await readRows(
    MOVES,
    move("skylight-career-pathways", "Senior data scientist", "Staff data scientist"),
  );
  const sources = await database.models.source.findMany({ orderBy: { id: "asc" } });
  expect(sources.map((row) => [row.id, row.publisherId, row.partlyBasedOnId])).toEqual([
    ["skylight-career-pathways", "skylight", UK],
    [UK, "uk-government", null],
  ]);
});

it("leaves a step that stands as it is, and adds what a ladder says of it", async () => {
  const rows = [
    move("moneda-generic-ds-ladder", "Senior Data Scientist", "Staff Data Scientist"),
    move(GITLAB, "Senior Data Scientist", "Staff Data Scientist", { kind: "lateral" }),
  ];
  await readRows(MOVES, rows[0] ?? "");
  expect((await readRows(MOVES, rows[0] ?? "")).outcome).toBe("unchanged");
  await readRows(MOVES, rows[1] ?? "");
  expect(await database.models.careerStep.findMany()).toMatchObject([
    { version: 1, kind: "PROMOTION" },
  ]);
  expect(await heldSupports()).toHaveLength(2);
});

it("takes skills and duties of roles that are a title, in the order of their source", async () => {
  await readRows(
    SKILLS,
    `${UK},Trainee data scientist,Data engineering,awareness,`,
    `${UK},Trainee data scientist,"Applied maths, statistics",working,two lines`,
    `${UK},Trainee data scientist,Data engineering,working,`,
  );
  const skills = await database.models.titleSkill.findMany({ orderBy: { id: "asc" } });
  expect(skills).toMatchObject([
    {
      id: "uk-gdd-capability-framework-trainee-data-scientist-skill-01",
      titleId: "junior-data-scientist",
      rolePrinted: "Trainee data scientist",
      roleOrder: 1,
      position: 1,
      name: "Data engineering",
      levelPrinted: "awareness",
      note: null,
    },
    { position: 2, name: "Applied maths, statistics", levelPrinted: "working", note: "two lines" },
  ]);
  const report = await readRows(
    DUTIES,
    `${DROPBOX},IC5 Staff Data Engineer,Second,2`,
    `${DROPBOX},IC5 Staff Data Engineer,First,1`,
    `${DROPBOX},IC5 Staff Data Engineer,Nowhere,x`,
    `${DROPBOX},M3 Engineering Manager,Leads,1`,
  );
  expect(report.rowsRefused).toEqual({
    "no place among the duties": 1,
    "a role that is only loosely a title here": 1,
  });
  const duties = await database.models.titleDuty.findMany({ orderBy: { id: "asc" } });
  expect(duties.map(({ summary }) => summary)).toEqual(["First", "Second"]);
});

it("tells what it leaves out, and why", async () => {
  const report = await readRows(
    MOVES,
    move(GITLAB, "Senior Data Scientist", "Staff Data Scientist"),
    move(GITLAB, "Senior Data Scientist", "Staff Data Scientist", { evidence: "hearsay" }),
    move(GITLAB, "Senior Data Scientist", "Staff Data Scientist", { licence: "" }),
    move(GITLAB, "Senior Data Scientist", "Staff Data Scientist", { licence: "MIT" }),
    move(GITLAB, "Senior Data Scientist", "Staff Data Scientist", { kind: "jump" }),
    move(GITLAB, "Senior Data Scientist", "Staff Data Scientist", { url: "javascript:alert(1)" }),
    move(GITLAB, "Senior Data Scientist", "", { evidence: "terminal" }),
    move(GITLAB, "Director, Data and Insights", "Senior Director, Data and Insights"),
    move(GITLAB, "Staff Machine Learning Engineer", "Principal Engineer"),
    move(GITLAB, "=cmd|' /C calc'!A0", "Staff Data Scientist"),
    move(GITLAB, "constructor", "__proto__"),
    move("constructor", "Senior Data Scientist", "Staff Data Scientist"),
    move("my-ladder", "Senior Data Scientist", "Staff Data Scientist"),
    move(GITLAB, "Senior Data Scientist", "x".repeat(3_000)),
    "gitlab-handbook,too few",
  );
  expect(addsUp(report)).toBe(true);
  expect(report.rowsKept).toBe(1);
  expect(report.rowsRefused).toEqual({
    "no known word for what it rests on": 1,
    "no licence is said": 1,
    "another licence than is known of the ladder": 1,
    "no known kind of move": 1,
    "no address that can be shown": 1,
    "no move is stated": 1,
    "both roles are one title here": 1,
    "a role of all engineering, of which no title is held": 1,
    "a role that the table of roles does not have": 2,
    "a ladder that is not known": 2,
    "a cell is too long": 1,
    "the row has other cells than the header": 1,
  });
  expect(report.titlesUnrecognised.map(({ title }) => title)).toEqual([
    "=cmd|' /C calc'!A0",
    "Principal Engineer",
    "constructor",
  ]);
});

it("refuses a file that is no table of ladders, saying which column it lacks", async () => {
  await expect(readRows("a,b", "1,2")).rejects.toThrow(/no column "ladder", "role_level_title"/);
  const lacking = MOVES.replace(",evidence", "");
  await expect(readRows(lacking)).rejects.toThrow(/no column "evidence"/);
  await expect(readRows("ladder,role_level_title,duty")).rejects.toThrow(/no column "order"/);
});

it("refuses ten megabytes of rows rather than keep them", async () => {
  const row = move(GITLAB, "Senior Data Scientist", "Staff Data Scientist", {
    says: "x".repeat(250),
  });
  const rows = Array.from({ length: 30_000 }, () => row);
  await expect(readRows(MOVES, ...rows)).rejects.toThrow(/more than any career ladder/);
  expect(await database.models.stepSupport.count()).toBe(0);
});

it("leaves a move of a title out that is not held", async () => {
  const empty = await testDatabase({ seeded: false });
  const file = fileOf(
    "moves.csv",
    [MOVES, move(GITLAB, "Senior Data Scientist", "Staff Data Scientist")].join("\n"),
  );
  const report = await read(empty.url, "ladders", file);
  expect(report.rowsRefused).toEqual({ "a title that is not held": 1 });
  expect(addsUp(report)).toBe(true);
});
