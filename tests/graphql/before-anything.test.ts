import { testApi } from "./api";

const SALARY = "guide-glassdoor-data-scientist";

describe("before anything was recorded", () => {
  const early = "2020-01-01T00:00:00Z";

  it("answers that nothing is held", async () => {
    const { data } = await testApi();
    const answered = await data(
      `query ($asOf: DateTime) {
        sources(asOf: $asOf) { totalCount edges { cursor } pageInfo { hasNextPage startCursor } }
        careerTitles(asOf: $asOf) { totalCount } careerTitle(slug: "data-scientist", asOf: $asOf) { slug }
        source(slug: "guide-glassdoor", asOf: $asOf) { slug } salary(slug: "${SALARY}", asOf: $asOf) { slug }
        duties(asOf: $asOf) { name } claims(asOf: $asOf) { statement }
        nodes(ids: ["${Buffer.from("Source:guide-glassdoor").toString("base64")}"], asOf: $asOf) { id }
      }`,
      { asOf: early },
    );
    expect(answered).toEqual({
      sources: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, startCursor: null } },
      careerTitles: { totalCount: 0 },
      careerTitle: null,
      source: null,
      salary: null,
      duties: [],
      claims: [],
      nodes: [null],
    });
  });

  it("says why a path cannot be shown", async () => {
    const { error } = await testApi();
    const refused = await error(
      `{ progression(from: "data-scientist", to: "chief-data-scientist", asOf: "${early}") { asOf } }`,
    );
    expect(refused.message).toContain("A later asOf than 2020-01-01T00:00:00.000Z may know it.");
    expect(refused.extensions).toMatchObject({
      code: "NOT_FOUND",
      argument: "from",
      slug: "data-scientist",
    });
  });

  it("says so where a nested moment goes back further than the thing itself", async () => {
    const { error, data } = await testApi();
    const { careerTitle } = await data(
      `{ careerTitle(slug: "data-scientist") { pay(asOf: "${early}") { bySource { source { slug } } missing { reason } } } }`,
    );
    expect(careerTitle.pay).toEqual({ bySource: [], missing: { reason: "NO_EVIDENCE" } });
    const refused = await error(
      `{ careerTitle(slug: "data-scientist") { stepsOut { change(asOf: "${early}") { from { name } } } } }`,
    );
    expect(refused.extensions?.code).toBe("NOT_FOUND");
  });
});
