import { NODE_TYPES } from "@/evidence/node-lookup";
import { publicSchema } from "@/graphql/schema";
import type { Publication } from "@/prisma/planned-changes";
import { publish } from "@/prisma/publish";
import { type Api, type Json, testApi } from "./api";

const ONE_OF_EACH = `{
  careerTitle(slug: "data-scientist") { __typename id stepsOut { __typename id supports { __typename id } } skills { nodes { __typename id } } duties { nodes { __typename id } } occupations { __typename id } }
  source(slug: "guide-glassdoor") { __typename id publisher { __typename id } }
  salary(slug: "guide-glassdoor-data-scientist") { __typename id }
  change(from: "data-scientist", to: "chief-data-scientist", currency: "USD") { provenance { steps { references { __typename id } } } }
  recordSets { nodes { __typename id edition { __typename id } } }
  duties { __typename id } skills { __typename id } responsibilities { __typename id } roadmap { __typename id }
  questions { __typename id } programmes { __typename id } claims { __typename id }
}`;

const NODE = `query ($id: ID!) { node(id: $id) { __typename id } }`;

/** One of each that the guide holds none of. */
const FIXTURES: Publication = {
  put: {
    occupation: [
      {
        id: "fixture-occupation",
        sourceId: "guide-turing",
        code: "1",
        name: "Fixture",
        titleId: "data-scientist",
        alternateTitles: [],
        similar: [],
        technologies: [],
        tasks: [],
      },
    ],
    titleSkill: [
      {
        id: "fixture-skill",
        sourceId: "guide-turing",
        titleId: "data-scientist",
        rolePrinted: "Fixture",
        position: 1,
        name: "Fixture",
      },
    ],
    titleDuty: [
      {
        id: "fixture-duty",
        sourceId: "guide-turing",
        titleId: "data-scientist",
        rolePrinted: "Fixture",
        position: 1,
        summary: "Fixture.",
      },
    ],
    edition: [
      {
        id: "fixture-edition",
        sourceId: "guide-turing",
        name: "file of a fixture",
        losses: [],
        breaks: [],
      },
    ],
    recordSet: [
      {
        id: "fixture-records",
        sourceId: "guide-turing",
        editionId: "fixture-edition",
        kind: "PERSON",
        basis: "BASE",
        period: "YEAR",
        asOf: new Date("2024-01-01T00:00:00Z"),
        fileDigest: "0".repeat(64),
        rowsRead: 1,
        rowsKept: 1,
        batch: 1,
        refused: [],
        unrecognised: [],
      },
    ],
  },
};

let api: Api;
/** What the plain questions take for now. */
let moment: string;
beforeAll(async () => {
  const opened = await testApi();
  api = opened;
  await publish(opened.database, FIXTURES, { actor: "test", reason: "Fixtures." });
  const { compare } = await opened.data('{ compare(titles: ["data-scientist"]) { asOf } }');
  moment = compare.asOf;
});

interface Node {
  readonly __typename: string;
  readonly id: string;
}

async function oneOfEach({ data }: Api): Promise<Node[]> {
  const all = await data(ONE_OF_EACH);
  const found: Node[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) collect(value[0]);
    else if (typeof value === "object" && value !== null) {
      if ("id" in value) found.push(value as unknown as Node);
      Object.values(value).forEach(collect);
    }
  };
  collect(all);
  return found;
}

it("knows every type that has a global id", () => {
  const node = publicSchema().getType("Node");
  const implementing = Object.values(publicSchema().getTypeMap()).filter(
    (type) =>
      "getInterfaces" in type && type.getInterfaces().some(({ name }) => name === node?.name),
  );
  expect(implementing.map(({ name }) => name).sort()).toEqual([...NODE_TYPES].sort());
});

it("finds a thing of every type again by its id", async () => {
  const nodes = await oneOfEach(api);
  expect(nodes.map(({ __typename }) => __typename).sort()).toEqual([...NODE_TYPES].sort());
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(NODE_TYPES.length);
  for (const { __typename, id } of nodes) {
    expect(await api.data(NODE, { id })).toEqual({ node: { __typename, id } });
  }
});

it("answers null for a well-formed id of what is not held", async () => {
  for (const type of NODE_TYPES) {
    const id = Buffer.from(`${type}:not-held`).toString("base64");
    expect(await api.data(NODE, { id })).toEqual({ node: null });
  }
  const edition = Buffer.from("Salary:guide-glassdoor-data-scientist@7").toString("base64");
  expect(await api.data(NODE, { id: edition })).toEqual({ node: null });
});

const encode = (text: string) => Buffer.from(text).toString("base64");

it.each([
  ["nothing", ""],
  ["plain text", "data-scientist"],
  ["broken base64", "%%%"],
  ["base64 without a type", encode("data-scientist")],
  ["a type that has no ids", encode("Money:1")],
  ["a type that does not exist", encode("__proto__:x")],
  ["no slug", encode("Source:")],
  ["a slug that cannot be one", encode("Salary:a\u0000b")],
  ["an edition that cannot be one", encode("Salary:a@0")],
  ["base64 that was tampered with", `${encode("Source:guide-glassdoor")}A`],
  ["lone surrogates", "\ud800"],
  ["a number that GraphQL turns into text", "42"],
])("refuses %s", async (_what, id) => {
  expect((await api.error(NODE, { id })).extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    argument: "id",
  });
});

describe("an id", () => {
  /** One title, one salary and one source, reached by unlike questions. */
  const REACHED = {
    now: `{ compare(titles: ["data-scientist"]) { rows { title { ...Title } bySource { source { id } } } } }`,
    alone: `{ careerTitle(slug: "data-scientist") { ...Title } }`,
    beside: `{ compare(titles: ["data-scientist", "chief-data-scientist"]) { rows { title { ...Title } } } }`,
    inDollars: `{ compare(titles: ["data-scientist"], currency: "USD") { rows { title { ...Title } bySource { source { id } } } } }`,
    filtered: `{ compare(titles: ["data-scientist"], where: { country: "IN", sources: ["guide-glassdoor"] }) { rows { title { ...Title } bySource { source { id } } } } }`,
    hourly: `{ compare(titles: ["data-scientist"], annual: { hoursAYear: 2000 }) { rows { title { ...Title } } } }`,
    atMoment: `{ compare(titles: ["data-scientist"], asOf: "MOMENT") { rows { title { ...Title } bySource { source { id } } } } }`,
  };
  const TITLE = `fragment Title on CareerTitle { id slug
    salaries(first: 1) { nodes { id title { id } } }
    stepsOut { id }
    pay { shownAs bySource { source { slug } central { money { amount currencyCode } } } } }`;
  const titleOf = (data: Json) => data.careerTitle ?? data.compare.rows[0].title;
  const ask = async (name: keyof typeof REACHED) =>
    api.data(`${REACHED[name].replace("MOMENT", moment)} ${TITLE}`);

  it("says what the question changes of a title, and nothing else", async () => {
    const ids = new Map<string, string>();
    for (const name of Object.keys(REACHED) as (keyof typeof REACHED)[]) {
      ids.set(name, titleOf(await ask(name)).id);
    }
    expect(new Set(ids.values()).size).toBe(6);
    expect(ids.get("now")).toBe(ids.get("alone"));
  });

  it("of a source or a salary says the moment alone", async () => {
    const source = async (name: "now" | "inDollars" | "filtered" | "atMoment") =>
      (await ask(name)).compare.rows[0].bySource[0].source.id;
    const now = await source("now");
    expect([await source("inDollars"), await source("filtered")]).toEqual([now, now]);
    expect(await source("atMoment")).not.toBe(now);
    const salary = async (name: keyof typeof REACHED) => titleOf(await ask(name)).salaries.nodes[0];
    expect(await salary("inDollars")).toEqual(await salary("alone"));
  });

  it.each(Object.keys(REACHED) as (keyof typeof REACHED)[])(
    "leads back to the same answers: %s",
    async (name) => {
      const title = titleOf(await ask(name));
      const again = await api.data(`query ($id: ID!) { node(id: $id) { ...Title } } ${TITLE}`, {
        id: title.id,
      });
      expect(again.node).toEqual(title);
    },
  );

  it("is refused where it says a question that cannot be met, or not in its one form", async () => {
    const written = (scope: string) =>
      Buffer.from(`CareerTitle:data-scientist?${scope}`).toString("base64");
    const refused = async (scope: string) =>
      (await api.error(NODE, { id: written(scope) })).extensions?.code;
    expect(await refused("{}")).toBe("BAD_USER_INPUT");
    expect(await refused('{"currency":"rupees"}')).toBe("BAD_USER_INPUT");
    expect(await refused('{"asOf":null,"currency":"USD"}')).toBe("BAD_USER_INPUT");
    expect(await refused('{"where":{"sources":["no-such-source"]}}')).toBe("BAD_USER_INPUT");
    expect(await refused('{"asOf":"2999-01-01T00:00:00.000Z"}')).toBe("BAD_USER_INPUT");
    expect(await refused('{"beside":["zz","data-scientist"]}')).toBe("BAD_USER_INPUT");
    expect(await refused(`{"where":${"[".repeat(9_000)}}`)).toBe("BAD_USER_INPUT");
  });
});

it("answers several ids in their order, with null for what is not held", async () => {
  const { title, source } = await api.data(
    `{ title: careerTitle(slug: "data-scientist") { __typename id } source(slug: "guide-turing") { __typename id } }`,
  );
  const none = Buffer.from("CareerTitle:nothing-of-that-name").toString("base64");
  const NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";
  const { nodes } = await api.data(NODES, { ids: [source?.id, none, title?.id] });
  expect(nodes).toEqual([source, null, title]);
  const bad = await api.ask(NODES, { ids: ["x", title?.id, ""] });
  expect(bad.data).toEqual({ nodes: [null, title, null] });
  expect(bad.errors.map(({ path, extensions }) => [path, extensions])).toEqual([
    [["nodes", 0], expect.objectContaining({ code: "BAD_USER_INPUT", argument: "ids" })],
    [["nodes", 2], expect.objectContaining({ code: "BAD_USER_INPUT", argument: "ids" })],
  ]);
  expect((await api.error(NODES, { ids: Array(101).fill(title?.id) })).extensions).toMatchObject({
    code: "BAD_USER_INPUT",
    argument: "ids",
  });
});

it("leaves the other answers where one field at the root fails", async () => {
  const { data, errors } = await api.ask(
    `{ a: compare(titles: ["data-scientist"]) { bases } b: compare(titles: ["zz"]) { bases } }`,
  );
  expect(data).toMatchObject({ a: { bases: ["UNKNOWN"] }, b: null });
  expect(errors.map(({ path }) => path)).toEqual([["b"]]);
});
