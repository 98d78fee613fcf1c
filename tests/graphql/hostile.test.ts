import { getNamedType, type GraphQLArgument, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import { createSchema } from "@/graphql/schema";
import { type Api, testApi } from "./api";

const query = createSchema().getQueryType();
const fields = Object.values(query?.getFields() ?? {}).filter((field) => field.args.length > 0);

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

const HOSTILE_TEXTS = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e\u200b",
  "💥".repeat(1000),
  "x".repeat(100_000),
  "__proto__",
  "constructor",
  "'; DROP TABLE salary; --",
  "{{7*7}}${7*7}<script>alert(1)</script>",
  "../../etc/passwd",
  "data-scientist\n",
  "DATA-SCIENTIST",
  "9".repeat(400),
  "1e999",
  "-0",
  "NaN",
  "2025-02-25T00:00:00Z; ",
  "0000-00-00T00:00:00Z",
  "9999-12-31T23:59:59-23:59",
  "٢٠٢٥-٠٢-٢٥T00:00:00Z",
];

const WRONG_TYPES = [0, -1, 1.5, 2 ** 31, -(2 ** 31), 1e308, true, false, [], [[]], {}, { a: 1 }, [null], ["x", 1], null];

/** What a field needs besides the argument that is tried. */
const REQUIRED: Record<string, unknown> = {
  from: "data-scientist",
  to: "chief-data-scientist",
  titles: ["data-scientist", "chief-data-scientist"],
  slug: "data-scientist",
  id: "x",
};

function documentFor(name: string, args: readonly GraphQLArgument[], tried: string): string {
  const used = args.filter((argument) => argument.name === tried || isNonNullType(argument.type));
  const declared = used.map((argument) => `$${argument.name}: ${argument.type}`).join(", ");
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
  return `query (${declared}) { ${name}(${passed}) { __typename } }`;
}

function valuesFor({ type }: GraphQLArgument): unknown[] {
  const inner = isNonNullType(type) ? type.ofType : type;
  const plain = [...HOSTILE_TEXTS, ...WRONG_TYPES];
  if (isListType(inner)) return [...plain, ...plain.map((value) => [value, value]), Array(5000).fill("x")];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const parts = Object.values(named.getFields()).flatMap((part) => [
      ...plain.map((value) => ({ [part.name]: value })),
      ...(isListType(part.type) ? plain.map((value) => ({ [part.name]: [value] })) : []),
    ]);
    return [...plain, ...parts, { unknownPart: 1 }];
  }
  return isEnumType(named) ? [...plain, "technical", "TECHNICAL "] : plain;
}

/** What clients can cause: never a fault of ours, and never a status from 500 on. */
const CLIENT_FAULTS = new Set(["BAD_USER_INPUT", "NOT_FOUND", "LIMIT_EXCEEDED", "GRAPHQL_VALIDATION_FAILED"]);

it.each(fields.flatMap((field) => field.args.map((argument) => [`${field.name}(${argument.name})`, field, argument] as const)))(
  "%s takes or refuses whatever it is given",
  async (_path, field, argument) => {
    const document = documentFor(field.name, field.args, argument.name);
    for (const value of valuesFor(argument)) {
      const { status, errors } = await api.ask(document, { ...REQUIRED, [argument.name]: value });
      const codes = errors.map(({ extensions }) => String(extensions?.code));
      expect([value, codes.filter((code) => !CLIENT_FAULTS.has(code))]).toEqual([value, []]);
      expect(status).toBeLessThan(500);
      for (const { message } of errors) expect(message.length).toBeLessThanOrEqual(300);
    }
  },
  60_000,
);

it.each(HOSTILE_TEXTS)("takes or refuses %j written into the document", async (value) => {
  const written = JSON.stringify(value);
  for (const document of [
    `{ careerTitle(slug: ${written}) { slug } }`,
    `{ sources(asOf: ${written}, after: ${written}) { totalCount } }`,
    `{ compare(titles: [${written}, "data-scientist"], currency: ${written}) { asOf } }`,
    `{ careerTitle(slug: "data-scientist") { salaries(after: ${written}, where: { country: ${written} }) { totalCount } } }`,
    value,
  ]) {
    const { status, errors } = await api.ask(document);
    for (const { extensions } of errors) expect(extensions?.code).not.toBe("INTERNAL_SERVER_ERROR");
    expect(status).toBeLessThan(500);
  }
});

it("logged nothing as a fault of ours", () => {
  expect(api.logged).toEqual([]);
});
