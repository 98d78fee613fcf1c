import { type GraphQLField, isObjectType } from "graphql";
import type { Permission } from "@/domain/permissions";
import { adminSchema } from "@/graphql/schema";

const schema = adminSchema();

/** Who may ask a field, as its definition declares it. */
function declared({ extensions }: GraphQLField<unknown, unknown>) {
  const { authScopes } = (extensions.pothosOptions ?? {}) as {
    authScopes?: { may?: Permission; everyone?: boolean };
  };
  return authScopes;
}

/** What a description says to whom a field answers, by the permission that it has to declare. */
const SAID: readonly (readonly [RegExp, readonly Permission[]])[] = [
  [/For administrators, signed in\./, ["ADMINISTER"]],
  [/For people signed in\.|For a session only\./, ["OWN_ACCOUNT"]],
  [/For reviewers\./, ["REVIEW"]],
  [/For curators\.|For the author and reviewers\./, ["EDIT"]],
  [/Needs an account[.;]/, ["READ"]],
];

it("declares who may call each mutation", () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(20);
  const silent = mutations.filter((field) => {
    const scopes = declared(field);
    return scopes?.may === undefined && scopes?.everyone !== true;
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it("says in the description of a field what it declares, and declares what it says", () => {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
  const unlike = fields.filter(({ field }) => {
    const may = declared(field)?.may;
    const said = SAID.find(([words]) => words.test(field.description ?? ""))?.[1] ?? [];
    return may === undefined ? said.length > 0 : !said.includes(may);
  });
  expect(unlike.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});
