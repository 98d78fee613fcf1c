import { existsSync } from "node:fs";
import path from "node:path";
import { asDraft } from "@/importers/data-set/keep";
import { seedTitles } from "@/prisma/seed/seed";
import { addsUp, fileOf, read } from "../data-set/files";
import { type Office, openOffice, publish, undo } from "../office";
import { MOVES, move, SKILLS } from "./tables";

const SHARED = path.resolve("../shared/data/career-ladders");
const whereShared = existsSync(SHARED) ? it : it.skip;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await seedTitles(office.database);
});

/** Reads a file into a draft. */
const drafted = (file: string) =>
  read(office.database.url, "ladders", file, {
    keep: asDraft({ accountId: null, requestId: "fixture", reason: null, fileName: "ladders.csv" }),
  });

/** Publishes a draft that is nobody's and answers its reference: whoever reviews hands it in. */
const published = (id: string | null) =>
  publish(office.node, office.reviewer, office.reviewer, id ?? "");

/** What stands of a graph: titles apart. */
async function standing() {
  const { models } = office.database;
  const where = { where: { supersededIn: null, withdrawnIn: null } };
  return {
    steps: await models.careerStep.count(where),
    supports: await models.stepSupport.count(where),
    skills: await models.titleSkill.count(where),
    duties: await models.titleDuty.count(where),
    sources: await models.source.count(where),
  };
}

const QUESTION = `query ($slug: String!) {
  source(slug: $slug) {
    partlyBasedOn { slug }
    publisher { slug }
    redistribution
    stepSupports(first: 5) { totalCount nodes { evidence statement step { from { slug } to { slug } } } }
    skills(first: 5) { totalCount nodes { name title { slug } } }
    duties(first: 5) { totalCount nodes { summary title { slug } } }
  }
}`;

it("is a draft that no reader sees before it is published, and all of it is taken back", async () => {
  const before = await standing();
  const file = fileOf(
    "ladders.csv",
    [
      MOVES,
      move("skylight-career-pathways", "Senior data scientist", "Staff data scientist"),
      move("gitlab-handbook", "Senior Data Scientist", "Staff Data Scientist"),
    ].join("\n"),
  );
  const report = await drafted(file);
  expect(report.outcome).toBe("drafted");
  expect((await drafted(file)).isDuplicate).toBe(true);
  expect(await standing()).toEqual(before);
  const done = await published(report.submission);
  expect(await standing()).toEqual({
    ...before,
    steps: before.steps + 1,
    supports: before.supports + 2,
    sources: before.sources + 3,
  });
  expect((await drafted(file)).outcome).toBe("unchanged");
  const skills = await drafted(
    fileOf(
      "skills.csv",
      [SKILLS, "skylight-career-pathways,Staff data scientist,Testing,,named"].join("\n"),
    ),
  );
  const { data } = await office.node.ask(QUESTION, { slug: "skylight-career-pathways" });
  expect(data.source).toEqual({
    partlyBasedOn: { slug: "uk-gdd-capability-framework" },
    publisher: { slug: "skylight" },
    redistribution: "ALLOWED",
    stepSupports: {
      totalCount: 1,
      nodes: [
        {
          evidence: "STATED",
          statement:
            "The pathway says that new managers are likely senior or higher in their field.",
          step: { from: { slug: "senior-data-scientist" }, to: { slug: "staff-data-scientist" } },
        },
      ],
    },
    skills: { totalCount: 0, nodes: [] },
    duties: { totalCount: 0, nodes: [] },
  });
  const listed = await published(skills.submission);
  const asked = await office.node.ask(QUESTION, { slug: "skylight-career-pathways" });
  expect(asked.data.source.skills).toEqual({
    totalCount: 1,
    nodes: [{ name: "Testing", title: { slug: "staff-data-scientist" } }],
  });
  await undo(office.node, office.reviewer, listed);
  await undo(office.node, office.reviewer, done);
  expect(await standing()).toEqual(before);
});

whereShared(
  "the shared tables come to what was counted by hand, and are taken back whole",
  async () => {
    const before = await standing();
    const moves = await drafted(path.join(SHARED, "ladders.csv"));
    expect(moves).toMatchObject({ rowsRead: 189, rowsKept: 105 });
    expect(addsUp(moves)).toBe(true);
    expect(moves.rowsRefused).toEqual({
      "no move is stated": 35,
      "both roles are one title here": 26,
      "a role of another field": 16,
      "a role of all engineering, of which no title is held": 5,
      "a role of all fields, of which no title is held": 1,
      "a role of learners": 1,
    });
    const done = [await published(moves.submission)];
    const skills = await drafted(path.join(SHARED, "level-skills.csv"));
    expect([skills.rowsRead, skills.rowsKept]).toEqual([597, 543]);
    done.push(await published(skills.submission));
    const duties = await drafted(path.join(SHARED, "level-duties.csv"));
    expect([duties.rowsRead, duties.rowsKept]).toEqual([496, 429]);
    done.push(await published(duties.submission));
    expect(await standing()).toEqual({
      steps: before.steps + 83,
      supports: before.supports + 106,
      skills: 543,
      duties: 429,
      sources: before.sources + 10,
    });
    const bySource = await office.database.models.stepSupport.groupBy({
      by: ["sourceId", "evidence"],
      where: { supersededIn: null, withdrawnIn: null, sourceId: { not: "guide-upgrad" } },
      _count: true,
      orderBy: [{ sourceId: "asc" }, { evidence: "asc" }],
    });
    expect(bySource.map((row) => `${row.sourceId} ${row.evidence} ${row._count}`)).toEqual([
      "dropbox-engineering STATED 1",
      "dropbox-engineering PRINTED_ORDER 7",
      "gitlab-handbook STATED 13",
      "gitlab-handbook PRINTED_ORDER 17",
      "moneda-generic-ds-ladder STATED 8",
      "onfido-applied-science PRINTED_ORDER 4",
      "skylight-career-pathways STATED 1",
      "skylight-career-pathways PRINTED_ORDER 8",
      "uk-data-scientist-career-path-2017-draft STATED 12",
      "uk-gdd-capability-framework STATED 4",
      "uk-gdd-capability-framework PRINTED_ORDER 6",
      "uk-gdd-capability-framework DERIVED 11",
      "uk-gdd-capability-framework LIKENESS 13",
      "uk-government-statistician-group STATED 1",
    ]);
    for (const submission of done.reverse()) {
      await undo(office.node, office.reviewer, submission);
    }
    expect(await standing()).toEqual(before);
  },
  120_000,
);
