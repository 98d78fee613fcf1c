import { testApi } from "./api";

describe("a moment in the future", () => {
  it.each([
    ["at the root", `{ sources(asOf: "2999-01-01T00:00:00Z") { totalCount } }`],
    [
      "nested",
      `{ careerTitle(slug: "data-scientist") { pay(asOf: "2999-01-01T00:00:00Z") { missing { reason } } } }`,
    ],
  ])("is refused %s", async (_where, question) => {
    const { error } = await testApi();
    expect((await error(question)).extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "asOf",
    });
  });

  it("is not what the database has just recorded with a clock that is ahead", async () => {
    const { data } = await testApi({ clock: () => new Date("2026-01-01T00:00:00Z") });
    const { progression, latestRevision } = await data(
      `{ progression(from: "data-scientist", to: "chief-data-scientist") { asOf } latestRevision { at } }`,
    );
    expect(progression.asOf).toBe(latestRevision.at);
  });
});

it("reads a moment in any zone", async () => {
  const api = await testApi();
  const { latestRevision } = await api.data("{ latestRevision { at } }");
  const asOf: string = latestRevision.at;
  const inIndia = new Date(Date.parse(asOf) + 5.5 * 3_600_000).toISOString().replace("Z", "+05:30");
  const answered = await api.data(
    `query ($asOf: DateTime) { compare(titles: ["data-scientist", "chief-data-scientist"], asOf: $asOf) { asOf } }`,
    { asOf: inIndia },
  );
  expect(answered.compare.asOf).toBe(asOf);
});

it("takes one moment for now in the whole of a request", async () => {
  let ticks = 0;
  const start = Date.now();
  const { data } = await testApi({ clock: () => new Date(start + 1000 * ticks++) });
  const { a, b } = await data(
    `{ a: progression(from: "data-scientist", to: "chief-data-scientist") { asOf } b: compare(titles: ["data-scientist", "chief-data-scientist"]) { asOf } }`,
  );
  expect(a.asOf).toBe(b.asOf);
});

it("answers from an empty database", async () => {
  const { data } = await testApi({ seeded: false });
  expect(
    await data("{ latestRevision { number } careerTitles { totalCount } questions { question } }"),
  ).toEqual({
    latestRevision: null,
    careerTitles: { totalCount: 0 },
    questions: [],
  });
});
