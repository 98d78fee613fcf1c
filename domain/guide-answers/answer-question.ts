import type { GuideAnswer, Question } from "../evidence/guide";
import type { Missing } from "../evidence/missing";
import { sameText } from "../text/plain-text";
import { type Answerer, type Held, noEvidence } from "./answer-parts";
import { countriesAnswer } from "./countries-answer";
import { dutiesAnswer } from "./duties-answer";
import { eligibilityAnswer } from "./eligibility-answer";
import { skillsAnswer } from "./skills-answer";
import {
  languagesAnswer,
  softwareAnswer,
  sqlAndPythonAnswer,
  toolsAnswer,
} from "./technology-answers";

const none =
  (wanted: string): Answerer =>
  () =>
    noEvidence(wanted);

/** Questions by what they ask, and how each is answered. */
const ANSWERERS: ReadonlyMap<string, Answerer> = new Map(
  (
    [
      ["Which skills does a machine-learning engineer need?", skillsAnswer],
      ["Which programming language is best?", languagesAnswer],
      ["Which software is needed?", softwareAnswer],
      ["Which country is best?", countriesAnswer],
      [
        "Which company in India is best?",
        none(
          "It would take figures of named employers in India, for one title and time, each with how many people it stands for.",
        ),
      ],
      [
        "Which branch of machine learning is best?",
        none(
          "It would take pay or vacancies told apart by branch, for one title, country and time, inside one source.",
        ),
      ],
      ["Who is eligible?", eligibilityAnswer],
      ["Which tools do machine-learning engineers use?", toolsAnswer],
      [
        "What are the four basics of machine learning?",
        none(
          "The guide asks and does not name them. It would take a source that says which four it means.",
        ),
      ],
      ["What is a machine-learning engineer responsible for?", dutiesAnswer],
      ["Do machine-learning engineers need SQL and Python?", sqlAndPythonAnswer],
    ] as const
  ).map(([question, answerer]) => [sameText(question), answerer]),
);

/** The answer that held evidence gives to a question; the one that was written with it where no rule knows it; or why there is none. */
export function answerQuestion(question: Question, held: Held): GuideAnswer | Missing {
  const answerer = ANSWERERS.get(sameText(question.question));
  if (answerer) return answerer(held);
  const { written } = question;
  return written
    ? { sentences: [written.text], figures: [], limits: [], evidence: written.evidence }
    : noEvidence("No source that Stepwise holds answers this question.");
}

/** Whether a question is not answered. */
export function isUnanswered(outcome: GuideAnswer | Missing): outcome is Missing {
  return "reason" in outcome;
}

/** An answer as one text: what is held, then what it does not say. */
export function answerText({ sentences, limits }: GuideAnswer): string {
  return [...sentences, ...limits].join(" ");
}
