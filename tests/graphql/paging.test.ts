import { publish } from "@/prisma/publish";
import { type Api, type Json, testApi } from "./api";
import { titleRow } from "./rows";

const PAGE = `query ($first: Int, $after: String) { careerTitles(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { slug } } } }`;

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

it("leads through the whole list page by page", async () => {
  const slugs: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const { careerTitles } = await api.data(PAGE, { first: 2, after });
    expect(careerTitles.totalCount).toBe(5);
    expect(careerTitles.pageInfo.hasPreviousPage).toBe(pages > 0);
    expect(careerTitles.pageInfo.startCursor).toBe(careerTitles.edges[0]?.cursor);
    slugs.push(...careerTitles.edges.map(({ node }: Json) => node.slug));
    after = careerTitles.pageInfo.hasNextPage ? careerTitles.pageInfo.endCursor : null;
    pages += 1;
  } while (after !== null);
  expect(pages).toBe(3);
  expect(slugs).toEqual([...slugs].sort());
  expect(slugs).toHaveLength(5);
});

it("goes on at the right place when the list has changed", async () => {
  const { data, database } = await testApi();
  const first = await data(PAGE, { first: 2 });
  await publish(
    database,
    {
      put: { careerTitle: [titleRow("a-title-that-comes-first")] },
      withdraw: { careerTitle: ["data-scientist"] },
    },
    { actor: "test", reason: "Fixture: the list changes." },
  );
  const next = await data(PAGE, { first: 1, after: first.careerTitles.pageInfo.endCursor });
  expect(next.careerTitles.edges.map(({ node }: Json) => node.slug)).toEqual([
    "machine-learning-architect",
  ]);
});

it("answers 20 where no size is asked for, null included", async () => {
  expect((await api.data(PAGE, { first: null })).careerTitles.edges).toHaveLength(5);
});

it.each([0, -1, 101, 2_147_483_647])("refuses a page of %s", async (first) => {
  const refused = await api.error(PAGE, { first });
  expect(refused.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
  expect(refused.message).toContain(String(first));
});

it("takes a page of 1 and of 100", async () => {
  expect((await api.data(PAGE, { first: 1 })).careerTitles.edges).toHaveLength(1);
  expect((await api.data(PAGE, { first: 100 })).careerTitles.edges).toHaveLength(5);
});

const sourcesCursor = Buffer.from("sources:guide-glassdoor").toString("base64url");
it.each(["", "x", "bm90aGluZw", sourcesCursor, "\u0000", "💥"])(
  "refuses %j as a cursor",
  async (after) => {
    expect((await api.error(PAGE, { after })).extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "after",
    });
  },
);

it("takes no cursor of the same list of something else", async () => {
  const LISTS = `query ($source: String!, $title: String!, $text: String!, $after: String) {
    source(slug: $source) { salaries(first: 1, after: $after) { pageInfo { endCursor } } }
    careerTitle(slug: $title) { salaries(first: 1, after: $after) { pageInfo { endCursor } } }
    search(text: $text, first: 1, after: $after) { pageInfo { endCursor } }
  }`;
  const one = { source: "guide-glassdoor", title: "data-scientist", text: "data" };
  const other = { source: "guide-ambitionbox", title: "chief-data-scientist", text: "machine" };
  const { source, careerTitle, search } = await api.data(LISTS, one);
  const cursors = [source.salaries, careerTitle.salaries, search].map(
    (list) => list.pageInfo.endCursor,
  );
  for (const [place, after] of cursors.entries()) {
    const { errors } = await api.ask(LISTS, { ...other, after });
    expect(errors.map(({ extensions }) => extensions)).toEqual(
      Array.from(cursors, () => expect.objectContaining({ argument: "after" })),
    );
    const again = await api.ask(LISTS, { ...one, after });
    expect([place, again.errors.length]).toEqual([place, cursors.length - 1]);
  }
});

it("goes on behind the same hit of a search when better ones were added", async () => {
  const { data, database } = await testApi();
  const FIND = `query ($first: Int, $after: String) { search(text: "fixture", first: $first, after: $after) {
    pageInfo { endCursor } nodes { found { ... on CareerTitle { slug } } } } }`;
  const put = (slug: string) =>
    publish(database, { put: { careerTitle: [titleRow(slug)] } }, { actor: "test", reason: slug });
  for (const slug of ["fixture-c", "fixture-d", "fixture-e"]) await put(slug);
  const after = (await data(FIND, { first: 2 })).search.pageInfo.endCursor;
  await put("fixture-a");
  const { nodes } = (await data(FIND, { after })).search;
  expect(nodes.map(({ found }: Json) => found.slug)).toEqual(["fixture-e"]);
});

it("pages through nested lists too", async () => {
  const question = `query ($after: String) { source(slug: "guide-glassdoor") { salaries(first: 3, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { slug } } } publisher { sources { totalCount } } } }`;
  const { source } = await api.data(question);
  expect(source.salaries).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  expect(source.publisher.sources.totalCount).toBe(1);
  const rest = await api.data(question, { after: source.salaries.pageInfo.endCursor });
  expect(rest.source.salaries.edges).toHaveLength(1);
});

describe("from the back", () => {
  const BACK = `query ($last: Int, $before: String, $first: Int, $after: String) {
    careerTitles(last: $last, before: $before, first: $first, after: $after) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { slug } edges { cursor node { slug } } } }`;

  it("leads through the same list", async () => {
    const whole = (await api.data(BACK)).careerTitles;
    const slugs: string[] = [];
    let before: string | null = null;
    do {
      const { careerTitles } = await api.data(BACK, { last: 2, before });
      const page = careerTitles.nodes.map(({ slug }: Json) => slug);
      expect(careerTitles.edges.map(({ node }: Json) => node.slug)).toEqual(page);
      expect(careerTitles.pageInfo.hasNextPage).toBe(before !== null);
      slugs.unshift(...page);
      before = careerTitles.pageInfo.hasPreviousPage ? careerTitles.pageInfo.startCursor : null;
    } while (before !== null);
    expect(slugs).toEqual(whole.nodes.map(({ slug }: Json) => slug));
  });

  it("keeps between two cursors", async () => {
    const { edges } = (await api.data(BACK)).careerTitles;
    const [first, second, , fourth] = edges.map(({ cursor }: Json) => cursor);
    const between = await api.data(BACK, { after: first, before: fourth });
    expect(between.careerTitles).toMatchObject({
      nodes: edges.slice(1, 3).map(({ node }: Json) => node),
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    });
    const none = await api.data(BACK, { after: second, before: first });
    expect(none.careerTitles.nodes).toEqual([]);
  });

  it("refuses both ends at once, sizes that no page has, and cursors of other lists", async () => {
    const refused = async (variables: object) =>
      (await api.error(BACK, variables)).extensions?.argument;
    expect(await refused({ first: 1, last: 1 })).toBe("last");
    expect(await refused({ last: 0 })).toBe("last");
    expect(await refused({ last: 101 })).toBe("last");
    expect(await refused({ last: 1, before: sourcesCursor })).toBe("before");
  });

  it("leads through lists that are read in parts", async () => {
    const { data, database } = await testApi();
    for (const title of ["a", "b", "c", "d"]) {
      const put = { put: { careerTitle: [titleRow(`fixture-${title}`)] } };
      await publish(database, put, { actor: "test", reason: `Fixture ${title}.` });
    }
    const LOG = `query ($last: Int, $before: String, $first: Int, $after: String) {
      revisions(last: $last, before: $before, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { number } } }`;
    const all = (await data(LOG)).revisions;
    const numbers = all.nodes.map(({ number }: Json) => number);
    expect(numbers.length).toBeGreaterThan(4);
    const end = (await data(LOG, { last: 2 })).revisions;
    expect(end.nodes.map(({ number }: Json) => number)).toEqual(numbers.slice(-2));
    expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = end.pageInfo.startCursor;
    const middle = (await data(LOG, { last: 2, before })).revisions;
    expect(middle.nodes.map(({ number }: Json) => number)).toEqual(numbers.slice(-4, -2));
    expect(middle.pageInfo.hasNextPage).toBe(true);
    const fromFront = (await data(LOG, { first: 100, before })).revisions;
    expect(fromFront.nodes.map(({ number }: Json) => number)).toEqual(numbers.slice(0, -2));
  });
});
