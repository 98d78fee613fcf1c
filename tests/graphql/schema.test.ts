import { readFileSync } from "node:fs";
import {
  findBreakingChanges,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from "graphql";
import { SCHEMA_FILES } from "@/graphql/print-schema";
import { adminSchema, publicSchema } from "@/graphql/schema";

const schema = adminSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
const objects = types.filter(isObjectType);
const BUILT_IN = new Set(["Boolean", "Float", "ID", "Int", "String"]);

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

it.each(Object.entries(SCHEMA_FILES))("is what %s says", (file, printed) => {
  expect(readFileSync(file, "utf8") === printed()).toBe(true);
});

describe("the public schema", () => {
  const open = publicSchema();

  it("is part of the curators', word for word", () => {
    expect(findBreakingChanges(open, schema)).toEqual([]);
    for (const type of Object.values(open.getTypeMap()).filter(isObjectType)) {
      const own = schema.getType(type.name) as GraphQLObjectType;
      const fields = Object.values(type.getFields()).map(({ name, type: of }) => `${name}: ${of}`);
      const all = Object.values(own.getFields()).map(({ name, type: of }) => `${name}: ${of}`);
      expect(all).toEqual(expect.arrayContaining(fields));
    }
  });

  it("asks nobody who they are", () => {
    const guarded = Object.values(open.getTypeMap())
      .filter(isObjectType)
      .flatMap(fieldsOf)
      .filter(({ extensions }) => {
        const { authScopes } = Object(extensions.pothosOptions);
        return authScopes !== undefined && authScopes.everyone !== true;
      });
    expect(guarded).toEqual([]);
    expect(Object.keys(open.getMutationType()?.getFields() ?? {})).toEqual(["reportSalary"]);
    const known = Object.keys(open.getTypeMap());
    const ofCurators = /^(Submission|Submitted|Account|Viewer|Invitation|ApiToken|Audit|Impact)/;
    expect(known.filter((name) => ofCurators.test(name))).toEqual([]);
  });
});

it("is made once in a process, of types that the other does not share", () => {
  expect(adminSchema()).toBe(adminSchema());
  expect(publicSchema().getQueryType()).not.toBe(adminSchema().getQueryType());
});

describe("descriptions", () => {
  /** Everything that a reader of the schema meets, by its path. */
  function described(type: GraphQLNamedType): [string, string | null | undefined][] {
    const own: [string, string | null | undefined] = [type.name, type.description];
    if (isEnumType(type)) {
      return [
        own,
        ...type
          .getValues()
          .map((value): [string, typeof value.description] => [
            `${type.name}.${value.name}`,
            value.description,
          ]),
      ];
    }
    if (isInputObjectType(type)) {
      return [
        own,
        ...Object.values(type.getFields()).map((field): [string, typeof field.description] => [
          `${type.name}.${field.name}`,
          field.description,
        ]),
      ];
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields()).flatMap(
        (field): [string, string | null | undefined][] => [
          [`${type.name}.${field.name}`, field.description],
          ...field.args.map((argument): [string, string | null | undefined] => [
            `${type.name}.${field.name}(${argument.name})`,
            argument.description,
          ]),
        ],
      );
      return [own, ...fields];
    }
    return [own];
  }

  const all = types.filter(({ name }) => !BUILT_IN.has(name)).flatMap(described);

  it("are there for every type, field, argument, enumeration value and input field", () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(([, text]) => !text || text.trim().length < 8).map(([path]) => path)).toEqual(
      [],
    );
  });

  it("are sentences: a capital letter first, a full stop last", () => {
    expect(
      all.filter(([, text]) => !/^[A-Z0-9`"].*[.?]$/s.test(text ?? "")).map(([path]) => path),
    ).toEqual([]);
  });

  it("say what null means wherever a field of an object may be null", () => {
    const silent = objects.flatMap((type) =>
      fieldsOf(type)
        .filter((field) => !isNonNullType(field.type))
        .filter((field) => !/null|else|as a level/i.test(field.description ?? ""))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(silent).toEqual([]);
  });

  it("say which shape a scalar has", () => {
    for (const type of types.filter(isScalarType)) {
      if (!BUILT_IN.has(type.name)) expect(type.description).toMatch(/"|http/);
    }
  });
});

describe("numbers", () => {
  /** A type with an amount or a percentage has to lead to where it comes from by itself. */
  const withNumbers = objects.filter((type) =>
    fieldsOf(type).some((field) => {
      const named = getNamedType(field.type).name;
      return (
        named === "Money" || named === "Decimal" || named === "Float" || /percent/i.test(field.name)
      );
    }),
  );

  it("never travel alone", () => {
    const naked = withNumbers
      // Money is the number itself: what is looked at is every type that has it. A reference value
      // is where numbers come from, and is looked at below.
      .filter(({ name }) => name !== "Money" && name !== "ReferenceValue")
      .filter((type) => {
        const { provenance } = type.getFields();
        return (
          !provenance ||
          !isNonNullType(provenance.type) ||
          getNamedType(provenance.type).name !== "Provenance"
        );
      })
      .map(({ name }) => name);
    expect(naked).toEqual([]);
    expect(withNumbers.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Salary",
        "PayFigure",
        "PayChange",
        "PayChangePair",
        "Disagreement",
        "RangeOverlap",
      ]),
    );
  });

  it("lead from their provenance to salaries with a source each", () => {
    const provenance = schema.getType("Provenance") as GraphQLObjectType;
    expect(String(provenance.getFields().salaries?.type)).toBe("[Salary!]!");
    const salary = schema.getType("Salary") as GraphQLObjectType;
    expect(String(salary.getFields().source?.type)).toBe("Source!");
    expect(String(salary.getFields().url?.type)).toBe("URL");
  });

  it("lead from each step to the rates that it was done with, each with its source", () => {
    const step = schema.getType("ProvenanceStep") as GraphQLObjectType;
    expect(String(step.getFields().references?.type)).toBe("[ReferenceValue!]!");
    const value = schema.getType("ReferenceValue") as GraphQLObjectType;
    expect(String(value.getFields().source?.type)).toBe("Source!");
    expect(String(value.getFields().unit?.type)).toBe("String!");
  });

  it("are not returned by a list or a query on their own", () => {
    const query = schema.getQueryType();
    const bare = Object.values(query?.getFields() ?? {}).filter(({ type }) =>
      ["Money", "Decimal", "Float", "Int"].includes(getNamedType(type).name),
    );
    expect(bare).toEqual([]);
  });
});
