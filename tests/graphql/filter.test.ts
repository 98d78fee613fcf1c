import { type Api, testApi } from "./api";

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

describe("a filter that cannot be met", () => {
  it.each([
    ["where.sources", `{ sources: ["guide-glassdor"] }`, "guide-glassdoor"],
    ["where.excludeSources", `{ excludeSources: ["glassdoor"] }`, "guide-glassdoor"],
    ["where.publishers", `{ publishers: ["guide-glassdoor"] }`, "“guide-glassdoor”"],
    ["where.minYears", "{ minYears: -1 }", "0 to 80"],
    ["where.maxYears", "{ maxYears: 81 }", "0 to 80"],
    ["where.minYears", "{ minYears: 5, maxYears: 3 }", "more than maxYears"],
    ["where.year", "{ year: 20 }", "1900 to 2200"],
  ])("names %s of the filter", async (argument, where, said) => {
    for (const question of [
      `{ change(from: "data-scientist", to: "chief-data-scientist", where: ${where}) { direction } }`,
      `{ careerTitle(slug: "data-scientist") { pay(where: ${where}) { missing { reason } } } }`,
    ]) {
      const { message, extensions } = await api.error(question);
      expect(extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
      expect(message).toContain(said);
    }
  });
});

describe("a filter that can be met", () => {
  const pay = (where: string) =>
    `{ careerTitle(slug: "data-scientist") { pay(where: ${where}) { bySource { source { slug } } missing { reason } } salaries(where: ${where}) { totalCount } } }`;

  it.each([
    ["{}", 1],
    ["null", 1],
    [
      '{ country: "IN", basis: UNKNOWN, sources: ["guide-glassdoor"], publishers: ["glassdoor"] }',
      1,
    ],
    ['{ excludeSources: ["guide-glassdoor"] }', 0],
    ["{ sources: [] }", 0],
    ['{ country: "US" }', 0],
    ["{ level: SENIOR }", 0],
    ["{ minYears: 2 }", 0],
    ["{ year: 2025 }", 0],
  ])("%s lets %i through", async (where, count) => {
    const { careerTitle } = await api.data(pay(where));
    expect(careerTitle.pay.bySource).toHaveLength(count);
    expect(careerTitle.salaries.totalCount).toBe(count);
    expect(careerTitle.pay.missing).toEqual(count === 0 ? { reason: "OUT_OF_SCOPE" } : null);
  });

  it("is handed on to nested fields, which may set their own", async () => {
    const { progression } = await api.data(`{
      progression(from: "data-scientist", to: "machine-learning-specialist", where: { sources: ["guide-glassdoor"] }) {
        titles { inherited: pay { bySource { source { slug } } } own: pay(where: {}) { bySource { source { slug } } } }
      } }`);
    const specialist = progression.titles[1];
    expect(specialist?.inherited.bySource).toEqual([]);
    expect(specialist?.own.bySource).toEqual([{ source: { slug: "guide-ambitionbox" } }]);
  });
});
