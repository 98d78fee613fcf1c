import { testApi } from "./api";
import { FIXTURE_SOURCE, type Person, personOf, ref } from "./curators";

const SIMILAR =
  "query($input: SimilarSourcesInput!) { similarSources(input: $input) { source { slug name } reason } }";
const SLUG = "fixture-pay-survey-india-2026";
let curator: Person;
let reviewer: Person;
let api: Awaited<ReturnType<typeof testApi>>;

/** What is held is published by somebody else before. */
beforeAll(async () => {
  api = await testApi();
  curator = await personOf(api, "curator", "CURATOR");
  reviewer = await personOf(api, "reviewer", "REVIEWER");
  await publish(FIXTURE_SOURCE);
});

const begin = () => curator.change("beginSubmission", { reason: "A fixture." });

async function publish(source: object) {
  const draft = await curator.change("putSource", { ...ref(await begin()), source });
  const submitted = await curator.change("submitForReview", ref(draft));
  return reviewer.change("publishSubmission", ref(submitted));
}

function similar(input: object) {
  return curator.ask(SIMILAR, { input });
}

it("names every source that is held and may be the same, with the reason", async () => {
  const { publisher, name, url } = FIXTURE_SOURCE;
  const reasonOf = async (input: object) => {
    const { data, errors } = await similar(input);
    expect(errors).toEqual([]);
    return data.similarSources.map((found: { source: { slug: string }; reason: string }) => [
      found.source.slug,
      found.reason,
    ]);
  };
  const other = { publisher: { name: "Another Press" }, name: "Another name" };
  expect(await reasonOf({ ...other, url: `${url}/` })).toEqual([[SLUG, "SAME_URL"]]);
  expect(await reasonOf({ ...other, name })).toEqual([[SLUG, "SAME_SLUG"]]);
  const twin = { publisher, name: name.toUpperCase(), slug: "fixture-twin" };
  expect(await reasonOf(twin)).toEqual([[SLUG, "SAME_NAME"]]);
  expect(await reasonOf({ publisher, name, url, slug: SLUG })).toEqual([]);
  expect(await reasonOf(other)).toEqual([]);
});

it("answers curators only, and says what cannot be read", async () => {
  const input = { publisher: { name: "x" }, name: "x" };
  const reader = await personOf(api, "reader", "VIEWER");
  const asked = await api.askAdmin(SIMILAR, { input });
  expect(asked.errors[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  expect((await reader.ask(SIMILAR, { input })).errors[0]?.extensions?.code).toBe("FORBIDDEN");
  const { errors } = await similar({ ...input, name: " " });
  expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "source.name" });
});

it("lets no new source take the place of a held one whose name it has", async () => {
  const draft = await begin();
  const source = { ...FIXTURE_SOURCE, publisher: { name: "Another Press" }, url: null };
  for (const isAnother of [false, true]) {
    const refused = await curator.refused("putSource", { ...ref(draft), source, isAnother });
    expect(refused).toMatchObject({ code: "DUPLICATE", slug: SLUG });
  }
  const items = await api.database.models.submissionItem.count({
    where: { submissionId: draft.id },
  });
  expect(items).toBe(0);
  const named = { ...source, slug: "fixture-survey-of-another" };
  expect((await curator.change("putSource", { ...ref(draft), source: named })).version).toBe(2);
});

it("still changes a held source by its slug, and takes back a withdrawn one by its name", async () => {
  const changed = { ...FIXTURE_SOURCE, slug: SLUG, methodNote: "A fixture, changed." };
  await publish(changed);
  const draft = await begin();
  const withdrawn = await curator.change("withdrawSource", {
    ...ref(draft),
    source: SLUG,
  });
  await reviewer.change("publishSubmission", {
    ...ref(await curator.change("submitForReview", ref(withdrawn))),
  });
  expect((await similar(pick(FIXTURE_SOURCE))).data.similarSources).toEqual([]);
  await publish(FIXTURE_SOURCE);
  expect((await similar(pick(FIXTURE_SOURCE))).data.similarSources).toHaveLength(1);
});

function pick({ publisher, name, url }: typeof FIXTURE_SOURCE) {
  return { publisher, name, url };
}
