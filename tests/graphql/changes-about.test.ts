import { publish } from "@/prisma/publish";
import { type Json, testApi } from "./api";
import { salaryRow, sourceRow } from "./rows";

const LOG = `query($about: ChangeSubject, $first: Int, $after: String) {
  revisions(about: $about, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { number reason changes(about: $about, first: 100) {
      totalCount edges { node { slug statedBefore statedAfter } } } } } } }`;
const SINCE = `query($about: ChangeSubject, $asOf: DateTime!) {
  changesSince(about: $about, asOf: $asOf, first: 100) { edges { node { slug revision { number } } } } }`;

let api: Awaited<ReturnType<typeof testApi>>;
let seeded: string;

const nodes = (connection: Json): Json[] => connection.edges.map(({ node }: Json) => node);
const reasons = ({ revisions }: Json) => nodes(revisions).map(({ reason }) => reason);

beforeAll(async () => {
  api = await testApi();
  seeded = (await api.data("{ latestRevision { at } }")).latestRevision.at;
  const record = (reason: string, put: object, withdraw: object = {}) =>
    publish(api.database, { put, withdraw }, { actor: "fixture", reason });
  const put = (amount: string, country = "IN") =>
    salaryRow("fixture-source", "data-scientist", amount, { country });
  await record("Fixture: a source.", { source: [sourceRow("fixture-source")] });
  await record("Fixture: a figure.", { salary: [put("900000")] });
  await record("Fixture: of another country.", { salary: [put("900000", "FR")] });
  await record("Fixture: gone.", {}, { salary: ["fixture-source-data-scientist"] });
  await record("Fixture: elsewhere.", {
    salary: [salaryRow("guide-glassdoor", "chief-data-scientist", "3000000")],
  });
});

it.each([
  [{ source: "fixture-source" }, ["gone", "of another country", "a figure", "a source"]],
  [{ country: "FR" }, ["gone", "of another country"]],
  [{ country: "IS" }, []],
])("lists the revisions about %j, the newest first, with what concerns it", async (about, told) => {
  const data = await api.data(LOG, { about });
  expect(reasons(data).filter((reason) => reason.startsWith("Fixture"))).toEqual(
    told.map((reason) => `Fixture: ${reason}.`),
  );
  for (const { changes } of nodes(data.revisions)) expect(changes.totalCount).toBeGreaterThan(0);
});

it("tells a title's and a step's, and not those of others", async () => {
  const title = reasons(await api.data(LOG, { about: { title: "data-scientist" } }));
  expect(title.slice(0, 3)).toEqual([
    "Fixture: gone.",
    "Fixture: of another country.",
    "Fixture: a figure.",
  ]);
  const step = { from: "machine-learning-manager", to: "chief-data-scientist" };
  expect(reasons(await api.data(LOG, { about: step }))[0]).toBe("Fixture: elsewhere.");
});

it("says all that a figure states before and after", async () => {
  const { revisions } = await api.data(LOG, { about: { country: "FR" }, first: 2 });
  const stated = (country: string) => `₹9,00,000 a year (INR; median; total pay; ${country})`;
  const [france, india] = [stated("France"), stated("India")];
  expect(nodes(revisions).flatMap(({ changes }) => nodes(changes))).toEqual([
    { slug: "fixture-source-data-scientist", statedBefore: france, statedAfter: null },
    { slug: "fixture-source-data-scientist", statedBefore: india, statedAfter: france },
  ]);
});

it("comes in pages, whose cursors are of that list", async () => {
  const about = { source: "fixture-source" };
  const { revisions } = await api.data(LOG, { about, first: 3 });
  expect([revisions.totalCount, revisions.pageInfo.hasNextPage]).toEqual([5, true]);
  const after = revisions.pageInfo.endCursor;
  // Its publisher was there before.
  const [source, publisher, ...rest] = reasons(await api.data(LOG, { about, after }));
  expect([source, rest]).toEqual(["Fixture: a source.", []]);
  expect(publisher).not.toContain("Fixture");
  expect((await api.error(LOG, { after })).message).toContain("not a cursor of this list");
});

it("tells the same since a moment", async () => {
  const about = { country: "FR" };
  const { changesSince } = await api.data(SINCE, { about, asOf: seeded });
  expect(nodes(changesSince).map(({ slug }) => slug)).toEqual([
    "fixture-source-data-scientist",
    "fixture-source-data-scientist",
  ]);
});

it.each([
  [{ from: "data-scientist" }, "about.to", "two ends"],
  [{ title: "data-scientist", country: "IN" }, "about", "2 of them are named"],
  [{ title: "data-scientits" }, "about.title", "Did you mean data-scientist"],
  [{ source: "guide-glasdoor" }, "about.source", "Did you mean guide-glassdoor"],
  [{ from: "nobody", to: "data-scientist" }, "about.from", "No title"],
  [{ from: "chief-data-scientist", to: "data-scientist" }, "about.to", "No step leads"],
])("refuses %j", async (about, argument, words) => {
  const { message, extensions } = await api.error(
    "query($about: ChangeSubject) { revisions(about: $about) { totalCount } }",
    { about },
  );
  expect(extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  expect(message).toContain(words);
});

it("is about everything where nothing is named", async () => {
  const count = async (about: object | null) =>
    (await api.data(LOG, { about, first: 1 })).revisions.totalCount;
  expect(await count({ title: null })).toBe(await count(null));
});

it("asks the database no more often the second time", async () => {
  const about = { title: "machine-learning-architect" };
  await api.data(LOG, { about });
  expect(await api.count(LOG, { about })).toBeLessThanOrEqual(1);
});

it("reads what a whole feed tells of once, and not at each question", async () => {
  for (let time = 0; time < 50; time += 1) {
    const salary = [salaryRow("guide-glassdoor", "chief-data-scientist", String(3_100_000 + time))];
    await publish(api.database, { put: { salary } }, { actor: "fixture", reason: "Fixture." });
  }
  const feed = `query($about: ChangeSubject) { revisions(about: $about, first: 50) { edges { node {
    changes(about: $about, first: 25) { totalCount } } } } }`;
  for (const about of [null, { title: "chief-data-scientist" }]) {
    await api.data(feed, { about });
    // The version of the evidence, and of everything the log itself.
    expect(await api.count(feed, { about })).toBeLessThanOrEqual(3);
  }
});

it("tells the figures of a title in a country alone", async () => {
  const query = `query($country: CountryCode) {
    changesSince(asOf: "${seeded}", about: { title: "data-scientist" }, figuresIn: $country, first: 100) {
      nodes { thing revision { reason } } } }`;
  const told = async (country: string | null) =>
    (await api.data(query, { country })).changesSince.nodes.map(
      ({ thing, revision }: Json) => `${thing}: ${revision.reason}`,
    );
  expect(await told("FR")).toEqual([
    "SALARY: Fixture: of another country.",
    "SALARY: Fixture: gone.",
  ]);
  // It is told of the country that a figure left, too.
  expect(await told("IN")).toEqual([
    "SALARY: Fixture: a figure.",
    "SALARY: Fixture: of another country.",
  ]);
  expect(await told("IS")).toEqual([]);
  expect(await told(null)).toHaveLength(3);
});
