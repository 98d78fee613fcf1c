import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { SCHEMA_FILES } from "@/graphql/print-schema";
import { adminSchema } from "@/graphql/schema";

const schema = adminSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const objects = types.filter(isObjectType);

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

describe("shape", () => {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);

  it("has no list that may be null, but at the root, nor one that holds null, but `nodes`", () => {
    const loose = objects.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => {
          const list = isNonNullType(field.type) ? field.type.ofType : field.type;
          const isWhole = isNonNullType(field.type) || roots.has(type);
          return isListType(list) && !(isWhole && isNonNullType(list.ofType));
        })
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(loose).toEqual(["Query.nodes"]);
  });

  it("may be null in each field at the root, and says which are so only where they failed", () => {
    const found = ["node", "latestRevision", "revision", "source", "edition", "salary"];
    const orNothing = new Set([...found, "careerTitle", "standingThing", "viewer"]);
    for (const root of [...roots].filter(isObjectType)) {
      for (const field of fieldsOf(root)) {
        expect(isNonNullType(field.type)).toBe(false);
        const isOnError = "semanticNonNull" in Object(field.extensions.directives);
        expect([field.name, isOnError]).toEqual([field.name, !orNothing.has(field.name)]);
      }
    }
    expect(SCHEMA_FILES["graphql/schema.graphql"]?.()).toContain("): Comparison @semanticNonNull");
  });

  it("takes asOf on every query that reads evidence", () => {
    const query = schema.getQueryType();
    const timeless = Object.values(query?.getFields() ?? {})
      .filter((field) => !field.args.some((argument) => argument.name === "asOf"))
      .map(({ name }) => name);
    // An id says its moment; the log of changes tells its own times; unpublished work and accounts
    // are as they are now.
    expect(timeless).toEqual([
      "node",
      "latestRevision",
      "revision",
      "revisions",
      "submission",
      "submissions",
      "standingThing",
      "checkSalaryRows",
      "similarSources",
      "readerReports",
      "unrecognisedTitles",
      "viewer",
      "expectedEditions",
      "workNotes",
      "accounts",
      "invitations",
      "auditEvents",
      "linkCheck",
      "webhooks",
    ]);
  });

  it("follows the Relay specification of connections", () => {
    const connections = objects.filter(({ name }) => name.endsWith("Connection"));
    expect(connections.length).toBeGreaterThan(4);
    for (const connection of connections) {
      const { pageInfo, edges, nodes, totalCount } = connection.getFields();
      const node = connection.name.replace("Connection", "");
      expect(schema.getType(node)).toBeDefined();
      expect(String(nodes?.type)).toBe(`[${node}!]!`);
      expect(String(pageInfo?.type)).toBe("PageInfo!");
      expect(String(edges?.type)).toBe(`[${connection.name.replace("Connection", "Edge")}!]!`);
      expect(String(totalCount?.type)).toBe("Int!");
    }
    const paged = objects.flatMap((type) =>
      fieldsOf(type).filter((field) => getNamedType(field.type).name.endsWith("Connection")),
    );
    for (const field of paged) {
      expect(field.args.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["first", "after", "last", "before"]),
      );
    }
  });

  it("names types in PascalCase, fields and arguments in camelCase, values in CAPITALS", () => {
    const misnamed = types.flatMap((type) => {
      if (isEnumType(type))
        return type
          .getValues()
          .map(({ name }) => name)
          .filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name));
      if (!isObjectType(type)) return [];
      const names = fieldsOf(type).flatMap((field) => [
        field.name,
        ...field.args.map(({ name }) => name),
      ]);
      return [
        ...names.filter((name) => !/^[a-z][A-Za-z]*$/.test(name)),
        ...(/^[A-Z][A-Za-z]*$/.test(type.name) ? [] : [type.name]),
      ];
    });
    expect(misnamed).toEqual([]);
  });
});
