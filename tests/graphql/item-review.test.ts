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

/** A submission in review with a new source and its salaries. */
async function handedIn(...salaries: object[]): Promise<Json> {
  const begun = await curator.change("beginSubmission", { reason: "Fixture: a survey came out." });
  const sourced = await curator.change("putSource", { ...ref(begun), source: FIXTURE_SOURCE });
  const filled = await curator.change("putSalaries", { ...ref(sourced), salaries });
  return curator.change("submitForReview", ref(filled));
}

const ITEMS = `query($id: ID!, $search: String, $first: Int, $after: String) {
  submission(id: $id) { status items(search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { thing slug findings comments { author text } fields { label before after isChanged link } }
  } }
}`;

async function itemsOf(id: string, variables: object = {}): Promise<Json> {
  const { data, errors } = await reviewer.ask(ITEMS, { id, first: 100, ...variables });
  expect(errors).toEqual([]);
  return data.submission.items;
}

const GIVE_BACK = `mutation($input: GiveBackItemsInput!) { giveBackItems(input: $input) {
  submission { id version status } givenBack { id version status author reviewNote partedFrom }
  userErrors { code message path }
} }`;

it("A30: tells every field of every thing in words, old beside new, with the printed page", async () => {
  const submission = await handedIn({
    ...fixtureSalary("data-scientist", "1150000"),
    url: "https://fixture.test/page",
    sampleSize: 40,
    place: "Pune",
  });
  const { nodes } = await itemsOf(submission.id);
  const source = nodes.find(({ thing }: Json) => thing === "SOURCE");
  const told = Object.fromEntries(source.fields.map(({ label, after }: Json) => [label, after]));
  expect(told.name).toBe(FIXTURE_SOURCE.name);
  expect(told.publisher).toBe(FIXTURE_SOURCE.publisher.name);
  expect(told.method).toBe("survey");
  const salary = nodes.find(({ thing }: Json) => thing === "SALARY");
  const labels = salary.fields.map(({ label }: Json) => label);
  expect(labels.slice(0, 4)).toEqual(["title", "amount", "as printed", "what the amount is"]);
  const fields = new Map(salary.fields.map((field: Json) => [field.label, field]));
  expect(fields.get("amount")).toEqual({
    label: "amount",
    before: null,
    after: "₹11,50,000 a year",
    isChanged: true,
    link: null,
  });
  expect(fields.get("title")).toMatchObject({ after: "Data Scientist" });
  expect(fields.get("source")).toMatchObject({ after: FIXTURE_SOURCE.name });
  expect(fields.get("country")).toMatchObject({ after: "India" });
  expect(fields.get("how many people or records")).toMatchObject({ after: "40" });
  expect(fields.get("page address")).toMatchObject({ link: "https://fixture.test/page" });
});

it("shows a correction beside what the author saw, also after it was published", async () => {
  const first = await handedIn(fixtureSalary("data-scientist", "1150000"));
  const publication = { ...ref(first), impactReason: "A fixture." };
  await reviewer.change("publishSubmission", publication);
  const begun = await curator.change("beginSubmission", { reason: "Fixture: a correction." });
  const salaries = [{ ...fixtureSalary("data-scientist", "1160000"), note: "As printed." }];
  const filled = await curator.change("putSalaries", { ...ref(begun), salaries });
  const review = await curator.change("submitForReview", ref(filled));
  const changedOf = async () => {
    const { nodes } = await itemsOf(review.id);
    return nodes[0].fields
      .filter(({ isChanged }: Json) => isChanged)
      .map(({ label, before, after }: Json) => [label, before, after]);
  };
  const changed = await changedOf();
  expect(changed).toContainEqual(["amount", "₹11,50,000 a year", "₹11,60,000 a year"]);
  expect(changed).toContainEqual(["note", null, "As printed."]);
  await reviewer.change("publishSubmission", { ...ref(review), impactReason: "A fixture." });
  expect(await changedOf()).toEqual(changed);
});

it("A31: finds things by what they state and by the names of titles, page by page", async () => {
  const salaries = Array.from({ length: 30 }, (_, at) => ({
    ...fixtureSalary(
      at === 7 ? "machine-learning-manager" : "data-scientist",
      String(1_150_000 + at),
    ),
    place: `Fixture town ${at}`,
  }));
  const submission = await handedIn(...salaries);
  const first = await itemsOf(submission.id, { search: "fixture TOWN", first: 25 });
  expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([
    30,
    25,
    true,
  ]);
  const after = first.pageInfo.endCursor;
  const rest = await itemsOf(submission.id, { search: "fixture TOWN", first: 25, after });
  expect(rest.nodes).toHaveLength(5);
  const slugs = [...first.nodes, ...rest.nodes].map(({ slug }: Json) => slug);
  expect(new Set(slugs).size).toBe(30);
  expect((await itemsOf(submission.id, { search: "Machine Learning Manager" })).totalCount).toBe(1);
  expect((await itemsOf(submission.id, { search: "100%_" })).totalCount).toBe(0);
});

it("gives some things back with a remark, to one draft of the author, and publishes the others", async () => {
  const submission = await handedIn(
    fixtureSalary("data-scientist", "1150000"),
    fixtureSalary("machine-learning-manager", "1250000"),
    fixtureSalary("machine-learning-architect", "850000"),
  );
  const { nodes } = await itemsOf(submission.id);
  const slugs = nodes.filter(({ thing }: Json) => thing === "SALARY").map(({ slug }: Json) => slug);
  const give = async (seen: Json, slug: string, note: string) => {
    const input = { ...ref(seen), items: [{ thing: "SALARY", slug, note }] };
    return (await reviewer.ask(GIVE_BACK, { input })).data.giveBackItems;
  };
  const said = {
    submissionId: submission.id,
    thing: "SALARY",
    slug: slugs[0],
    text: "See page 4.",
  };
  await curator.ask(
    `mutation($input: CommentOnItemInput!) { commentOnItem(input: $input) { commentedAt } }`,
    { input: said },
  );
  const one = await give(submission, slugs[0], "The page says 11.4 L.");
  expect(one.submission.status).toBe("IN_REVIEW");
  expect(one.givenBack).toMatchObject({
    status: "DRAFT",
    author: "curator",
    partedFrom: submission.id,
  });
  const two = await give(one.submission, slugs[1], "Which page?");
  expect(two.givenBack.id).toBe(one.givenBack.id);
  expect(two.givenBack.version).toBeGreaterThan(one.givenBack.version);
  const given = await itemsOf(two.givenBack.id);
  expect(given.nodes.map(({ slug, comments }: Json) => [slug, comments])).toEqual([
    [
      slugs[0],
      [
        { author: "curator", text: "See page 4." },
        { author: "reviewer", text: "The page says 11.4 L." },
      ],
    ],
    [slugs[1], [{ author: "reviewer", text: "Which page?" }]],
  ]);
  const publication = { ...ref(two.submission), impactReason: "A fixture." };
  const published = await reviewer.change("publishSubmission", publication);
  expect(published.status).toBe("PUBLISHED");
  const held = await api.database.models.salary.findMany({ where: { id: { in: slugs } } });
  expect(held.map(({ id }) => id)).toEqual([slugs[2]]);
  const again = await curator.change("submitForReview", ref(two.givenBack));
  expect(again.status).toBe("IN_REVIEW");
});

it("gives nothing back that what stays needs, nor all of it, nor what is not there", async () => {
  const submission = await handedIn(fixtureSalary("data-scientist", "1150000"));
  const { nodes } = await itemsOf(submission.id);
  const code = async (items: object[]) => {
    const input = { ...ref(submission), items };
    const { data } = await reviewer.ask(GIVE_BACK, { input });
    return data.giveBackItems.userErrors[0]?.code;
  };
  const note = "A fixture.";
  const source = nodes.find(({ thing }: Json) => thing === "SOURCE");
  expect(await code([{ thing: "SOURCE", slug: source.slug, note }])).toBe("INCOMPLETE");
  expect(await code(nodes.map(({ thing, slug }: Json) => ({ thing, slug, note })))).toBe("EMPTY");
  expect(await code([{ thing: "SALARY", slug: "nothing", note }])).toBe("NOT_FOUND");
  expect(await code([])).toBe("BAD_USER_INPUT");
  const [{ thing, slug }] = nodes;
  expect(await code([1, 2].map(() => ({ thing, slug, note })))).toBe("BAD_USER_INPUT");
  expect((await itemsOf(submission.id)).totalCount).toBe(nodes.length);
  expect(await api.database.models.submission.count({ where: { status: "DRAFT" } })).toBe(0);
});

it("keeps remarks with their thing and changes no version by them", async () => {
  const submission = await handedIn(fixtureSalary("data-scientist", "1150000"));
  const [{ thing, slug }] = (await itemsOf(submission.id)).nodes;
  const remark = (text: string) =>
    curator.ask(
      `mutation($input: CommentOnItemInput!) { commentOnItem(input: $input) { commentedAt userErrors { code message path } } }`,
      { input: { submissionId: submission.id, thing, slug, text } },
    );
  expect((await remark("The PDF has it too.")).data.commentOnItem.userErrors).toEqual([]);
  expect((await remark(" ")).data.commentOnItem.userErrors).toMatchObject([
    { code: "BAD_USER_INPUT", path: ["input", "text"] },
  ]);
  const [item] = (await itemsOf(submission.id)).nodes;
  expect(item.comments).toEqual([{ author: "curator", text: "The PDF has it too." }]);
  const publication = { ...ref(submission), impactReason: "A fixture." };
  expect((await reviewer.change("publishSubmission", publication)).status).toBe("PUBLISHED");
});
