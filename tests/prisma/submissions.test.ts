import { fromRow } from "@/curation/submissions/content";
import type { NewItem } from "@/curation/submissions/items";
import { publishSubmission } from "@/curation/submissions/publish-submission";
import { loadItems, loadSubmission, type Submission } from "@/curation/submissions/submission-rows";
import { undoSubmission } from "@/curation/submissions/undo";
import {
  beginSubmission,
  discard,
  dropItems,
  giveBack,
  putItems,
  submitForReview,
} from "@/curation/submissions/write";
import type { Content } from "@/domain/curation/proposal";
import type { Salary } from "@/domain/evidence/evidence";
import { money } from "@/domain/evidence/money";
import type { Database } from "@/prisma/client";
import { loadSalariesById } from "@/prisma/queries/salaries";
import { testDatabase } from "../support/database";

const ID = "guide-glassdoor-data-scientist";

let database: Database;
let author: { accountId: string; requestId: string };
let reviewer: { accountId: string; requestId: string };

async function account(name: string, role: "CURATOR" | "REVIEWER") {
  const { id } = await database.models.account.create({
    data: { email: `${name}@fixture.test`, name, role, passwordHash: "$argon2id$fixture" },
  });
  return { accountId: id, requestId: `request of ${name}` };
}

beforeEach(async () => {
  database = await testDatabase();
  author = await account("author", "CURATOR");
  reviewer = await account("reviewer", "REVIEWER");
});

async function content(id = ID): Promise<Content<Salary>> {
  const row = await database.models.salary.findFirstOrThrow({ where: { id, supersededIn: null } });
  return fromRow("salary", { ...row });
}

function put(salary: Content<Salary>): NewItem {
  const about = { slipReason: null, line: null };
  return { thing: "salary", id: salary.id, action: "PUT", content: salary, ...about };
}

function withdraw(id: string): NewItem {
  const about = { slipReason: null, line: null };
  return { thing: "salary", id, action: "WITHDRAW", content: null, ...about };
}

async function latest(): Promise<number> {
  const { _max } = await database.models.revision.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}

async function inReview(items: readonly NewItem[]): Promise<Submission> {
  const begun = await beginSubmission(database, author, "Fixture: the page was read again.");
  const filled = await putItems(database, author, begun, items);
  return submitForReview(database, author, filled);
}

async function published(items: readonly NewItem[]): Promise<Submission> {
  const terms = { ownReview: false, assessedAt: await latest(), impactReason: null };
  return publishSubmission(database, reviewer, await inReview(items), terms);
}

/** What stands of every salary, without version numbers. */
async function standing(): Promise<unknown> {
  const rows = await database.models.salary.findMany({
    where: { supersededIn: null, withdrawnIn: null },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => fromRow("salary", { ...row }));
}

it("changes nothing that readers see before it is published", async () => {
  const before = await standing();
  const dearer = { ...(await content()), money: money("1300000", "INR") };
  await inReview([put(dearer), withdraw("guide-glassdoor-chief-data-scientist")]);
  expect(await standing()).toEqual(before);
  expect(await latest()).toBe(1);
});

it("refuses two rows about the same salary", async () => {
  await expect(inReview([put(await content()), withdraw(ID)])).rejects.toMatchObject({
    code: "DUPLICATE",
    facts: { thing: "salary", id: ID },
  });
});

it("publishes everything in one revision with the author's reason", async () => {
  const more = { ...(await content()), money: money("1300000", "INR") };
  const done = await published([put(more), withdraw("guide-glassdoor-chief-data-scientist")]);
  expect(done).toMatchObject({ status: "PUBLISHED", revisionId: 2 });
  const [, second] = await loadSalariesById(database, [ID]);
  expect(second?.money).toEqual(more.money);
  expect(second?.recorded).toMatchObject({ id: 2, reason: "Fixture: the page was read again." });
});

it("keeps dates, amounts and years through a draft as they are", async () => {
  const salary: Content<Salary> = {
    ...(await content()),
    money: money("19.7501", "INR"),
    observedFrom: "2024-01-01",
    observedTo: "2024-12-31",
    minYears: 3,
    maxYears: 5,
    sampleSize: 42,
  };
  await published([put(salary)]);
  expect(await content()).toEqual(salary);
});

it("takes a publication back whole: added, replaced and withdrawn things stand as before", async () => {
  const before = await standing();
  const added = { ...(await content()), id: "fixture-added", place: "Fixture" };
  const done = await published([
    put(added),
    put({ ...(await content()), money: money("1300000", "INR") }),
    withdraw("guide-glassdoor-chief-data-scientist"),
  ]);
  expect(await standing()).not.toEqual(before);
  const undone = await undoSubmission(database, reviewer, done, "Fixture: taken back.");
  expect(undone.status).toBe("UNDONE");
  expect(await standing()).toEqual(before);
  const reasons = await database.models.revision.findMany({ orderBy: { id: "asc" } });
  expect(reasons.slice(1).map(({ reason }) => reason)).toEqual([
    "Fixture: the page was read again.",
    "Fixture: taken back.",
  ]);
  await expect(undoSubmission(database, reviewer, undone, "again")).rejects.toMatchObject({
    code: "WRONG_STATUS",
  });
});

it("refuses to take back what something was built on since", async () => {
  const done = await published([put({ ...(await content()), money: money("1300000", "INR") })]);
  await published([put({ ...(await content()), money: money("1350000", "INR") })]);
  await expect(undoSubmission(database, reviewer, done, "late")).rejects.toMatchObject({
    code: "CONFLICT",
    facts: { id: ID, seen: 2, current: 3 },
  });
});

it("refuses to publish over a change that the author has not seen", async () => {
  const submission = await inReview([put({ ...(await content()), note: "Fixture" })]);
  const row = { ...(await content()), note: "Somebody else's" };
  await published([put(row)]);
  const terms = { ownReview: false, assessedAt: await latest(), impactReason: null };
  await expect(publishSubmission(database, reviewer, submission, terms)).rejects.toMatchObject({
    code: "CONFLICT",
    facts: { thing: "salary", id: ID, seen: 1 },
  });
  expect((await loadSubmission(database.models, submission.id)).status).toBe("IN_REVIEW");
});

it("needs somebody else's yes, unless the installation is one person's", async () => {
  const submission = await inReview([put({ ...(await content()), note: "Fixture" })]);
  const terms = { ownReview: false, assessedAt: await latest(), impactReason: null };
  await expect(publishSubmission(database, author, submission, terms)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const own = { ...terms, ownReview: true };
  expect(await publishSubmission(database, author, submission, own)).toMatchObject({
    status: "PUBLISHED",
  });
});

it("asks for the impact again when something was published meanwhile", async () => {
  const submission = await inReview([put({ ...(await content()), note: "Fixture" })]);
  const terms = { ownReview: false, assessedAt: 0, impactReason: null };
  await expect(publishSubmission(database, reviewer, submission, terms)).rejects.toMatchObject({
    name: "AssessedEarlierError",
  });
});

it("D01: of racing edits of one draft exactly one wins, and the others are told the version", async () => {
  const begun = await beginSubmission(database, author, "Fixture");
  const item = put({ ...(await content()), note: "Fixture" });
  const race = Array.from({ length: 20 }, () => putItems(database, author, begun, [item]));
  const outcomes = await Promise.allSettled(race);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") {
      expect(outcome.reason).toMatchObject({ code: "CONFLICT", facts: { current: 2, seen: 1 } });
    }
  }
});

it("D02: racing publications of one new observation record it once", async () => {
  const fresh = { ...(await content()), id: "fixture-fresh", place: "Fixture" };
  const submissions = await Promise.all(Array.from({ length: 5 }, () => inReview([put(fresh)])));
  const terms = { ownReview: false, assessedAt: await latest(), impactReason: null };
  const outcomes = await Promise.allSettled(
    submissions.map((submission) => publishSubmission(database, reviewer, submission, terms)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await loadSalariesById(database, ["fixture-fresh"])).toHaveLength(1);
});

it("D04: every deed leaves one row of the audit trail, a refused one none", async () => {
  const begun = await beginSubmission(database, author, "Fixture");
  const filled = await putItems(database, author, begun, [withdraw(ID)]);
  const emptied = await dropItems(database, author, filled, [{ thing: "salary", id: ID }]);
  await expect(submitForReview(database, author, emptied)).rejects.toMatchObject({
    code: "EMPTY",
  });
  await discard(database, author, emptied);
  const trail = await database.models.auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(trail.map(({ action }) => action)).toEqual([
    "beginSubmission",
    "putItems",
    "dropItems",
    "discardSubmission",
  ]);
  expect(trail.at(-1)).toMatchObject({
    actorId: author.accountId,
    requestId: "request of author",
    subject: `submission ${begun.id}`,
    before: { status: "DRAFT", version: 3 },
    after: { status: "DISCARDED", version: 4 },
  });
});

it("D05: the audit trail cannot be edited or emptied", async () => {
  await beginSubmission(database, author, "Fixture");
  for (const statement of [
    "UPDATE audit_event SET action = 'nothing'",
    "DELETE FROM audit_event",
    "TRUNCATE audit_event",
  ]) {
    await expect(database.models.$executeRawUnsafe(statement)).rejects.toThrow(/denied|refused/);
  }
});

it("gives a submission back to its author with a note", async () => {
  const submission = await inReview([withdraw(ID)]);
  const back = await giveBack(database, reviewer, submission, "Fixture: say where you read it.");
  expect(back).toMatchObject({ status: "DRAFT", reviewNote: "Fixture: say where you read it." });
  expect(await loadItems(database.models, submission.id)).toHaveLength(1);
});
