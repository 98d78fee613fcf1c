import type { GuideAnswer, Question } from "@/domain/evidence/guide";
import type { Missing } from "@/domain/evidence/missing";
import { ASKED_TITLE } from "@/domain/guide-answers/answer-parts";
import { answerQuestion } from "@/domain/guide-answers/answer-question";
import { atMoment, type EvidenceContext } from "./context";

type Outcome = GuideAnswer | Missing;

/** Worked out once for a question of a moment: its answer and why there is none are two fields. */
const known = new WeakMap<EvidenceContext, Map<Question, Promise<Outcome>>>();

/** The answer to a question of a guide as the evidence stood, or why there is none. It hangs on the moment alone. */
export function outcomeOf(question: Question, context: EvidenceContext): Promise<Outcome> {
  const within = atMoment(context);
  const outcomes = known.get(within) ?? new Map<Question, Promise<Outcome>>();
  known.set(within, outcomes);
  const outcome = outcomes.get(question) ?? workOut(question, within);
  outcomes.set(question, outcome);
  return outcome;
}

async function workOut(question: Question, { evidence, scope }: EvidenceContext): Promise<Outcome> {
  const [held, guide] = await Promise.all([evidence.evidenceOn([ASKED_TITLE]), evidence.guide()]);
  return answerQuestion(question, { evidence: held, guide, scope });
}
