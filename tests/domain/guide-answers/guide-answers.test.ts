import type { GuideAnswer, Question } from "@/domain/evidence/guide";
import type { Held } from "@/domain/guide-answers/answer-parts";
import { answerQuestion, answerText, isUnanswered } from "@/domain/guide-answers/answer-question";
import { evidenceOf } from "../fixtures";
import { ALL, asked, EMPTY, GUIDE_ALONE, item, SALARIES, SOURCES } from "./held-fixtures";

const ask = (question: string, held: Held, written: Question["written"] = null) =>
  answerQuestion({ ...item("q"), question, written }, held);
function answered(question: string, held = ALL): GuideAnswer {
  const outcome = ask(question, held);
  if (isUnanswered(outcome)) throw new Error(outcome.explanation);
  return outcome;
}

const SKILLS = "Which skills does a machine-learning engineer need?";
const LANGUAGE = "Which programming language is best?";
const SOFTWARE = "Which software is needed?";
const COUNTRY = "Which country is best?";
const COMPANY = "Which company in India is best?";
const BRANCH = "Which branch of machine learning is best?";
const ELIGIBLE = "Who is eligible?";
const TOOLS = "Which tools do machine-learning engineers use?";
const BASICS = "What are the four basics of machine learning?";
const DUTIES = "What is a machine-learning engineer responsible for?";
const SQL_PYTHON = "Do machine-learning engineers need SQL and Python?";
const ANSWERED = [SKILLS, LANGUAGE, SOFTWARE, COUNTRY, ELIGIBLE, TOOLS, DUTIES, SQL_PYTHON];

it.each([
  [SKILLS, /2 technical skills.*mathematics; cloud/],
  [SKILLS, /ML Engineer II, LADDER: one skill/],
  [LANGUAGE, /Python \(2\) and SQL \(1\)/],
  [LANGUAGE, /The guide names Java, Python and R/],
  [LANGUAGE, /demand is no measure of that/],
  [SOFTWARE, /The guide names AWS and Azure/],
  [COUNTRY, /In ADVERTS, 2024 \(median, base pay, a year\)/],
  [
    ELIGIBLE,
    /Occupation 1 \(1\): job zone 4 of 5, considerable.*Occupation 2 \(2\): job zone 5 of 5/,
  ],
  [ELIGIBLE, /“Earn a degree”: A bachelor’s degree\. It goes on with “Apply”/],
  [TOOLS, /Occupation 1 \(1\): 4 technologies, 3 of them in demand/],
  [DUTIES, /one duty: designing models/],
  [DUTIES, /ML Engineer I, LADDER: one duty/],
  [DUTIES, /Occupation 1 \(1\): 2 tasks/],
  [SQL_PYTHON, /SQL is listed for 1 of 2 occupations, in demand in 1, hot/],
  [SQL_PYTHON, /Python is listed for 2 of 2 occupations, in demand in 2, hot/],
  [SQL_PYTHON, /The guide does not name SQL and names Python/],
])("%s is answered: %s", (question, words) => {
  expect(answerText(answered(question))).toMatch(words);
});

it.each([[COMPANY], [BRANCH], [BASICS]])(
  "%s has no evidence, and it is said what it would take",
  (question) => {
    expect(ask(question, ALL)).toMatchObject({
      reason: "NO_EVIDENCE",
      explanation: expect.stringMatching(/^No source here answers this\. .*It would take /),
    });
  },
);

it.each(ANSWERED)("%s has no answer where nothing is held", (question) => {
  expect(ask(question, EMPTY)).toMatchObject({
    reason: "NO_EVIDENCE",
    explanation: expect.stringMatching(/^No source here answers this\. It would take /),
  });
});

it.each(ANSWERED)("%s rests on sources that are held, each with an address", (question) => {
  const { evidence, figures, limits } = answered(question);
  const held = new Set(SOURCES.map(({ id }) => id));
  expect(evidence.length).toBeGreaterThan(0);
  expect(limits.length).toBeGreaterThan(0);
  for (const { sourceId, url } of [...evidence, ...figures]) {
    expect(held).toContain(sourceId);
    expect(url).toMatch(/^(https:\/\/|\/guide#)/);
    expect(evidence).toContainEqual({ sourceId, url });
  }
});

it("calls nothing best", () => {
  for (const question of [LANGUAGE, COUNTRY])
    expect(answered(question).sentences.join(" ")).not.toMatch(/\bbest\b/i);
});

it("counts only what is listed for occupations that name the title", () => {
  for (const question of ANSWERED) expect(JSON.stringify(answered(question))).not.toMatch(/Rust/);
});

it("calls software needed by most only where most occupations have it in demand", () => {
  expect(answered(SOFTWARE).figures.map(({ what }) => what)).not.toContain("Docker");
});

it("answers from the guide alone where no more is held", () => {
  expect(answered(TOOLS, GUIDE_ALONE).evidence).toEqual([
    { sourceId: "guide", url: "/guide#skills" },
  ]);
  expect(ask(COUNTRY, GUIDE_ALONE)).toHaveProperty("reason", "NO_EVIDENCE");
});

describe("countries", () => {
  const { sentences, figures } = answered(COUNTRY);

  it("are set beside each other inside one source and one year, the latest that has two with enough records", () => {
    expect(figures.map(({ what, pay }) => [what, pay?.sampleSize])).toEqual(
      expect.arrayContaining([
        ["United States", 400],
        ["Canada", 40],
        ["India", 7],
      ]),
    );
    expect(figures).toHaveLength(3);
  });

  it("with few records are marked, and not told in the sentence", () => {
    expect(figures.find(({ what }) => what === "India")?.value).toMatch(/\(n 7, too few\)$/);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/n 40\b.*n 400\b.*; one other with too few records to tell\.$/);
    expect(sentences[0]).not.toMatch(/India/);
  });

  it("of a source that has one country are no answer", () => {
    const held = { ...ALL, evidence: evidenceOf(SALARIES.slice(4), { titles: [asked] }) };
    expect(ask(COUNTRY, held)).toHaveProperty("reason", "NO_EVIDENCE");
  });
});

it("knows a question whatever its spaces and capitals", () => {
  expect(answered("who is  ELIGIBLE?")).toEqual(answered(ELIGIBLE));
});

it("keeps the answer that was written with a question that no rule knows", () => {
  const evidence = [{ sourceId: "guide", url: "/guide" }];
  expect(ask("Is it fun?", ALL, { text: "Some say so.", evidence })).toEqual({
    sentences: ["Some say so."],
    figures: [],
    limits: [],
    evidence,
  });
  expect(ask("Is it fun?", ALL)).toHaveProperty("reason", "NO_EVIDENCE");
});
