import { type Json, testApi } from "./api";
import { type Person, personOf, ref } from "./curators";
import { STEP, SUPPORT, TITLE } from "./graph-fixtures";

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let reviewer: Person;
beforeEach(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
});

const begin = () => curator.change("beginSubmission", { reason: "Fixture." });
const titled = async (more: object = {}) =>
  curator.change("putCareerTitle", { ...ref(await begin()), title: { ...TITLE, ...more } });

async function publish(submission: Json): Promise<Json> {
  const handedIn = await curator.change("submitForReview", ref(submission));
  return reviewer.change("publishSubmission", { ...ref(handedIn), impactReason: "Fixture." });
}

const undo = (submission: Json) =>
  reviewer.change("undoSubmission", { ...ref(submission), reason: "Fixture." });

const GRAPH = `query ($slug: String!) { careerTitle(slug: $slug) {
  name summary craft level aliases levelOf { slug } status
  skills { nodes { name levelPrinted position } } duties { nodes { summary } }
  stepsIn { slug evidence supports { slug evidence statement minMonths match source { slug } } }
} }`;

async function titleOf(slug: string): Promise<Json> {
  const { data } = await api.ask(GRAPH, { slug });
  return data.careerTitle;
}

it("a title with its names and a step with what it rests on are published together and taken back", async () => {
  const filled = await curator.change("putCareerStep", { ...ref(await titled()), step: STEP });
  expect(await titleOf("mlops-engineer")).toBeNull();
  const published = await publish(filled);
  expect(await titleOf("mlops-engineer")).toMatchObject({
    name: TITLE.name,
    aliases: TITLE.aliases,
    craft: TITLE.craft,
    stepsIn: [
      {
        evidence: "STATED",
        supports: [
          { statement: SUPPORT.statement, minMonths: 24, source: { slug: SUPPORT.source } },
        ],
      },
    ],
  });
  await undo(published);
  expect(await titleOf("mlops-engineer")).toMatchObject({ status: "WITHDRAWN", stepsIn: [] });
});

it("a name is taken away from a title, and comes back with an undo", async () => {
  const before = (await titleOf("machine-learning-architect")).aliases;
  expect(before.length).toBeGreaterThan(0);
  const title = {
    ...TITLE,
    slug: "machine-learning-architect",
    name: "Machine Learning Architect",
    aliases: ["Fixture Architect"],
  };
  const drafted = await curator.change("putCareerTitle", { ...ref(await begin()), title });
  const published = await publish(drafted);
  expect((await titleOf("machine-learning-architect")).aliases).toEqual(["Fixture Architect"]);
  await undo(published);
  expect((await titleOf("machine-learning-architect")).aliases).toEqual(before);
});

it("a new title never takes the place of one whose slug its name makes", async () => {
  await publish(await titled());
  const title = { ...TITLE, name: "MLOps, Engineer", aliases: [] };
  expect(await curator.refused("putCareerTitle", { ...ref(await begin()), title })).toMatchObject({
    code: "DUPLICATE",
    slug: "mlops-engineer",
  });
});

it("what another draft took meanwhile is neither handed in nor published", async () => {
  const [mine, theirs] = [
    await titled(),
    await titled({ name: "Model Operations Engineer", aliases: [] }),
  ];
  await publish(mine);
  expect(await curator.refused("submitForReview", ref(theirs))).toMatchObject({
    code: "DUPLICATE",
    thing: "careerTitle",
    slug: "mlops-engineer",
  });
});

it("a step between the same two is the same step, and what is said of it by the same source is corrected", async () => {
  const step = { ...STEP, to: "machine-learning-specialist", supports: [SUPPORT] };
  await publish(await curator.change("putCareerStep", { ...ref(await begin()), step }));
  const again = { ...step, supports: [{ ...SUPPORT, statement: "Read again." }] };
  await publish(await curator.change("putCareerStep", { ...ref(await begin()), step: again }));
  const { stepsIn } = await titleOf("machine-learning-specialist");
  expect(stepsIn).toHaveLength(1);
  expect(stepsIn[0].supports.map(({ evidence, statement }: Json) => [evidence, statement])).toEqual(
    [
      ["STATED", "Read again."],
      ["EDITORIAL", expect.any(String)],
    ],
  );
  const gone = await curator.change("withdrawStepSupport", {
    ...ref(await begin()),
    stepSupport: stepsIn[0].supports[0].slug,
  });
  await publish(gone);
  expect((await titleOf("machine-learning-specialist")).stepsIn[0].evidence).toBe("EDITORIAL");
});

it("a title that something names is withdrawn only with it, and all of it comes back", async () => {
  const slug = "machine-learning-architect";
  const refused = await curator.refused("withdrawCareerTitle", {
    ...ref(await begin()),
    careerTitle: slug,
  });
  expect(refused).toMatchObject({ code: "CONFLICT", id: slug });
  expect(refused.message).toMatch(/2 steps .* and 1 salary/);
  const whole = await curator.change("withdrawCareerTitle", {
    ...ref(await begin()),
    careerTitle: slug,
    withWhatNamesIt: true,
  });
  const published = await publish(whole);
  expect((await titleOf(slug)).status).toBe("WITHDRAWN");
  expect((await titleOf("machine-learning-manager")).stepsIn).toEqual([]);
  await undo(published);
  expect(await titleOf(slug)).toMatchObject({
    status: "PUBLISHED",
    stepsIn: [{ evidence: "EDITORIAL" }],
  });
});

it("a title is not withdrawn where something has come to name it since", async () => {
  const added = await publish(await titled());
  const withdrawing = await curator.change("withdrawCareerTitle", {
    ...ref(await begin()),
    careerTitle: "mlops-engineer",
  });
  await publish(await curator.change("putCareerStep", { ...ref(await begin()), step: STEP }));
  expect(await curator.refused("submitForReview", ref(withdrawing))).toMatchObject({
    code: "CONFLICT",
    thing: "careerTitle",
  });
  expect(
    await reviewer.refused("undoSubmission", { ...ref(added), reason: "Fixture." }),
  ).toMatchObject({ code: "CONFLICT", thing: "careerTitle" });
});

it("a step takes what it rests on with it, and brings it back", async () => {
  const careerStep = "data-scientist-to-machine-learning-specialist";
  await publish(await curator.change("withdrawCareerStep", { ...ref(await begin()), careerStep }));
  expect((await titleOf("machine-learning-specialist")).stepsIn).toEqual([]);
  await publish(await curator.change("restoreCareerStep", { ...ref(await begin()), careerStep }));
  expect((await titleOf("machine-learning-specialist")).stepsIn).toMatchObject([
    { supports: [{ evidence: "EDITORIAL" }] },
  ]);
});

it("takes nothing out of a draft that a step, a level or a support of it needs", async () => {
  const filled = await curator.change("putCareerStep", { ...ref(await titled()), step: STEP });
  const out = (thing: string, slug: string) => ({ ...ref(filled), thing, slug });
  expect(
    await curator.refused("removeSubmissionItem", out("CAREER_TITLE", "mlops-engineer")),
  ).toMatchObject({ code: "INCOMPLETE", missing: "title", thing: "careerStep" });
  expect(
    await curator.refused(
      "removeSubmissionItem",
      out("CAREER_STEP", "data-scientist-to-mlops-engineer"),
    ),
  ).toMatchObject({ code: "INCOMPLETE", missing: "step", thing: "stepSupport" });
});

it("tells of what changed in the log and says in lines what a draft holds", async () => {
  const filled = await curator.change("putCareerStep", { ...ref(await titled()), step: STEP });
  const { data } = await curator.ask(
    "query ($id: ID!) { submission(id: $id) { items { nodes { thing summary } } } }",
    { id: filled.id },
  );
  expect(data.submission.items.nodes).toEqual([
    {
      thing: "CAREER_TITLE",
      summary:
        "MLOps Engineer, machine-learning engineering, also called Machine Learning Operations Engineer and Model Operations Engineer",
    },
    { thing: "CAREER_STEP", summary: "Data Scientist to mlops-engineer: lateral move" },
    {
      thing: "STEP_SUPPORT",
      summary:
        "data-scientist-to-mlops-engineer: stated by a career ladder, Glassdoor, two to three years, The fixture draws the move.",
    },
  ]);
  const { revision } = await publish(filled);
  const { revisions } = await api.data(
    "{ revisions(first: 1) { nodes { number changes(first: 10) { nodes { thing name } } } } }",
  );
  expect(revisions.nodes[0].number).toBe(revision);
  expect(
    revisions.nodes[0].changes.nodes.map(({ thing, name }: Json) => `${thing} ${name}`),
  ).toEqual([
    "CAREER_STEP Data Scientist to MLOps Engineer",
    expect.stringContaining("STEP_SUPPORT Data Scientist to MLOps Engineer, "),
    "CAREER_TITLE MLOps Engineer",
  ]);
});
