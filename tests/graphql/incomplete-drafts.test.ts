import { publish } from "@/prisma/publish";
import { type Json, testApi } from "./api";
import { FIXTURE_SOURCE, fixtureSalary, type Person, personOf, ref } from "./curators";

const SOURCE = "fixture-pay-survey-india-2026";
const PUBLISHER = "fixture-press";
const BY = { actor: "fixture", reason: "Fixture." };

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let reviewer: Person;
beforeEach(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
});

const begin = () => curator.change("beginSubmission", { reason: "Fixture." });
const putSalary = async (draft: Json, source: string, title = "data-scientist") =>
  curator.change("putSalaries", {
    ...ref(draft),
    salaries: [{ ...fixtureSalary(title, "1150000"), source }],
  });
const drop = (draft: Json, thing: string, slug: string) => ({ ...ref(draft), thing, slug });

/** A draft with a new source of a new publisher and two salaries. */
async function survey(): Promise<Json> {
  const sourced = await curator.change("putSource", {
    ...ref(await begin()),
    source: FIXTURE_SOURCE,
  });
  return putSalary(await putSalary(sourced, SOURCE), SOURCE, "machine-learning-architect");
}

async function salariesOf(draft: Json): Promise<string[]> {
  const where = { submissionId: draft.id, thing: "salary" };
  const items = await api.database.models.submissionItem.findMany({ where });
  return items.map(({ thingId }) => thingId);
}

/** The whole error: its code, data and message. */
async function refusal(person: Person, mutation: string, input: object): Promise<Json> {
  const type = `${mutation === "removeSubmissionItem" ? "RemoveSubmissionItem" : mutation === "publishSubmission" ? "PublishSubmission" : "Submission"}Input`;
  const { refused } = await person.ask(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { submission { id } } }`,
    { input },
  );
  expect(refused).toHaveLength(1);
  return refused[0];
}

it("A16: takes nothing out of a draft that others of its things need", async () => {
  const draft = await survey();
  const [first = "", second = ""] = (await salariesOf(draft)).sort();
  expect(
    await refusal(curator, "removeSubmissionItem", drop(draft, "SOURCE", SOURCE)),
  ).toMatchObject({
    code: "INCOMPLETE",
    thing: "salary",
    things: 2,
    missing: "source",
    slug: SOURCE,
    message: `2 salaries of this draft are of the source "${SOURCE}": take them out first. They are "${first}" and "${second}".`,
  });
  expect(
    await refusal(curator, "removeSubmissionItem", drop(draft, "PUBLISHER", PUBLISHER)),
  ).toMatchObject({
    code: "INCOMPLETE",
    message: `The source "${SOURCE}" of this draft is of the publisher "${PUBLISHER}": take it out first.`,
  });
  let left = draft;
  for (const [thing, slug] of [
    ["SALARY", first],
    ["SALARY", second],
    ["SOURCE", SOURCE],
    ["PUBLISHER", PUBLISHER],
  ] as const) {
    left = await curator.change("removeSubmissionItem", drop(left, thing, slug));
  }
});

it("A16: lets go of a correction of what is held, and of what lacks nothing itself", async () => {
  const held = await api.database.models.source.findFirstOrThrow({
    where: { id: "guide-glassdoor" },
  });
  const source = { ...FIXTURE_SOURCE, slug: held.id, name: held.name, url: held.url };
  const publisher = { slug: held.publisherId, name: "Glassdoor" };
  const corrected = await curator.change("putSource", {
    ...ref(await begin()),
    source: { ...source, publisher },
  });
  const draft = await putSalary(corrected, held.id);
  const left = await curator.change("removeSubmissionItem", drop(draft, "SOURCE", held.id));
  // What has become incomplete otherwise can still be cleared away.
  await publish(api.database, { withdraw: { source: [held.id] } }, BY);
  const [salary = ""] = await salariesOf(left);
  await curator.change("removeSubmissionItem", drop(left, "SALARY", salary));
});

it("A16: neither hands in nor publishes what names a thing that is nowhere", async () => {
  const draft = await survey();
  const [first] = (await salariesOf(draft)).sort();
  const { models } = api.database;
  await models.submissionItem.deleteMany({ where: { submissionId: draft.id, thing: "source" } });
  const missing = {
    code: "INCOMPLETE",
    thing: "salary",
    id: first,
    things: 2,
    missing: "source",
    slug: SOURCE,
    message: expect.stringContaining(
      `2 salaries of this draft are of the source "${SOURCE}", which is neither held nor in this draft.`,
    ),
  };
  expect(await refusal(curator, "submitForReview", ref(draft))).toMatchObject(missing);
  await models.submission.update({ where: { id: draft.id }, data: { status: "IN_REVIEW" } });
  expect(await refusal(reviewer, "publishSubmission", ref(draft))).toMatchObject(missing);
});

it.each([
  ["source", "guide-glassdoor"],
  ["careerTitle", "data-scientist"],
] as const)("A16: a correction of what has lost its %s is not published", async (thing, slug) => {
  const early = await putSalary(await begin(), "guide-glassdoor");
  const late = await putSalary(await begin(), "guide-glassdoor");
  const handedIn = await curator.change("submitForReview", ref(early));
  await publish(api.database, { withdraw: { [thing]: [slug] } }, BY);
  const word = thing === "source" ? "source" : "title";
  const missing = {
    code: "INCOMPLETE",
    id: "guide-glassdoor-data-scientist",
    missing: word,
    slug,
    message: expect.stringContaining(`the ${word} "${slug}", which is withdrawn.`),
  };
  const terms = { ...ref(handedIn), impactReason: "Fixture." };
  expect(await refusal(reviewer, "publishSubmission", terms)).toMatchObject(missing);
  expect(await refusal(curator, "submitForReview", ref(late))).toMatchObject(missing);
});

it("A16: a source needs its publisher and the source that cites it to stand", async () => {
  const source = { ...FIXTURE_SOURCE, publisher: { slug: "glassdoor", name: "Glassdoor" } };
  const { models } = api.database;
  const { url } = await models.publisher.findFirstOrThrow({ where: { id: "glassdoor" } });
  const held = { ...source, publisher: { ...source.publisher, url }, citedBy: "guide-turing" };
  const draft = await curator.change("putSource", { ...ref(await begin()), source: held });
  await publish(api.database, { withdraw: { publisher: ["glassdoor"] } }, BY);
  expect(await refusal(curator, "submitForReview", ref(draft))).toMatchObject({
    code: "INCOMPLETE",
    thing: "source",
    missing: "publisher",
    slug: "glassdoor",
  });
  const restored = await curator.change("putSource", { ...ref(draft), source: held });
  await publish(api.database, { withdraw: { source: ["guide-turing"] } }, BY);
  expect(await refusal(curator, "submitForReview", ref(restored))).toMatchObject({
    code: "INCOMPLETE",
    missing: "source",
    slug: "guide-turing",
    message: expect.stringContaining(`is cited by the source "guide-turing", which is withdrawn.`),
  });
});

it("A16: a draft that withdraws a source records no salary of it, unless it restores it", async () => {
  const thing = { thing: "SOURCE", slug: "guide-glassdoor" };
  const filled = await putSalary(await begin(), "guide-glassdoor");
  const draft = await curator.change("withdrawSource", { ...ref(filled), source: thing.slug });
  expect(await refusal(curator, "submitForReview", ref(draft))).toMatchObject({
    code: "INCOMPLETE",
    message: expect.stringContaining(`"guide-glassdoor", which is withdrawn by this draft.`),
  });
  await publish(api.database, { withdraw: { source: ["guide-glassdoor"] } }, BY);
  const again = await curator.change("restoreSource", {
    ...ref(await begin()),
    source: thing.slug,
  });
  const restoring = await putSalary(again, "guide-glassdoor");
  expect(
    await curator.refused("removeSubmissionItem", { ...ref(restoring), ...thing }),
  ).toMatchObject({
    code: "INCOMPLETE",
    missing: "source",
  });
  await curator.change("submitForReview", ref(restoring));
});
