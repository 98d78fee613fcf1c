import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import type { TokenScope, Viewer } from "@/domain/permissions";
import { adminSchema } from "@/graphql/schema";
import { type Api, testApi } from "./api";
import { personOf } from "./curators";
import { COLUMNS, MATRIX } from "./permission-matrix";

const mutations = Object.values(adminSchema().getMutationType()?.getFields() ?? {});
const NOBODYS_ID = "00000000-0000-4000-8000-000000000000";
let api: Awaited<ReturnType<typeof testApi>>;

beforeAll(async () => {
  api = await testApi({ seeded: false });
});

/** Some value of an input type, with everything that has to be there. */
function someValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return [someValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map(({ name, type: of }) => [name, someValue(of)]));
  }
  const values: Readonly<Record<string, unknown>> = {
    Int: 1,
    ID: NOBODYS_ID,
    Decimal: "100",
    CurrencyCode: "INR",
    CountryCode: "IN",
    URL: "http://127.0.0.1/",
  };
  return values[type.name] ?? "fixture";
}

async function askAs(viewer: Viewer | null, { name, args, type }: (typeof mutations)[number]) {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(", ");
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(", ");
  const body = passed ? `(${passed})` : "";
  const selection = `${type}`.replace(/\W/g, "") === "Boolean" ? "" : "{ __typename }";
  const document = `mutation${declared ? `(${declared})` : ""} { ${name}${body} ${selection} }`;
  const variables = Object.fromEntries(args.map((arg) => [arg.name, someValue(arg.type)]));
  const headers: Record<string, string> = viewer
    ? { "x-fixture-viewer": JSON.stringify(viewer) }
    : {};
  return (api as Api).askAdmin(document, variables, headers);
}

/** Somebody new for each question, since some mutations end what others would need. */
async function somebody(
  column: (typeof COLUMNS)[number],
  mutation: string,
): Promise<Viewer | null> {
  if (column === "anonymous") return null;
  const [, scope] = column.split(" ") as [string, TokenScope?];
  const role = scope ? "ADMINISTRATOR" : (column as Viewer["role"]);
  const { viewer } = await personOf(
    api,
    `${mutation}-${column.replace(" ", "-")}`.toLowerCase(),
    role,
  );
  return { ...viewer, scopes: scope ? [scope] : null };
}

it("has a row for every mutation, and no other", () => {
  expect(Object.keys(MATRIX).sort()).toEqual(mutations.map(({ name }) => name).sort());
});

it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
  "A14: %s is answered as the table says",
  async (name, mutation) => {
    const cells: string[] = [];
    for (const column of COLUMNS) {
      const { errors } = await askAs(await somebody(column, name), mutation);
      const code = errors[0]?.extensions?.code;
      cells.push(code === "UNAUTHENTICATED" ? "s" : code === "FORBIDDEN" ? "n" : "y");
    }
    expect(cells.join(" ")).toBe(MATRIX[name]);
  },
);
