import { type Json, testApi } from "./api";
import { FIXTURE_SOURCE, fixtureSalary, type Person, personOf, ref } from "./curators";

let api: Awaited<ReturnType<typeof testApi>>;
let carl: Person;
let cora: Person;
let rita: Person;

beforeEach(async () => {
  api = await testApi();
  carl = await personOf(api, "carl", "CURATOR");
  cora = await personOf(api, "cora", "CURATOR");
  rita = await personOf(api, "rita", "REVIEWER");
});

async function handedIn(): Promise<Json> {
  const begun = await carl.change("beginSubmission", { reason: "Fixture: a survey came out." });
  const sourced = await carl.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  const salaries = [fixtureSalary("data-scientist", "1150000")];
  const filled = await carl.change("putSalaries", { ...ref(sourced), salaries });
  return carl.change("submitForReview", ref(filled));
}

const WORK = `{ viewer { work { toReview givenBack reports } }
  workNotes { words submission }
  own: submissions(statuses: [DRAFT, IN_REVIEW], mine: true) { totalCount }
  all: submissions(statuses: [DRAFT, IN_REVIEW]) { totalCount } }`;

async function workOf(person: Person): Promise<Json> {
  const { data, errors } = await person.ask(WORK);
  expect(errors).toEqual([]);
  const { viewer, workNotes, own, all } = data;
  const words = workNotes.map((note: Json) => note.words);
  return { ...viewer.work, words, own: own.totalCount, all: all.totalCount };
}

it("tells each person what waits and what happened to the person's own work, and no other", async () => {
  const submission = await handedIn();
  const item = { thing: "SALARY" };
  const { data } = await rita.ask(
    `query($id: ID!) { submission(id: $id) { items(thing: SALARY, first: 1) { totalCount nodes { slug } } } }`,
    { id: submission.id },
  );
  const { slug } = data.submission.items.nodes[0];
  await rita.ask(
    `mutation($input: CommentOnItemInput!) { commentOnItem(input: $input) { userErrors { code message path } } }`,
    {
      input: {
        submissionId: submission.id,
        ...item,
        slug,
        text: "Ask @cora for the page, not @kimberly.",
      },
    },
  );
  const remark =
    "rita remarked on “Fixture: a survey came out.”: Ask @cora for the page, not @kimberly.";
  expect(await workOf(rita)).toEqual({
    toReview: 1,
    givenBack: 0,
    reports: 0,
    words: ["carl handed in “Fixture: a survey came out.”."],
    own: 0,
    all: 1,
  });
  expect(await workOf(carl)).toMatchObject({ toReview: 0, givenBack: 0, words: [remark], own: 1 });
  expect(await workOf(cora)).toMatchObject({ toReview: 0, words: [remark], own: 0, all: 1 });
  // A name that only begins like the one that is called.
  expect(await workOf(await personOf(api, "kim", "CURATOR"))).toMatchObject({ words: [] });
  await rita.change("giveBackSubmission", { ...ref(submission), note: "Which page?" });
  expect(await workOf(carl)).toMatchObject({
    givenBack: 1,
    words: ["rita gave “Fixture: a survey came out.” back.", remark],
  });
  expect(await workOf(rita)).toMatchObject({ toReview: 0 });
});

it("tells which sources should have a newer edition, by the sources that are held", async () => {
  const { data, errors } = await carl.ask(
    "{ expectedEditions { source { slug } lastOn expectedOn days isOwnInterval isOverdue } }",
  );
  expect(errors).toEqual([]);
  expect(data.expectedEditions.length).toBeGreaterThan(0);
  const days = data.expectedEditions.map(({ expectedOn }: Json) => expectedOn);
  expect(days).toEqual([...days].sort());
  // Those that are overdue stand first, whatever day it is.
  const overdue = data.expectedEditions.map(({ isOverdue }: Json) => isOverdue);
  expect(overdue).toEqual([...overdue].sort((one, other) => Number(other) - Number(one)));
  expect((await api.askAdmin("{ expectedEditions { days } }")).errors[0]?.extensions?.code).toBe(
    "UNAUTHENTICATED",
  );
});
