import { getComplexity } from "graphql-query-complexity";
import { testApi } from "./api";

jest.mock("graphql-query-complexity", () => {
  const actual = jest.requireActual("graphql-query-complexity");
  return { ...actual, getComplexity: jest.fn(actual.getComplexity) };
});

it.each([
  ["no lists", "query ($slug: String!) { careerTitle(slug: $slug) { name } }"],
  [
    "lists",
    "query ($slug: String!) { careerTitle(slug: $slug) { pay { bySource { source { slug } } } } }",
  ],
])("measures a question for %s once, however often it is asked", async (_kind, query) => {
  const { data } = await testApi();
  const ask = (slug: string, unused: number) => data(query, { slug, unused });
  const measured = jest.mocked(getComplexity);
  await ask("data-scientist", 1);
  measured.mockClear();
  await ask("data-scientist", 2);
  expect(measured).not.toHaveBeenCalled();
  await ask("data-engineer", 3);
  expect(measured).toHaveBeenCalled();
});
