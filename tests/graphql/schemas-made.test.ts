import { adminSchema, publicSchema } from "@/graphql/schema";
import { testApi } from "./api";

jest.mock("@/graphql/schema", () => {
  const { publicSchema, adminSchema } = jest.requireActual("@/graphql/schema");
  return {
    publicSchema: jest.fn(publicSchema),
    adminSchema: jest.fn(adminSchema),
  };
});

const made = () =>
  [publicSchema, adminSchema].map((create) => jest.mocked(create).mock.calls.length);

it("makes each schema once, when the first question of it comes", async () => {
  const { ask, askAdmin } = await testApi();
  expect(made()).toEqual([0, 0]);
  await Promise.all([ask("{ __typename }"), ask("{ __typename }")]);
  expect(made()).toEqual([1, 0]);
  await Promise.all([askAdmin("{ viewer { id } }"), askAdmin("{ viewer { id } }")]);
  expect(made()).toEqual([1, 1]);
});
