import { chosenWords, placeWords, viewSentences } from "@/domain/convert/view-words";
import { QUESTION_PARAMETERS, type QuestionRead, readQuestion } from "./address";
import type { OfferedSource } from "./offered";
import { type Parameters, pageProblems } from "./parameters";
import { unknownProblem } from "./problems";
import type { AskedQuestion } from "./schema";

/**
 * The question that a page answers, as its address asks it. Nothing written: pay as the sources print
 * it, in `unwritten`, null for every country. What cannot be met is left out and named in `problems`,
 * and so is a parameter that neither chooses a view nor is one of `own`, those of the page itself.
 * `sources`: those that are held.
 */
export function readView(
  parameters: Parameters,
  sources: readonly OfferedSource[],
  own: readonly string[] = [],
  unwritten: string | null = null,
): QuestionRead {
  const names = pageProblems(parameters, [...QUESTION_PARAMETERS, ...own]);
  const { question, problems } = ofHeldSources(readQuestion(parameters, unwritten), sources);
  return { question, problems: [...names, ...problems] };
}

/** The question without a source that is not held, which is named in its problems. */
export function ofHeldSources(
  asked: QuestionRead,
  sources: readonly OfferedSource[],
): QuestionRead {
  const held = sources.map(({ slug }) => slug);
  const unknown = (asked.question.where.sources ?? []).filter((slug) => !held.includes(slug));
  if (unknown.length === 0) return asked;
  return {
    question: { ...asked.question, where: { ...asked.question.where, sources: null } },
    problems: [...asked.problems, ...unknown.map((slug) => unknownProblem("source", slug, held))],
  };
}

/** The question for a page that shows one country at a time: `country` where every country is asked for. */
export function inOneCountry(asked: QuestionRead, country: string): QuestionRead {
  if (asked.question.where.country !== null) return asked;
  const problem = `Shown in one country at a time; this is ${placeWords(country)}.`;
  return {
    question: { ...asked.question, where: { ...asked.question.where, country } },
    problems: [...asked.problems, problem],
  };
}

/** Where pay is shown for, in words. */
export function questionPlaceWords({ where }: AskedQuestion): string {
  return placeWords(where.country);
}

/** Which evidence is shown, in words: "Pay in India, of senior level and observed in 2023." */
export function filterWords({ where }: AskedQuestion, sources: readonly OfferedSource[]): string {
  return chosenWords({ ...where, source: sourceName(where, sources) });
}

/** The question in the sentences that stand beside its figures. */
export function questionWords(
  question: AskedQuestion,
  sources: readonly OfferedSource[],
): string[] {
  const { where } = question;
  return viewSentences({ ...where, source: sourceName(where, sources) }, question);
}

function sourceName(
  { sources: chosen }: AskedQuestion["where"],
  sources: readonly OfferedSource[],
): string | null {
  return sources.find(({ slug }) => slug === chosen?.[0])?.name ?? null;
}
