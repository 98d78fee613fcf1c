import { publish } from "@/prisma/publish";
import { type Api, type Json, testApi } from "./api";
import { salaryRow } from "./rows";

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

const LIST = `query ($where: SalaryFilter, $orderBy: SalaryOrder, $first: Int, $after: String, $asOf: DateTime) {
  salaries(where: $where, orderBy: $orderBy, first: $first, after: $after, asOf: $asOf) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { slug statistic country level sampleSize observedFrom observedTo recorded { number }
      money { amount currencyCode } period title { slug } source { slug publisher { slug } } } } }`;

async function listed(variables: object = {}): Promise<Json[]> {
  return (await api.data(LIST, { first: 100, ...variables })).salaries.nodes;
}

describe("all salaries", () => {
  it("are those of all titles", async () => {
    const { careerTitles } = await api.data(
      "{ careerTitles(first: 10) { nodes { salaries(first: 100) { nodes { slug } } } } }",
    );
    const ofTitles = careerTitles.nodes.flatMap(({ salaries }: Json) => salaries.nodes);
    const slugs = ofTitles.map(({ slug }: Json) => slug).sort();
    expect(slugs.length).toBeGreaterThan(4);
    expect((await listed()).map(({ slug }) => slug)).toEqual(slugs);
  });

  it.each([
    ["titles", ["data-scientist"], ({ title }: Json) => title.slug === "data-scientist"],
    ["sources", ["guide-glassdoor"], ({ source }: Json) => source.slug === "guide-glassdoor"],
    [
      "excludeSources",
      ["guide-glassdoor"],
      ({ source }: Json) => source.slug !== "guide-glassdoor",
    ],
    ["publishers", ["ambitionbox"], ({ source }: Json) => source.publisher.slug === "ambitionbox"],
    ["countries", ["IN"], ({ country }: Json) => country === "IN"],
    ["countries", ["US", "DE"], ({ country }: Json) => country === "US" || country === "DE"],
    ["levels", ["SENIOR"], ({ level }: Json) => level === "SENIOR"],
    ["statistics", ["MINIMUM"], ({ statistic }: Json) => statistic === "MINIMUM"],
    ["titles", [], () => false],
  ])("are narrowed by %s %j", async (part, value, fits) => {
    const all = await listed();
    expect(await listed({ where: { [part]: value } })).toEqual(all.filter(fits));
  });

  it("are narrowed by ranges of years that hold their whole observation", async () => {
    const { data, database } = await testApi();
    const salary = (id: string, from: string, to: string) =>
      salaryRow("guide-turing", "data-scientist", "100", {
        id,
        place: id,
        observedFrom: new Date(`${from}T00:00:00Z`),
        observedTo: new Date(`${to}T00:00:00Z`),
      });
    const dated = [
      salary("a-2020", "2020-01-01", "2020-12-31"),
      salary("b-2020-2022", "2020-06-01", "2022-06-01"),
      salary("c-2022", "2022-03-01", "2022-03-01"),
    ];
    await publish(database, { put: { salary: dated } }, { actor: "test", reason: "Fixtures." });
    const found = async (where: object) =>
      (await data(LIST, { where })).salaries.nodes.map(({ slug }: Json) => slug);
    expect(await found({ fromYear: 2022 })).toEqual(["c-2022"]);
    expect(await found({ toYear: 2021 })).toEqual(["a-2020"]);
    expect(await found({ fromYear: 2020, toYear: 2022 })).toEqual(dated.map(({ id }) => id));
    expect(await found({ fromYear: 2023 })).toEqual([]);
  });

  it.each(["SLUG", "AMOUNT", "OBSERVED", "SAMPLE_SIZE", "RECORDED"])(
    "come in one order by %s, page by page, and in the other from the other end",
    async (field) => {
      const up = await listed({ orderBy: { field } });
      const down = await listed({ orderBy: { field, direction: "DESC" } });
      expect(down.map(({ slug }) => slug)).toEqual(up.map(({ slug }) => slug).reverse());
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const { salaries } = await api.data(LIST, { orderBy: { field }, first: 3, after });
        paged.push(...salaries.nodes.map(({ slug }: Json) => slug));
        after = salaries.pageInfo.hasNextPage ? salaries.pageInfo.endCursor : null;
      } while (after !== null);
      expect(paged).toEqual(up.map(({ slug }) => slug));
      if (field !== "AMOUNT") return;
      const ofOne = up.filter(
        ({ money, period }) => money.currencyCode === "INR" && period === "YEAR",
      );
      const amounts = ofOne.map(({ money }) => Number(money.amount));
      expect(amounts.length).toBeGreaterThan(3);
      expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    },
  );

  it("are refused with the name of what cannot be met", async () => {
    const refused = async (where: object) =>
      (await api.error(LIST, { where })).extensions?.argument;
    expect(await refused({ titles: ["data-scienist"] })).toBe("where.titles");
    expect(await refused({ sources: ["nobody"] })).toBe("where.sources");
    expect(await refused({ minYears: 9, maxYears: 2 })).toBe("where.minYears");
    expect(await refused({ fromYear: 2024, toYear: 2020 })).toBe("where.fromYear");
    expect(await refused({ fromYear: 3000 })).toBe("where.fromYear");
    const { pageInfo } = (await api.data(LIST, { first: 1 })).salaries;
    const other = { after: pageInfo.endCursor, orderBy: { field: "AMOUNT" } };
    expect((await api.error(LIST, other)).extensions?.argument).toBe("after");
  });
});

const SUMMARIES = `query ($where: SalaryFilter, $by: [SalaryGrouping!]) {
  salarySummaries(where: $where, by: $by, first: 100) { totalCount nodes {
    source { slug } title { slug } country level year statistic basis period salaryCount
    lowest { amount currencyCode } highest { amount currencyCode }
    provenance { salaries { slug source { slug } money { amount } } steps { operation } } } } }`;

describe("summaries of salaries", () => {
  it("hold each salary once, and never two sources", async () => {
    const { salarySummaries } = await api.data(SUMMARIES);
    const all = await listed();
    const slugs = salarySummaries.nodes.flatMap(({ provenance, source, salaryCount }: Json) => {
      expect(provenance.salaries).toHaveLength(salaryCount);
      for (const salary of provenance.salaries) expect(salary.source.slug).toBe(source.slug);
      return provenance.salaries.map(({ slug }: Json) => slug);
    });
    expect(slugs.sort()).toEqual(all.map(({ slug }) => slug));
  });

  it("tell the ends of what they hold, as its source states it", async () => {
    const { salarySummaries } = await api.data(SUMMARIES, { by: [] });
    for (const { lowest, highest, provenance, title, country } of salarySummaries.nodes) {
      const amounts = provenance.salaries.map(({ money }: Json) => Number(money.amount));
      expect(Number(lowest.amount)).toBe(Math.min(...amounts));
      expect(Number(highest.amount)).toBe(Math.max(...amounts));
      expect([title, country]).toEqual([null, null]);
    }
    expect(salarySummaries.nodes.some(({ salaryCount }: Json) => salaryCount > 1)).toBe(true);
  });
});

describe("search", () => {
  const SEARCH = `query ($text: String!) { search(text: $text) { totalCount nodes { matched found {
    __typename ... on Node { id } ... on CareerTitle { slug } ... on Source { slug } ... on Publisher { slug } } } } }`;
  const first = async (text: string) => (await api.data(SEARCH, { text })).search.nodes[0];

  it.each([
    ["Data Scientist", "CareerTitle", "data-scientist"],
    ["data-scientist", "CareerTitle", "data-scientist"],
    ["Senior Data Scientist", "CareerTitle", "data-scientist"],
    ["chief data", "CareerTitle", "chief-data-scientist"],
    ["data sceintist", "CareerTitle", "data-scientist"],
    ["AMBITIONBOX", "Publisher", "ambitionbox"],
    ["glassd", "Publisher", "glassdoor"],
  ])("finds %j", async (text, type, slug) => {
    expect((await first(text)).found).toMatchObject({ __typename: type, slug });
  });

  it("finds nothing for nothing, and refuses a text that is too long", async () => {
    expect((await api.data(SEARCH, { text: " … " })).search.totalCount).toBe(0);
    expect((await api.data(SEARCH, { text: "zzzzzzzzzz" })).search.totalCount).toBe(0);
    expect((await api.error(SEARCH, { text: "x".repeat(201) })).extensions?.argument).toBe("text");
  });

  it("leads to things that are read again by their ids", async () => {
    const { found } = await first("data scientist");
    const { node } = await api.data("query ($id: ID!) { node(id: $id) { id __typename } }", found);
    expect(node.__typename).toBe("CareerTitle");
  });
});

describe("a title", () => {
  const TITLE =
    "query ($slug: String, $name: String) { careerTitle(slug: $slug, name: $name) { slug } }";

  it("is found by what it is called", async () => {
    const named = async (name: string) =>
      (await api.data(TITLE, { name })).careerTitle?.slug ?? null;
    expect(await named("Data Scientist")).toBe("data-scientist");
    expect(await named("Sr. Data Scientist")).toBe("data-scientist");
    expect(await named("Plumber")).toBeNull();
  });

  it("is asked for by one of both", async () => {
    for (const variables of [{}, { slug: "data-scientist", name: "Data Scientist" }]) {
      expect((await api.error(TITLE, variables)).extensions?.argument).toBe("slug");
    }
  });
});

it("says which field was meant", async () => {
  expect((await api.error("{ careerTitel { slug } }")).message).toContain(
    'Did you mean "careerTitle"',
  );
});
