import { randomUUID } from "node:crypto";
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
} from "graphql";
import { adminSchema, publicSchema } from "@/graphql/schema";
import { type Json, testApi } from "./api";
import {
  FIXTURE_SOURCE,
  fixtureSalary,
  mutationDocument,
  type Person,
  personOf,
  ref,
} from "./curators";

let api: Awaited<ReturnType<typeof testApi>>;
let curator: Person;
beforeAll(async () => {
  api = await testApi();
  curator = await personOf(api, "carl", "CURATOR");
});

const put = async (mutation: string, rest: object): Promise<Json> => {
  const draft = await curator.change("beginSubmission", { reason: "A fixture." });
  const { data, errors } = await curator.ask(mutationDocument(mutation), {
    input: { ...ref(draft), ...rest },
  });
  expect(errors).toEqual([]);
  expect(data[mutation].submission).toBeNull();
  return data[mutation].userErrors.map(({ code, path }: Json) => [code, path.join(".")]);
};

it.each([
  ["the public schema", publicSchema()],
  ["the curators' schema", adminSchema()],
])(
  "every mutation of %s says why it was not done, and may have nothing else to say",
  (_of, schema) => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(mutations.length).toBeGreaterThan(0);
    for (const { name, type } of mutations) {
      const payload = getNamedType(type);
      const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
      const [userErrors, ...besides] = [...fields].sort(
        (one, other) => Number(other.name === "userErrors") - Number(one.name === "userErrors"),
      );
      expect([name, String(userErrors?.type)]).toEqual([name, "[UserError!]!"]);
      expect([name, besides.filter((field) => isNonNullType(field.type))]).toEqual([name, []]);
      expect(besides.length).toBeGreaterThan(0);
    }
  },
);

it("tells what is wrong with every typed row at once", async () => {
  const defaults = { source: "guide-turing", country: "India", currency: "INR", period: "year" };
  const rows = [
    { title: "Data Scientist", amount: "12 L", statistic: "median" },
    { title: "Data Scientst", amount: "1e9", statistic: "median" },
    { title: "Data Scientist", amount: "28000", statistic: "median" },
    { title: "Data Scientist", amount: "13 L", statistic: "middling" },
  ];
  expect(await put("putSalaryRows", { defaults, rows })).toEqual([
    ["BAD_USER_INPUT", "input.rows.1.title"],
    ["BAD_USER_INPUT", "input.rows.1.amount"],
    ["REASON_NEEDED", "input.rows.2.slipReason"],
    ["BAD_USER_INPUT", "input.rows.3.statistic"],
  ]);
  const long = "x".repeat(5_001);
  expect(
    await put("putSalaryRows", { defaults: { ...defaults, note: long }, rows: [{ place: long }] }),
  ).toEqual([
    ["BAD_USER_INPUT", "input.defaults.note"],
    ["BAD_USER_INPUT", "input.rows.0.place"],
  ]);
});

it("tells what is wrong with every salary at once", async () => {
  const salary = (amount: string, more: object = {}) => {
    return { ...fixtureSalary("data-scientist", amount), source: "guide-glassdoor", ...more };
  };
  const salaries = [
    salary("1150000"),
    salary("1150000", { title: "data-scientits", source: "guide-glasdoor", sampleSize: 0 }),
    salary("28000", { place: "Pune" }),
    salary("1150000", { place: "Delhi", asPrinted: null }),
  ];
  const told = await put("putSalaries", { salaries });
  expect(told.sort()).toEqual([
    ["BAD_USER_INPUT", "input.salaries.1.sampleSize"],
    ["BAD_USER_INPUT", "input.salaries.1.source"],
    ["BAD_USER_INPUT", "input.salaries.1.title"],
    ["BAD_USER_INPUT", "input.salaries.3.asPrinted"],
    ["REASON_NEEDED", "input.salaries.2.slipReason"],
  ]);
});

it("leads to the field of a publisher", async () => {
  const source = { ...FIXTURE_SOURCE, publisher: { name: " " } };
  expect(await put("putSource", { source })).toEqual([
    ["BAD_USER_INPUT", "input.source.publisher.name"],
  ]);
});

it("names neither as done nor keeps what was refused, and does the other beside it", async () => {
  const question = `mutation {
    empty: beginSubmission(input: { reason: " " }) { submission { id } }
    begun: beginSubmission(input: { reason: "A fixture." }) { submission { items(first: 101) { totalCount } } }
  }`;
  const { data, text } = await curator.ask(question);
  expect(data.empty.userErrors).toMatchObject([{ path: ["input", "reason"] }]);
  expect(JSON.parse(text).extensions.done).toEqual(["begun"]);
});

it("leaves who may not an error of the answer", async () => {
  const { data, errors } = await api.askAdmin(mutationDocument("beginSubmission"), {
    input: { reason: " " },
  });
  expect([data, errors[0]?.extensions?.code]).toEqual([
    { beginSubmission: null },
    "UNAUTHENTICATED",
  ]);
});

describe("what is not there, or has moved on, is led to in the input of every mutation", () => {
  const NOT_THERE = randomUUID();
  const GIVEN: Readonly<Record<string, unknown>> = {
    String: "nothing-is-called-so",
    ID: NOT_THERE,
    Int: 1,
    Decimal: "1150000",
    Date: "2025-01-31",
    URL: "https://fixture.test/",
    CurrencyCode: "INR",
    CountryCode: "IN",
  };
  /** What an input has to be given, with nothing in it that is held. */
  const given = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return given(type.ofType);
    if (isListType(type)) return [given(type.ofType)];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (!isInputObjectType(type)) return GIVEN[type.name];
    const asked = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(asked.map((field) => [field.name, given(field.type)]));
  };
  /** Those that name nothing that has to be there. */
  const MAKING = /^(begin|create|invite|changePassword|signOut|(confirm|remove)SecondFactor)/;
  const naming = Object.values(adminSchema().getMutationType()?.getFields() ?? {}).filter(
    ({ name }) => !MAKING.test(name),
  );

  let owner: Person;
  beforeAll(async () => {
    owner = await personOf(api, "olga", "ADMINISTRATOR");
  });

  it.each(naming.map((field) => [field.name, field] as const))("%s", async (name, { args }) => {
    const type = args[0]?.type ?? null;
    const asked = getNullableType(type);
    if (!isInputObjectType(asked)) throw new Error(`${name} takes no input`);
    const document = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code path } } }`;
    const { data, errors } = await owner.ask(document, { input: given(asked) });
    expect(errors).toEqual([]);
    const [{ code, path }] = data[name].userErrors;
    expect([code, path[0]]).toEqual(["NOT_FOUND", "input"]);
    expect(Object.keys(asked.getFields())).toContain(path[1]);
    expect(path.slice(2)).toEqual(path[1] === "submission" ? ["id"] : []);
  });

  it("a submission that has been changed, and one that is past it", async () => {
    const draft = await curator.change("beginSubmission", { reason: "A fixture." });
    const stale = { submission: { id: draft.id, version: draft.version + 7 } };
    expect(await curator.refused("discardSubmission", stale)).toMatchObject({
      code: "CONFLICT",
      argument: "submission.version",
    });
    expect(await curator.refused("submitForReview", ref(draft))).toMatchObject({
      code: "EMPTY",
      argument: "submission",
    });
    const given = await curator.change("discardSubmission", ref(draft));
    expect(await curator.refused("discardSubmission", ref(given))).toMatchObject({
      code: "WRONG_STATUS",
      argument: "submission",
    });
  });

  it("a row that is about the same as one before it", async () => {
    const salary = { ...fixtureSalary("data-scientist", "1150000"), source: "guide-glassdoor" };
    const salaries = [{ ...salary, place: "Pune" }, salary, { ...salary, place: "Pune" }];
    expect(await put("putSalaries", { salaries })).toEqual([["DUPLICATE", "input.salaries.2"]]);
    const defaults = { source: "guide-turing", country: "India", currency: "INR", period: "year" };
    const row = { title: "Data Scientist", amount: "12 L", statistic: "median" };
    expect(await put("putSalaryRows", { defaults, rows: [row, row] })).toEqual([
      ["DUPLICATE", "input.rows.1"],
    ]);
  });
});
