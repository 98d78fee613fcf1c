import { getNamedType, isNonNullType, isObjectType } from "graphql";
import { createAdminSchema, createPublicSchema } from "@/graphql/schema";
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
  ["the public schema", createPublicSchema()],
  ["the curators' schema", createAdminSchema()],
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
