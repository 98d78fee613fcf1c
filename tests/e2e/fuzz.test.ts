import {
  type GraphQLArgument,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { adminSchema } from "@/graphql/schema";
import { shippedDatabase } from "../support/database";
import { atEndOfFile } from "../support/end-of-file";
import { type RunningSite, startSite } from "../support/running-site";
import { administratorOf, askSite, leaksIn } from "./ask-site";

const query = adminSchema().getQueryType();
const fields = Object.values(query?.getFields() ?? {}).filter((field) => field.args.length > 0);

let site: RunningSite;
/** Somebody whom no question is refused to for want of an account. */
let administrator: Readonly<Record<string, string>>;
beforeAll(async () => {
  const database = await shippedDatabase();
  site = await startSite({ DATABASE_URL: database.url, RATE_LIMIT: "0" });
  atEndOfFile(() => site.stop());
  administrator = await administratorOf(site, database);
});

const HOSTILE_TEXTS: readonly string[] = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e\u200b",
  "💥".repeat(1000),
  "x".repeat(30_000),
  "__proto__",
  "constructor",
  "'; DROP TABLE salary; --",
  "{{7*7}}#{7*7}<script>alert(1)</script>",
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

const WRONG_TYPES = [
  0,
  -1,
  1.5,
  2 ** 31,
  -(2 ** 31),
  1e308,
  true,
  false,
  [],
  [[]],
  {},
  { a: 1 },
  [null],
  ["x", 1],
  null,
];

/** What a field needs besides the argument that is tried. */
const REQUIRED: Record<string, unknown> = {
  from: "data-scientist",
  to: "chief-data-scientist",
  titles: ["data-scientist", "chief-data-scientist"],
  slug: "data-scientist",
  id: "x",
  statuses: ["DRAFT"],
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
  if (isListType(inner))
    return [...plain, ...plain.map((value) => [value, value]), Array(5000).fill("x")];
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
const CLIENT_FAULTS = new Set([
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "LIMIT_EXCEEDED",
  "GRAPHQL_VALIDATION_FAILED",
  "GRAPHQL_PARSE_FAILED",
]);

const ARGUMENTS = fields.flatMap((field) =>
  field.args.map((argument) => [`${field.name}(${argument.name})`, field, argument] as const),
);

/** Asks, and tells what came of it other than an answer or a refusal that a client can cause. */
async function faultsOf(document: string, variables: object): Promise<unknown[]> {
  const { status, errors, text } = await askSite(
    site,
    { query: document, variables },
    administrator,
    "/api/admin/graphql",
  );
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  const long = errors.filter(({ message }) => message.length > 300);
  return [
    ...codes.filter((code) => !CLIENT_FAULTS.has(code)),
    ...(status < 500 ? [] : [status]),
    ...long,
    ...leaksIn(text),
  ];
}

it.each(ARGUMENTS)(
  "%s takes or refuses whatever it is given",
  async (_path, field, argument) => {
    const document = documentFor(field.name, field.args, argument.name);
    const values = valuesFor(argument);
    // A few at a time: one after the other mostly waits.
    for (let start = 0; start < values.length; start += 20) {
      const batch = values.slice(start, start + 20).map(async (value) => ({
        value,
        faults: await faultsOf(document, { ...REQUIRED, [argument.name]: value }),
      }));
      const faulty = (await Promise.all(batch)).filter(({ faults }) => faults.length > 0);
      expect(faulty).toEqual([]);
    }
  },
  60_000,
);

it.each(HOSTILE_TEXTS.map((value, index) => [index, value]))(
  "takes or refuses hostile text %i where it is written into the document",
  async (_index, value) => {
    const written = JSON.stringify(value);
    for (const document of [
      `{ careerTitle(slug: ${written}) { slug } }`,
      `{ sources(asOf: ${written}, after: ${written}) { totalCount } }`,
      `{ compare(titles: [${written}, "data-scientist"], currency: ${written}) { asOf } }`,
      `{ careerTitle(slug: "data-scientist") { salaries(after: ${written}, where: { country: ${written} }) { totalCount } } }`,
    ]) {
      expect(await faultsOf(document, {})).toEqual([]);
    }
  },
);

it("logged nothing as a fault of ours", () => {
  expect(site.logged(40)).toEqual([]);
});
