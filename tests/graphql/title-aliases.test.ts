import { testApi } from "./api";
import { type Person, personOf, ref } from "./curators";

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

const named = (title: string) => ({
  printed: "Fixture Wrangler",
  title,
  reason: "A fixture: the same job.",
});
const drafted = (title = "machine-learning-architect", person = curator) =>
  person.change("addTitleAlias", named(title));

async function aliases(title = "machine-learning-architect"): Promise<string[]> {
  const { careerTitle } = await api.data(
    "query($slug: String!) { careerTitle(slug: $slug) { aliases } }",
    {
      slug: title,
    },
  );
  return careerTitle.aliases;
}

async function codeOf(person: Person, mutation: string, type: string, input: object) {
  const { refused } = await person.ask(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { submission { id } } }`,
    { input },
  );
  return refused[0]?.code;
}

it("a name of a title is a draft, which a second person publishes and takes back", async () => {
  const before = await aliases();
  let draft = await drafted();
  expect(await aliases()).toEqual(before);
  draft = await curator.change("submitForReview", ref(draft));
  const publication = { ...ref(draft), impactReason: null };
  draft = await reviewer.change("publishSubmission", publication);
  expect(await aliases()).toEqual([...before, "Fixture Wrangler"]);
  await reviewer.change("undoSubmission", { ...ref(draft), reason: "A fixture." });
  expect(await aliases()).toEqual(before);
});

it("nobody publishes the name that they gave", async () => {
  const draft = await drafted("machine-learning-architect", reviewer);
  const handedIn = await reviewer.change("submitForReview", ref(draft));
  const publication = { ...ref(handedIn), impactReason: null };
  expect(await codeOf(reviewer, "publishSubmission", "PublishSubmissionInput", publication)).toBe(
    "FORBIDDEN",
  );
});

it("a name by which a title is known by now is neither handed in nor published", async () => {
  const mine = await curator.change("submitForReview", ref(await drafted()));
  const theirs = await drafted("data-scientist", other);
  await reviewer.change("publishSubmission", { ...ref(mine), impactReason: null });
  expect(await codeOf(other, "submitForReview", "SubmissionInput", ref(theirs))).toBe("DUPLICATE");
  expect(await codeOf(other, "addTitleAlias", "AddTitleAliasInput", named("data-scientist"))).toBe(
    "DUPLICATE",
  );
});

it("a title that is not held is not found", async () => {
  expect(await codeOf(curator, "addTitleAlias", "AddTitleAliasInput", named("no-title"))).toBe(
    "NOT_FOUND",
  );
});
