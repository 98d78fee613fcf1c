import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import { executeWith, QuestionError } from "@/graphql/endpoint/execute";
import { type Api, testApi } from "./api";

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

const SOURCE: TypedDocumentNode<{ source: { name: string } | null }, { slug: string }> = parse(
  "query ($slug: String!) { source(slug: $slug) { name } }",
);
const PATH: TypedDocumentNode<{ progression: { asOf: string } }, { from: string }> = parse(
  `query ($from: String!) { progression(from: $from, to: "chief-data-scientist") { asOf } }`,
);
const COUNT: TypedDocumentNode<{ sources: { totalCount: number } }, Record<string, never>> = parse(
  "{ sources { totalCount } }",
);

it("answers what the endpoint answers", async () => {
  const variables = { slug: "guide-glassdoor" };
  const answered = await executeWith(api.service, SOURCE, variables);
  expect(answered).toEqual(
    (await api.ask("query ($slug: String!) { source(slug: $slug) { name } }", variables)).data,
  );
});

it("needs no variables where a document has none", async () => {
  const { sources } = await executeWith(api.service, COUNT);
  expect(sources.totalCount).toBeGreaterThanOrEqual(4);
});

it("gives null for what is not held", async () => {
  expect(await executeWith(api.service, SOURCE, { slug: "x" })).toEqual({ source: null });
});

it("throws the error with its code and data", async () => {
  const failed = executeWith(api.service, PATH, { from: "data-scientst" });
  await expect(failed).rejects.toBeInstanceOf(QuestionError);
  await expect(failed).rejects.toMatchObject({
    code: "NOT_FOUND",
    data: { argument: "from", suggestions: ["data-scientist"] },
    message: expect.stringContaining("data-scientst"),
  });
});

it("throws for variables that do not fit", async () => {
  const failed = executeWith(api.service, SOURCE, JSON.parse('{"slug":1}'));
  await expect(failed).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
});
