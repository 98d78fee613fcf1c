import { type Json, testApi } from "./api";
import { FIXTURE_SOURCE, fixtureSalary, type Person, personOf, ref } from "./curators";

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
let reviewer: Person;

beforeEach(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
});

const begin = (reason: string) => curator.change("beginSubmission", { reason });

const ITEMS = `query($id: ID!) { submission(id: $id) { items(first: 100) { nodes {
  slug content { field value } } } } }`;
async function salariesOf({ id }: Json): Promise<Json[]> {
  const { data } = await curator.ask(ITEMS, { id });
  return data.submission.items.nodes.filter(({ content }: Json) => value(content, "amount"));
}

function value(content: Json[], field: string): string | undefined {
  return content.find((each) => each.field === field)?.value;
}

const ONE = `query($id: ID!, $thing: SubmittedThing!, $slug: String!) {
  submission(id: $id) { item(thing: $thing, slug: $slug) { slug seenVersion content { field value } standing { version } } }
  standingThing(thing: $thing, slug: $slug) { slug version isWithdrawn content { field value } } }`;
async function one({ id }: Json, thing: string, slug: string): Promise<Json> {
  const { data, errors } = await curator.ask(ONE, { id, thing, slug });
  expect(errors).toEqual([]);
  return data;
}

/** A published salary with an address and a note, by its slug. */
async function published(): Promise<string> {
  const begun = await begin("Fixture: a survey came out.");
  const sourced = await curator.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  const more = { url: "https://fixture.test/page", note: "A fixture.", place: "Pune" };
  const salaries = [fixtureSalary("data-scientist", "1150000", more)];
  const filled = await curator.change("putSalaries", { ...ref(sourced), salaries });
  const handedIn = await curator.change("submitForReview", ref(filled));
  await reviewer.change("publishSubmission", { ...ref(handedIn), impactReason: "A fixture." });
  const [salary] = await api.database.models.salary.findMany({
    where: { sourceId: "fixture-pay-survey-india-2026" },
  });
  return salary?.id ?? "";
}

it("A15: a salary of a draft is changed in its place, whatever it observes by then", async () => {
  const begun = await begin("Fixture: three salaries.");
  const sourced = await curator.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  const salaries = [
    fixtureSalary("data-scientist", "1150000"),
    fixtureSalary("machine-learning-specialist", "1950000"),
    fixtureSalary("machine-learning-manager", "2450000"),
  ];
  const filled = await curator.change("putSalaries", { ...ref(sourced), salaries });
  const before = await salariesOf(filled);
  const [, second] = before;
  const changed = fixtureSalary("machine-learning-specialist", "1850000", { place: "Pune" });
  const edited = await curator.change("putSalaries", {
    ...ref(filled),
    salaries: [{ ...changed, slug: second?.slug }],
  });
  const after = await salariesOf(edited);
  expect(after.map(({ slug }) => slug)).toEqual(before.map(({ slug }) => slug));
  expect(after.map(({ content }) => value(content, "amount"))).toEqual([
    "1150000",
    "1850000",
    "2450000",
  ]);
  expect(value(after[1]?.content, "place")).toBe("Pune");
});

it("A14: a source of a draft keeps its place and its salaries when a slip in it is mended", async () => {
  const begun = await begin("Fixture: a slip.");
  const sourced = await curator.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  const salaries = [fixtureSalary("data-scientist", "1150000")];
  const filled = await curator.change("putSalaries", { ...ref(sourced), salaries });
  const slug = "fixture-pay-survey-india-2026";
  const { submission } = await one(filled, "SOURCE", slug);
  expect(value(submission.item.content, "methodNote")).toBe("A fixture of the tests.");
  expect(submission.item).toMatchObject({ seenVersion: 0, standing: null });
  const source = { ...FIXTURE_SOURCE, slug, name: "Fixture pay survey, mended" };
  const mended = await curator.change("putSource", { ...ref(filled), source });
  const { data } = await curator.ask(ITEMS, { id: mended.id });
  expect(data.submission.items.nodes.map((item: Json) => item.slug).slice(0, 2)).toEqual([
    "fixture-press",
    slug,
  ]);
  expect(await curator.change("submitForReview", ref(mended))).toMatchObject({
    status: "IN_REVIEW",
  });
});

it("A35: a correction begins with all that stands, by slug or address, and keeps what it does not touch", async () => {
  const slug = await published();
  const draft = await begin("Fixture: a correction.");
  const { standingThing } = await one(
    draft,
    "SALARY",
    `https://stepwise.test/salaries/${slug}?x=1`,
  );
  expect(standingThing).toMatchObject({ slug, version: 1, isWithdrawn: false });
  expect(value(standingThing.content, "url")).toBe("https://fixture.test/page");
  const corrected = fixtureSalary("data-scientist", "1250000", { slug, seenVersion: 1 });
  const filled = await curator.change("putSalaries", { ...ref(draft), salaries: [corrected] });
  const { submission } = await one(filled, "SALARY", slug);
  expect(submission.item).toMatchObject({ seenVersion: 1, standing: { version: 1 } });
  const { content } = submission.item;
  expect([value(content, "amount"), value(content, "url"), value(content, "note")]).toEqual([
    "1250000",
    "https://fixture.test/page",
    "A fixture.",
  ]);
  expect(value(content, "place")).toBe("Pune");
});

it("a correction of a version that is not the latest by then is not published; what is begun again from it builds on the latest", async () => {
  const slug = await published();
  const correct = async (amount: string) => {
    const draft = await begin("Fixture: a correction.");
    const salaries = [fixtureSalary("data-scientist", amount, { slug, seenVersion: 1 })];
    return curator.change("putSalaries", { ...ref(draft), salaries });
  };
  const first = await curator.change("submitForReview", ref(await correct("1200000")));
  const impactReason = "A fixture.";
  await reviewer.change("publishSubmission", { ...ref(first), impactReason });
  const late = await curator.change("submitForReview", ref(await correct("1210000")));
  const refused = await reviewer.refused("publishSubmission", { ...ref(late), impactReason });
  expect(refused).toMatchObject({ code: "CONFLICT" });
  const given = await curator.change("discardSubmission", ref(late));
  const again = await curator.change("beginSubmissionAgain", { from: given.id });
  expect((await one(again, "SALARY", slug)).submission.item.seenVersion).toBe(2);
});

it("A36: withdraws what an address names, and answers nothing of what nobody published", async () => {
  const slug = await published();
  const draft = await begin("Fixture: a withdrawal.");
  const withdrawn = await curator.change("withdrawSalary", {
    ...ref(draft),
    salary: `/salaries/${slug}`,
  });
  expect((await one(withdrawn, "SALARY", slug)).submission.item.content).toEqual([]);
  expect(await one(withdrawn, "SALARY", "nobody")).toEqual({
    submission: { item: null },
    standingThing: null,
  });
});

it("what stands whole is no part of the public schema", async () => {
  const { refused } = await api.ask(
    `{ standingThing(thing: SALARY, slug: "guide-glassdoor-chief-data-scientist") { slug } }`,
  );
  expect(refused).toMatchObject([{ code: "GRAPHQL_VALIDATION_FAILED" }]);
});
