import { NODE_TYPES } from "@/evidence/node-lookup";
import { createSchema } from "@/graphql/schema";
import type { Publication } from "@/prisma/planned-changes";
import { publish } from "@/prisma/publish";
import { type Api, testApi } from "./api";

const ONE_OF_EACH = `{
  careerTitle(slug: "data-scientist") { __typename id stepsOut { __typename id } occupations { __typename id } }
  source(slug: "guide-glassdoor") { __typename id publisher { __typename id } }
  salary(slug: "guide-glassdoor-data-scientist") { __typename id }
  change(from: "data-scientist", to: "chief-data-scientist", currency: "USD") { provenance { steps { references { __typename id } } } }
  recordSets { __typename id edition { __typename id } }
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
beforeAll(async () => {
  const opened = await testApi();
  api = opened;
  await publish(opened.database, FIXTURES, { actor: "test", reason: "Fixtures." });
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
  const node = createSchema().getType("Node");
  const implementing = Object.values(createSchema().getTypeMap()).filter(
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
