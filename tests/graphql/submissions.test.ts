import { type Api, type Json, testApi } from "./api";
import { FIXTURE_SOURCE, fixtureSalary, type Person, personOf, ref } from "./curators";

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let reviewer: Person;

beforeEach(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
});

/** A draft with a new source and its salaries. */
async function draft(...salaries: object[]): Promise<Json> {
  const begun = await curator.change("beginSubmission", { reason: "Fixture: a survey came out." });
  const sourced = await curator.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  return curator.change("putSalaries", { ...ref(sourced), salaries });
}

async function publish(submission: Json, impactReason?: string): Promise<Json> {
  const handedIn = await curator.change("submitForReview", ref(submission));
  return reviewer.change("publishSubmission", { ...ref(handedIn), impactReason });
}

async function impactOf(submission: Json): Promise<Json> {
  const { data, errors } = await reviewer.ask(
    `query($id: ID!) { submission(id: $id) { impact {
      needsReason turns { aboveNow aboveThen }
      changes { kind titles source field before after move }
    } } }`,
    { id: submission.id },
  );
  expect(errors).toEqual([]);
  return data.submission.impact;
}

const PAY = `{ careerTitle(slug: "data-scientist") { pay { bySource {
  source { slug } central { money { amount } } } } } }`;

async function payBySource(asked: Api = api): Promise<Record<string, string>> {
  const { careerTitle } = await asked.data(PAY);
  return Object.fromEntries(
    careerTitle.pay.bySource.map(({ source, central }: Json) => [
      source.slug,
      central.money.amount,
    ]),
  );
}

it("takes a source with its salaries from draft to published and back, whole", async () => {
  const before = await payBySource();
  const filled = await draft(fixtureSalary("data-scientist", "1150000"));
  expect(await payBySource()).toEqual(before);
  const published = await publish(filled);
  expect(published).toMatchObject({ status: "PUBLISHED", revision: 2 });
  expect(await payBySource()).toEqual({
    ...before,
    "fixture-pay-survey-india-2026": "1150000",
  });
  const undone = await reviewer.change("undoSubmission", {
    ...ref(published),
    reason: "Fixture: the survey was withdrawn.",
  });
  expect(undone.status).toBe("UNDONE");
  expect(await payBySource()).toEqual(before);
  const { changesSince } = await api.data(
    `{ changesSince(asOf: "2020-01-01T00:00:00Z", first: 100) { edges { node {
      kind thing slug revision { number reason } } } } }`,
  );
  const own = changesSince.edges
    .map(({ node }: Json) => node)
    .filter(({ revision }: Json) => revision.number > 1);
  expect(
    own.map(({ kind, thing, revision }: Json) => `${kind} ${thing}: ${revision.reason}`),
  ).toEqual([
    "ADDED SOURCE: Fixture: a survey came out.",
    "ADDED SALARY: Fixture: a survey came out.",
    "ADDED PUBLISHER: Fixture: a survey came out.",
    "WITHDRAWN SOURCE: Fixture: the survey was withdrawn.",
    "WITHDRAWN SALARY: Fixture: the survey was withdrawn.",
    "WITHDRAWN PUBLISHER: Fixture: the survey was withdrawn.",
  ]);
});

it("tells what publishing would change before it does", async () => {
  const filled = await draft(fixtureSalary("data-scientist", "1150000"));
  const impact = await impactOf(filled);
  expect(impact.changes).toContainEqual({
    kind: "PAY",
    titles: ["data-scientist"],
    source: "fixture-pay-survey-india-2026",
    field: "central",
    before: null,
    after: expect.stringContaining("₹11,50,000 a year"),
    move: null,
  });
  expect(impact).toMatchObject({ needsReason: false, turns: [] });
});

it("asks for a reason where an amount moves by more than a fifth, of whoever publishes", async () => {
  const begun = await curator.change("beginSubmission", { reason: "Fixture: read again." });
  const salary = { ...fixtureSalary("data-scientist", "1500000"), source: "guide-glassdoor" };
  const filled = await curator.change("putSalaries", { ...ref(begun), salaries: [salary] });
  const impact = await impactOf(filled);
  expect(impact.needsReason).toBe(true);
  expect(impact.changes).toContainEqual(
    expect.objectContaining({ field: "central", source: "guide-glassdoor", move: "+25%" }),
  );
  const handedIn = await curator.change("submitForReview", ref(filled));
  expect(await reviewer.refused("publishSubmission", ref(handedIn))).toMatchObject({
    code: "REASON_NEEDED",
  });
  expect((await payBySource())["guide-glassdoor"]).toBe("1200000");
  const published = await reviewer.change("publishSubmission", {
    ...ref(handedIn),
    impactReason: "The page was updated in May.",
  });
  expect((await payBySource())["guide-glassdoor"]).toBe("1500000");
  const { latestRevision } = await api.data("{ latestRevision { number reason } }");
  expect(latestRevision).toEqual({
    number: published.revision,
    reason: "Fixture: read again. The page was updated in May.",
  });
});

it("replaces a salary that observes the same, and keeps the old figure in its history", async () => {
  const begun = await curator.change("beginSubmission", { reason: "Fixture: read again." });
  const salary = { ...fixtureSalary("data-scientist", "1210000"), source: "guide-glassdoor" };
  await publish(await curator.change("putSalaries", { ...ref(begun), salaries: [salary] }));
  const { salary: held } = await api.data(
    `{ salary(slug: "guide-glassdoor-data-scientist") { version money { amount } } }`,
  );
  expect(held).toEqual({ version: 2, money: { amount: "1210000" } });
});

it("withdraws and restores, and says where a thing already is so", async () => {
  const slug = "guide-glassdoor-chief-data-scientist";
  const begun = await curator.change("beginSubmission", { reason: "Fixture: not found again." });
  const thing = { salary: slug };
  expect(await curator.refused("restoreSalary", { ...ref(begun), ...thing })).toMatchObject({
    code: "BAD_USER_INPUT",
    argument: "salary",
  });
  const published = await publish(
    await curator.change("withdrawSalary", { ...ref(begun), ...thing }),
    "Fixture.",
  );
  expect(published.status).toBe("PUBLISHED");
  const again = await curator.change("beginSubmission", { reason: "Fixture: found again." });
  await publish(await curator.change("restoreSalary", { ...ref(again), ...thing }), "Fixture.");
  const { salary } = await api.data(`{ salary(slug: "${slug}") { status version } }`);
  expect(salary).toEqual({ status: "PUBLISHED", version: 2 });
});

it("refuses its author, the wrong role, and whoever has no account", async () => {
  const filled = await draft(fixtureSalary("data-scientist", "1150000"));
  const handedIn = await curator.change("submitForReview", ref(filled));
  expect(await curator.refused("publishSubmission", ref(handedIn))).toMatchObject({
    code: "FORBIDDEN",
  });
  const stranger = await personOf(api, "stranger", "CURATOR");
  expect(await stranger.refused("discardSubmission", ref(handedIn))).toMatchObject({
    code: "FORBIDDEN",
  });
  const { errors, status } = await api.askAdmin(
    `{ submissions(statuses: [IN_REVIEW]) { totalCount } }`,
  );
  expect(errors[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  expect(status).toBe(401);
});

it("refuses what was changed meanwhile, with the version that stands", async () => {
  const filled = await draft(fixtureSalary("data-scientist", "1150000"));
  const stale = { ...filled, version: filled.version - 1 };
  expect(await curator.refused("submitForReview", ref(stale))).toMatchObject({
    code: "CONFLICT",
    current: filled.version,
  });
});

it.each([
  ["a slug that is none", { slug: "Data Scientist" }, "salaries.0.slug"],
  ["an unknown title", { title: "data-scientits" }, "salaries.0.title"],
  ["an unknown source", { source: "guide-glasdoor" }, "salaries.0.source"],
  ["nothing", { amount: "0" }, "salaries.0.amount"],
  ["years in the wrong order", { minYears: 5, maxYears: 3 }, "salaries.0.minYears"],
  ["no one asked", { sampleSize: 0 }, "salaries.0.sampleSize"],
  [
    "days in the wrong order",
    { observedFrom: "2026-02-01", observedTo: "2026-01-01" },
    "salaries.0.observedFrom",
  ],
  ["nothing printed", { asPrinted: " \u200b " }, "salaries.0.asPrinted"],
  ["more decimals than are kept", { amount: "1.00005" }, "salaries.0.amount"],
])("refuses %s, naming the field, and changes nothing", async (_what, wrong, argument) => {
  const begun = await curator.change("beginSubmission", { reason: "Fixture" });
  const salary = {
    ...fixtureSalary("data-scientist", "1150000"),
    source: "guide-glassdoor",
    ...wrong,
  };
  const input = { ...ref(begun), salaries: [salary] };
  expect(await curator.refused("putSalaries", input)).toMatchObject({
    code: "BAD_USER_INPUT",
    argument,
  });
  const { data } = await curator.ask(
    `query($id: ID!) { submission(id: $id) { version items { totalCount } } }`,
    { id: begun.id },
  );
  expect(data.submission).toEqual({ version: 1, items: { totalCount: 0 } });
});

it("answers NOT_FOUND to a number that is none", async () => {
  const input = { submission: { id: "1 OR 1=1", version: 1 } };
  expect(await reviewer.refused("discardSubmission", input)).toMatchObject({ code: "NOT_FOUND" });
});
