import { readFileSync } from "node:fs";
import { testApi } from "../graphql/api";
import { personOf } from "../graphql/curators";

/** The documents of the page, in its order. */
const DOCUMENTS = [
  ...readFileSync("docs/scripts.md", "utf8").matchAll(/```graphql\n([^`]+)```/g),
].map(([, document = ""]) => document);

it("what docs/scripts.md shows makes a draft, fills it, hands it in and tells its impact", async () => {
  const api = await testApi();
  const curator = await personOf(api, "writer", "CURATOR");
  const [begin = "", put = "", title = "", step = "", handIn = "", impact = ""] = DOCUMENTS;
  const ask = async (document: string, variables: object) => {
    const { data, errors } = await curator.ask(document, variables);
    expect(errors).toEqual([]);
    return data;
  };
  const begun = (await ask(begin, { reason: "A fixture." })).beginSubmission;
  expect(begun.userErrors).toEqual([]);
  const salary = {
    source: "guide-glassdoor",
    title: "data-scientist",
    statistic: "MEDIAN",
    amount: "1300000",
    currency: "INR",
    asPrinted: "fixture 13L",
    period: "YEAR",
    basis: "TOTAL",
    country: "IN",
  };
  const wrong = await ask(put, {
    submission: begun.submission,
    salary: { ...salary, title: "nobody" },
  });
  expect(wrong.putSalaries.userErrors[0]?.path).toEqual(["input", "salaries", "0", "title"]);
  const filled = (await ask(put, { submission: begun.submission, salary })).putSalaries;
  expect(filled.userErrors).toEqual([]);
  const titled = (await ask(title, { submission: filled.submission })).putCareerTitle;
  expect(titled.userErrors).toEqual([]);
  const stepped = (await ask(step, { submission: titled.submission })).putCareerStep;
  expect(stepped.userErrors).toEqual([]);
  const handed = (await ask(handIn, { submission: stepped.submission })).submitForReview;
  expect(handed.submission.status).toBe("IN_REVIEW");
  const { submission } = await ask(impact, { id: handed.submission.id });
  expect(submission.impact.changes.length).toBeGreaterThan(0);
  expect(submission.impact.sentences).toEqual([
    "The step from Data Scientist to MLOps Engineer appears: lateral move, an author’s view.",
  ]);
});
