import { publishedAt } from "../evidence/times";
import { listWords } from "../words/format";
import {
  type Answerer,
  type AnswerPart,
  answerOf,
  askedOccupations,
  type Held,
  NOTHING,
  placeOf,
  plainFigure,
} from "./answer-parts";

/** What O*NET says of occupations in each job zone, in our words. */
const ZONES: Readonly<Record<number, string>> = {
  1: "little or no preparation",
  2: "some preparation, usually a high school diploma",
  3: "medium preparation: vocational training, learning at work or an associate’s degree",
  4: "considerable preparation: most such occupations ask for a bachelor’s degree of four years, some do not",
  5: "extensive preparation: most such occupations ask for graduate school",
};

/** Who is eligible: how much preparation the occupations take that name the title, and what guides put first. */
export const eligibilityAnswer: Answerer = (held) =>
  answerOf(
    [zonesPart(held), guidePart(held)],
    [
      "No source here tells who was hired and who was not: preparation is what an occupation usually takes, and no rule of admission.",
    ],
    "It would take what employers ask of applicants, or the education of people who hold the title.",
  );

function zonesPart(held: Held): AnswerPart {
  const zoned = askedOccupations(held).flatMap(({ name, code, jobZone, sourceId }) => {
    const words = jobZone === null ? undefined : ZONES[jobZone];
    return words ? [{ name, code, sourceId, zone: `job zone ${jobZone} of 5`, words }] : [];
  });
  if (zoned.length === 0) return NOTHING;
  const told = zoned.map(({ name, code, zone, words }) => `${name} (${code}): ${zone}, ${words}`);
  return {
    sentences: [`Of the occupations that name the title, ${told.join("; ")}.`],
    figures: zoned.map(({ name, zone, sourceId }) =>
      plainFigure(`Preparation, ${name}`, zone, placeOf(held, sourceId)),
    ),
    evidence: [],
  };
}

function guidePart({ guide, scope }: Held): AnswerPart {
  const steps = publishedAt(guide.roadmap, scope.asOf);
  const [first] = steps;
  if (!first) return NOTHING;
  const place = { sourceId: first.sourceId, url: "/guide#roadmap" };
  const names = steps.map(({ name }) => name);
  return {
    sentences: [
      `The guide’s way in begins with “${first.name}”: ${first.summary} It goes on with ${listWords(names.slice(1).map((name) => `“${name}”`))}.`,
    ],
    figures: [plainFigure("Steps of the guide’s way in", String(names.length), place, names)],
    evidence: [place],
  };
}
