import { publishedAt } from "../evidence/times";
import { groupBy } from "../text/lists";
import { countOf, listWords } from "../words/format";
import {
  type Answerer,
  type AnswerPart,
  answerOf,
  type Held,
  inSentence,
  NOTHING,
  placeOf,
  plainFigure,
  sourceName,
  titlesAsked,
} from "./answer-parts";

/** Which skills are asked for: those that guides name, and those that ladders list for the title or a level of it. */
export const skillsAnswer: Answerer = (held) => {
  const ladders = laddersPart(held);
  const limits = [
    "A guide’s list is its author’s, and no survey of employers.",
    ladders.sentences.length > 0
      ? "A ladder says what one employer expects of its own staff."
      : "No career ladder here lists skills for this title.",
  ];
  return answerOf(
    [guidePart(held), ladders],
    limits,
    "It would take a source that lists what machine-learning engineers are able to do.",
  );
};

function guidePart({ guide, scope }: Held): AnswerPart {
  const skills = publishedAt(guide.skills, scope.asOf);
  const parts = [...groupBy(skills, ({ sourceId }) => sourceId)].map(([sourceId, own]) => {
    const place = { sourceId, url: "/guide#skills" };
    const named = (kind: "TECHNICAL" | "WORKPLACE") =>
      own.filter((skill) => skill.kind === kind).map(({ name }) => name);
    const [technical, workplace] = [named("TECHNICAL"), named("WORKPLACE")];
    const told = [
      skillsWords(technical, "technical skill"),
      skillsWords(workplace, "workplace skill"),
    ].filter((part) => part !== null);
    return {
      sentences: [`The guide names ${listWords(told)}.`],
      figures: [
        plainFigure("Technical skills", String(technical.length), place, technical),
        plainFigure("Workplace skills", String(workplace.length), place, workplace),
      ].filter(({ items }) => items.length > 0),
      evidence: [place],
    };
  });
  return parts[0] ?? NOTHING;
}

function skillsWords(names: readonly string[], noun: string): string | null {
  if (names.length === 0) return null;
  return `${countOf(names.length, noun)} (${names.map(inSentence).join("; ")})`;
}

function laddersPart(held: Held): AnswerPart {
  const titles = new Map(titlesAsked(held).map(({ id, name }) => [id, name]));
  const skills = publishedAt(held.evidence.titleSkills, held.scope.asOf).filter(({ titleId }) =>
    titles.has(titleId),
  );
  const figures = [
    ...groupBy(skills, ({ sourceId, rolePrinted }) => JSON.stringify([sourceId, rolePrinted])),
  ].flatMap(([, own]) => {
    const [first] = own;
    if (!first) return [];
    const items = own.map(({ name, levelPrinted }) =>
      levelPrinted === null ? name : `${name} (${levelPrinted})`,
    );
    const what = `${first.rolePrinted}, ${sourceName(held, first.sourceId)}`;
    return [
      plainFigure(what, countOf(new Set(items).size, "skill"), placeOf(held, first.sourceId), [
        ...new Set(items),
      ]),
    ];
  });
  if (figures.length === 0) return NOTHING;
  const roles = figures.map(({ what, value }) => `${what}: ${value}`);
  return { sentences: [`Ladders list skills for ${roles.join("; ")}.`], figures, evidence: [] };
}
