import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { TOOLS } from "@/graphql/assistants/mcp-server";
import { type Api, testApi } from "../api";
import { assistant, call, serveTools, type ToolResult } from "./mcp-site";

let api: Api;
let client: Client;
beforeAll(async () => {
  api = await testApi();
  client = await assistant(await serveTools(api));
});

const ask = (name: string, given: object = {}) => call(client, name, given);
const refused = (text: string): ToolResult => ({ data: undefined, text, isError: true });

it("an assistant is told what the tools are for, and that they change nothing", async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "find_titles",
    "title_pay",
    "compare_titles",
    "career_step",
    "routes",
    "list_sources",
    "source",
    "what_changed",
  ]);
  for (const { description, inputSchema, outputSchema, annotations } of tools) {
    expect(description?.length).toBeGreaterThan(40);
    expect(annotations).toMatchObject({ readOnlyHint: true });
    expect(inputSchema.type).toBe("object");
    expect(Object.keys(outputSchema?.properties ?? {}).length).toBeGreaterThan(1);
    const described = Object.values(inputSchema.properties ?? {}) as { description?: string }[];
    expect(described.every(({ description: text }) => (text ?? "").length > 10)).toBe(true);
  }
  expect(client.getInstructions()).toContain("do not average");
  expect(client.getServerCapabilities()).toEqual({ tools: {} });
});

describe("find_titles", () => {
  const slugs = async (text: string) =>
    (await ask("find_titles", { text })).data.titles.map(({ slug }: { slug: string }) => slug);

  it.each([
    ["data-scientist", "data-scientist"],
    ["Data Scientist", "data-scientist"],
    ["Senior Data Scientist", "data-scientist"],
    ["dta scientist", "data-scientist"],
    ["architect", "machine-learning-architect"],
  ])("finds %j", async (text, slug) => expect(await slugs(text)).toContain(slug));

  it("names none where nothing is alike, and all where all are asked for", async () => {
    expect(await slugs("plumber")).toEqual([]);
    expect((await ask("find_titles", { text: "plumber" })).text).toContain(
      "No title is called so.",
    );
    const { data } = await api.ask("{ careerTitles { totalCount } }");
    expect(await slugs("all")).toHaveLength(data.careerTitles.totalCount);
  });
});

describe("title_pay", () => {
  it("says of each figure who says so, of how many, when, how far it can be trusted, and where it is", async () => {
    const { text, data } = await ask("title_pay", { title: "Data Scientist", country: "IN" });
    const { figures, page, asOf } = data;
    expect(figures.length).toBeGreaterThan(0);
    expect(text).toContain("What Data Scientist is paid in India, by source.");
    for (const { publisher, currency, url } of figures) {
      const line = text.split("\n").find((each) => each.includes(`${publisher} (`)) ?? "";
      expect(line).toContain(`(${currency}) a year`);
      expect(line).toMatch(/n: |number of people not stated/);
      expect(line).toMatch(/observed \d|day of observation not stated/);
      expect(line).toMatch(/grade: \w+/);
      if (url) expect(line).toContain(url);
    }
    expect(text).toContain(page);
    expect(new URL(page).searchParams.get("asOf")).toBe(asOf);
  });

  it("says the same again at the moment of an answer, and what is missing", async () => {
    const first = await ask("title_pay", { title: "data-scientist", country: "IN" });
    const again = await ask("title_pay", {
      title: "data-scientist",
      country: "IN",
      asOf: first.data.asOf,
    });
    expect(again).toEqual(first);
    const none = await ask("title_pay", { title: "data-scientist", country: "FJ" });
    expect(none.data).toMatchObject({ figures: [], disagreement: [] });
    expect(none.data.leftOut[0]).toContain("Data Scientist");
    expect(none.text).toContain(`Left out: ${none.data.leftOut[0]}`);
  });

  it("knew nothing before anything was recorded", async () => {
    const { text, isError } = await ask("title_pay", {
      title: "data-scientist",
      asOf: "2001-01-01",
    });
    expect([isError, text]).toEqual([true, expect.stringContaining("(NOT_FOUND)")]);
  });
});

it("compare_titles sets titles side by side, with their order and the change of pay", async () => {
  const titles = ["data-scientist", "Machine Learning Manager"];
  const { data, text } = await ask("compare_titles", { titles, country: "IN" });
  const { rows, changes } = (
    await api.ask(
      `query ($at: DateTime) { compare(titles: ["data-scientist", "machine-learning-manager"], where: { country: "IN" }, asOf: $at) {
        rows { bySource { central { money { amount } } } } changes { percentLow explanation } } }`,
      { at: data.asOf },
    )
  ).data.compare;
  const amounts = rows.map(
    (row: { bySource: { central: { money: { amount: string } } | null }[] }) =>
      row.bySource.flatMap(({ central }) => central?.money.amount ?? []),
  );
  expect(
    data.titles.map(({ figures }: { figures: { amount: string }[] }) =>
      figures.map(({ amount }) => amount),
    ),
  ).toEqual(amounts);
  expect(data.changes[0].percentLow).toBe(changes[0].percentLow);
  expect(text).toContain(changes[0].explanation);
  expect(data.ordering).toHaveLength(2);
});

describe("a step and a path", () => {
  const ends = { from: "data-scientist", to: "chief-data-scientist", country: "IN" };

  it("career_step says how pay changes inside a source, and whether the step is recorded", async () => {
    const { data: path } = await ask("routes", ends);
    const [from, to] = path.titles;
    const recorded = await ask("career_step", { from: from.slug, to: to.slug, country: "IN" });
    expect(recorded.data.step).not.toBeNull();
    expect(recorded.data.change).toEqual(path.steps[0].change);
    expect(recorded.text).toContain("A step that is recorded:");
    const leap = await ask("career_step", ends);
    expect(leap.data.step).toBeNull();
    expect(leap.text).toContain("No step between the two is recorded");
  });

  it("routes says every step, and where none leads there", async () => {
    const { data, text } = await ask("routes", ends);
    expect(data.steps).toHaveLength(data.titles.length - 1);
    expect(text).toContain(" → ");
    expect(data.page).toContain("/data/steps.md?from=data-scientist&to=chief-data-scientist");
    expect(new URL(data.page).searchParams.get("country")).toBe("IN");
    const back = await ask("routes", { from: ends.to, to: ends.from });
    expect([back.isError, back.text]).toEqual([true, expect.stringContaining("(NOT_FOUND)")]);
  });
});

it("list_sources and source say who publishes, how, and under which licence", async () => {
  const { data, text } = await ask("list_sources");
  const { data: held } = await api.ask(
    "{ sources(first: 100) { totalCount edges { node { slug } } } }",
  );
  expect(data.sources).toHaveLength(held.sources.totalCount);
  const [first] = data.sources;
  const one = await ask("source", { source: first.slug });
  expect(one.data).toMatchObject(first);
  expect(one.text).toContain(first.methodNote);
  expect(text).toContain(`(${first.slug})`);
  const none = await ask("source", { source: `${first.slug}x` });
  expect([none.isError, none.text]).toEqual([
    true,
    expect.stringContaining(`Did you mean ${first.slug}`),
  ]);
});

it("what_changed goes on where an answer ended, and names everything once", async () => {
  const changes: { slug: string; kind: string; thing: string }[] = [];
  let after: string | undefined;
  let total: number;
  do {
    const { data } = await ask("what_changed", { since: "2001-01-01", ...(after && { after }) });
    changes.push(...data.changes);
    total = data.totalCount;
    after = data.next ?? undefined;
  } while (after !== undefined);
  expect(total).toBeGreaterThan(20);
  expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(total);
});

describe("what cannot be met is refused in the words of every other door", () => {
  it.each([
    ["title_pay", { title: "data-scientst" }, "Did you mean data-scientist?"],
    ["title_pay", { title: "Data Scientst!" }, "Did you mean data-scientist?"],
    ["title_pay", {}, "Name title. (BAD_USER_INPUT)"],
    [
      "title_pay",
      { title: "data-scientist", country: "Germany" },
      "“Germany” is no country by its two letters: write DE.",
    ],
    [
      "title_pay",
      { title: "data-scientist", contry: "IN" },
      "There is no parameter “contry” here. Did you mean country?",
    ],
    ["title_pay", { title: "data-scientist", currency: "RUPEES" }, "is not a currency"],
    ["title_pay", { title: "data-scientist", level: "BOSS" }, "is no level"],
    [
      "title_pay",
      { title: "data-scientist", minYears: 9, maxYears: 2 },
      "minYears 9 is more than maxYears 2",
    ],
    ["title_pay", { title: "data-scientist", year: 12 }, "is no year from 1900 to 2200"],
    ["title_pay", { title: "data-scientist", source: "nobody" }, "No source is called “nobody”"],
    ["title_pay", { title: "data-scientist", asOf: "yesterday" }, "is not a date that can be read"],
    ["title_pay", { title: "data-scientist", asOf: "2999-01-01" }, "lies ahead"],
    ["title_pay", { title: { a: 1 } }, "title cannot be"],
    ["title_pay", { title: "data-scientst" }, "find_titles looks for one."],
    [
      "routes",
      { from: "chief-data-scientist", to: "data-scientist" },
      "career_step sets any two titles side by side.",
    ],
    ["compare_titles", { titles: "data-scientist" }, "Titles are a list of slugs, each a text."],
    ["compare_titles", { titles: [] }, "Name titles by slug: 1 to 6."],
    [
      "compare_titles",
      { titles: ["a", "b", "c", "d", "e", "f", "g"] },
      "7 titles are named: at most 6.",
    ],
    ["career_step", { from: "data-scientist", to: "Data Scientist" }, "name two titles"],
    ["what_changed", { since: "long ago" }, "is not a moment"],
    ["what_changed", { since: "2001-01-01", after: "x" }, "(BAD_USER_INPUT)"],
  ])("%s %j: %s", async (name, given, words) => {
    const { text, isError, data } = await ask(name, given);
    expect([isError, data, text]).toEqual([true, undefined, expect.stringContaining(words)]);
    // Nobody who has tools can ask a query.
    expect(text).not.toContain("query");
  });

  it("a tool that is not there is named with those that are", async () => {
    await expect(ask("make_coffee")).rejects.toThrow(
      `There is no such tool: call one of ${TOOLS.map(({ name }) => name).join(", ")}.`,
    );
  });

  it("a fault of ours is not told, and logged", async () => {
    const broken = jest.spyOn(await api.service.server("public"), "executeOperation");
    broken.mockRejectedValueOnce(new Error("a secret of ours"));
    expect(await ask("list_sources")).toEqual(
      refused("Something went wrong on our side. (INTERNAL_SERVER_ERROR)"),
    );
    expect(api.logged.at(-1)).toMatchObject({ level: "error", message: "a tool failed" });
  });
});
