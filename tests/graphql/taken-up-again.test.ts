import { type Json, testApi } from "./api";
import { FIXTURE_SOURCE, fixtureSalary, type Person, personOf, ref } from "./curators";

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let other: Person;
let reviewer: Person;

beforeEach(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  other = await personOf(api, "other", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
});

async function draft(...salaries: object[]): Promise<Json> {
  const begun = await curator.change("beginSubmission", { reason: "Fixture: a survey came out." });
  const sourced = await curator.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  return curator.change("putSalaries", { ...ref(sourced), salaries });
}

const ITEMS = `query($id: ID!) { submission(id: $id) { reason mayChange items(first: 100) { nodes {
  thing slug action seenVersion slipReason content { field value } } } } }`;

async function itemsOf({ id }: Json, who: Person = curator): Promise<Json> {
  const { data, errors } = await who.ask(ITEMS, { id });
  expect(errors).toEqual([]);
  return data.submission;
}

it("A33: its author takes what was handed in back to draft, and hands it in once more", async () => {
  const handedIn = await curator.change(
    "submitForReview",
    ref(await draft(fixtureSalary("data-scientist", "1150000"))),
  );
  const reopened = await curator.change("reopenSubmission", ref(handedIn));
  expect(reopened).toMatchObject({ status: "DRAFT", version: handedIn.version + 1 });
  expect(await curator.refused("reopenSubmission", ref(reopened))).toMatchObject({
    code: "WRONG_STATUS",
  });
  const again = await curator.change("submitForReview", ref(reopened));
  expect(await other.refused("reopenSubmission", ref(again))).toMatchObject({ code: "FORBIDDEN" });
  expect(again).toMatchObject({ status: "IN_REVIEW" });
});

it("tells who may change a draft", async () => {
  const held = await draft(fixtureSalary("data-scientist", "1150000"));
  const told = await Promise.all(
    [curator, other, reviewer].map(async (who) => (await itemsOf(held, who)).mayChange),
  );
  expect(told).toEqual([true, false, true]);
});

it("A39: what was given up is begun again by anybody who writes, whole, and stays as it is", async () => {
  const held = await draft(
    fixtureSalary("data-scientist", "1150000"),
    fixtureSalary("machine-learning-manager", "2450000"),
  );
  expect(await curator.refused("beginSubmissionAgain", { from: held.id })).toMatchObject({
    code: "WRONG_STATUS",
  });
  const given = await curator.change("discardSubmission", ref(held));
  const before = await itemsOf(given);
  const begun = await other.change("beginSubmissionAgain", { from: given.id, reason: "Again." });
  expect(begun).toMatchObject({ status: "DRAFT", kind: "EDIT", version: 1, reason: "Again." });
  const after = await itemsOf(begun, other);
  expect(after.items).toEqual(before.items);
  expect(after.mayChange).toBe(true);
  expect(await itemsOf(given)).toEqual(before);
});

it("A39: what was taken back is begun again on the versions that stand, and published anew", async () => {
  const handedIn = await curator.change(
    "submitForReview",
    ref(await draft(fixtureSalary("data-scientist", "1150000"))),
  );
  const impactReason = "A fixture.";
  const published = await reviewer.change("publishSubmission", { ...ref(handedIn), impactReason });
  expect(await curator.refused("beginSubmissionAgain", { from: published.id })).toMatchObject({
    code: "WRONG_STATUS",
  });
  await reviewer.change("undoSubmission", { ...ref(published), reason: "A fixture." });
  const begun = await curator.change("beginSubmissionAgain", { from: published.id });
  expect(begun.reason).toBe("Fixture: a survey came out.");
  const { items } = await itemsOf(begun);
  expect(items.nodes.map(({ seenVersion }: Json) => seenVersion)).toEqual([1, 1, 1]);
  const again = await curator.change("submitForReview", ref(begun));
  const anew = await reviewer.change("publishSubmission", { ...ref(again), impactReason });
  expect(anew.status).toBe("PUBLISHED");
});

it("A34: what was given back is begun again by somebody else, and refused where nothing is there", async () => {
  const handedIn = await curator.change(
    "submitForReview",
    ref(await draft(fixtureSalary("data-scientist", "1150000"))),
  );
  const back = await reviewer.change("giveBackSubmission", {
    ...ref(handedIn),
    note: "A fixture.",
  });
  const begun = await other.change("beginSubmissionAgain", { from: back.id });
  expect((await itemsOf(begun, other)).items.nodes).toHaveLength(3);
  const empty = await curator.change("beginSubmission", { reason: "Fixture: nothing." });
  await curator.change("discardSubmission", ref(empty));
  expect(await curator.refused("beginSubmissionAgain", { from: empty.id })).toMatchObject({
    code: "EMPTY",
  });
  expect(await curator.refused("beginSubmissionAgain", { from: "nobody" })).toMatchObject({
    code: "NOT_FOUND",
  });
});
