import { publishedAt } from "../evidence/times";
import { groupBy } from "../text/lists";
import { countOf } from "../words/format";
import {
  type Answerer,
  type AnswerPart,
  answerOf,
  askedOccupations,
  type Held,
  inSentence,
  NOTHING,
  placeOf,
  plainFigure,
  sourceName,
  titlesAsked,
} from "./answer-parts";

/** What the title is responsible for: by guides, by ladders, and by the tasks of occupations that name it. */
export const dutiesAnswer: Answerer = (held) =>
  answerOf(
    [guidePart(held), laddersPart(held), tasksPart(held)],
    [
      "A guide’s list is its author’s; a ladder speaks of one employer; the tasks of an occupation are those of all titles that it unites.",
    ],
    "It would take a source that lists what machine-learning engineers do.",
  );

function guidePart({ guide, scope }: Held): AnswerPart {
  const [first, ...others] = publishedAt(guide.duties, scope.asOf);
  if (!first) return NOTHING;
  const place = { sourceId: first.sourceId, url: "/guide#duties" };
  const names = [first, ...others].map(({ name }) => name);
  return {
    sentences: [
      `The guide lists ${countOf(names.length, "duty")}: ${names.map(inSentence).join("; ")}.`,
    ],
    figures: [plainFigure("Duties that the guide lists", String(names.length), place, names)],
    evidence: [place],
  };
}

function laddersPart(held: Held): AnswerPart {
  const titles = new Set(titlesAsked(held).map(({ id }) => id));
  const duties = publishedAt(held.evidence.titleDuties, held.scope.asOf).filter(({ titleId }) =>
    titles.has(titleId),
  );
  const roles = groupBy(duties, ({ sourceId, rolePrinted }) => `${sourceId} ${rolePrinted}`);
  const figures = [...roles.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const items = [...new Set(own.map(({ summary }) => summary))];
    const what = `${first.rolePrinted}, ${sourceName(held, first.sourceId)}`;
    const value = countOf(items.length, "duty");
    return [plainFigure(what, value, placeOf(held, first.sourceId), items)];
  });
  if (figures.length === 0) return NOTHING;
  const told = figures.map(({ what, value }) => `${what}: ${value}`);
  return { sentences: [`Ladders list duties for ${told.join("; ")}.`], figures, evidence: [] };
}

function tasksPart(held: Held): AnswerPart {
  const occupations = askedOccupations(held).filter(({ tasks }) => tasks.length > 0);
  if (occupations.length === 0) return NOTHING;
  const told = occupations.map(
    ({ code, name, tasks }) => `${name} (${code}): ${countOf(tasks.length, "task")}`,
  );
  return {
    sentences: [`Of the occupations that name the title, tasks are listed for ${told.join("; ")}.`],
    figures: occupations.map(({ name, tasks, sourceId }) =>
      plainFigure(
        `Tasks of ${name}`,
        countOf(tasks.length, "task"),
        placeOf(held, sourceId),
        tasks,
      ),
    ),
    evidence: [],
  };
}
