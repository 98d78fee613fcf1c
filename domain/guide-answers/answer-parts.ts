import type { CareerTitle, Evidence, Occupation } from "../evidence/evidence";
import type { AnswerEvidence, AnswerFigure, Guide, GuideAnswer } from "../evidence/guide";
import { type Missing, missing } from "../evidence/missing";
import type { Scope } from "../evidence/scope";
import { publishedAt, standingAt } from "../evidence/times";
import { sameText } from "../text/plain-text";

/** The title that the guide asks about, by slug. */
export const ASKED_TITLE = "machine-learning-engineer";

/** What a question of a guide is answered from, as it stood at `scope.asOf`. */
export interface Held {
  /** With the salaries of `ASKED_TITLE`. */
  readonly evidence: Evidence;
  /** What guides say, in every version. */
  readonly guide: Guide;
  readonly scope: Scope;
}

/** Answers one question, or says why nothing held does and what it would take. */
export type Answerer = (held: Held) => GuideAnswer | Missing;

/** Part of an answer, of one source or of several. */
export type AnswerPart = Pick<GuideAnswer, "sentences" | "figures" | "evidence">;

/** Parts as one answer; where none says anything, that no evidence is held and what it would take. */
export function answerOf(
  parts: readonly AnswerPart[],
  limits: readonly string[],
  wanted: string,
): GuideAnswer | Missing {
  const sentences = parts.flatMap((part) => part.sentences);
  if (sentences.length === 0) return noEvidence(wanted);
  const figures = parts.flatMap((part) => part.figures);
  const rests = [...parts.flatMap(({ evidence }) => evidence), ...figures];
  const evidence = [
    ...new Map(
      rests.map(({ sourceId, url }) => [`${sourceId} ${url}`, { sourceId, url }]),
    ).values(),
  ];
  return { sentences, figures, limits, evidence };
}

/** That no evidence is held, and what it would take. */
export function noEvidence(wanted: string): Missing {
  return missing("NO_EVIDENCE", `No source here answers this. ${wanted}`);
}

/** A part that says nothing. */
export const NOTHING: AnswerPart = { sentences: [], figures: [], evidence: [] };

/** A figure that is no pay. */
export function plainFigure(
  what: string,
  value: string,
  { sourceId, url }: AnswerEvidence,
  items: readonly string[] = [],
): AnswerFigure {
  return {
    what,
    value,
    items,
    sourceId,
    url,
    pay: null,
    exchanged: null,
    purchasingPower: null,
  };
}

/** The address where a source can be read: its own, or its page here. */
export function placeOf({ evidence, scope }: Held, sourceId: string): AnswerEvidence {
  const source = standingAt(evidence.sources, scope.asOf).find(({ id }) => id === sourceId);
  return { sourceId, url: source?.url ?? `/sources/${sourceId}` };
}

/** What a source is called. */
export function sourceName({ evidence, scope }: Held, sourceId: string): string {
  const source = standingAt(evidence.sources, scope.asOf).find(({ id }) => id === sourceId);
  return source?.name ?? sourceId;
}

/** The title that is asked about and all that are a level of it. */
export function titlesAsked({ evidence, scope }: Held): CareerTitle[] {
  return publishedAt(evidence.titles, scope.asOf).filter(
    ({ id, baseTitleId }) => id === ASKED_TITLE || baseTitleId === ASKED_TITLE,
  );
}

/** The occupations of classifications that name the title, as their own name or as another one. */
export function askedOccupations({ evidence, scope }: Held): Occupation[] {
  const title = publishedAt(evidence.titles, scope.asOf).find(({ id }) => id === ASKED_TITLE);
  if (!title) return [];
  const name = sameText(title.name);
  return publishedAt(evidence.occupations, scope.asOf).filter(
    (occupation) =>
      occupation.titleId === ASKED_TITLE ||
      [occupation.name, ...occupation.alternateTitles].some((each) => sameText(each) === name),
  );
}

/** A name inside a sentence: its first letter small, unless it is an abbreviation. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
