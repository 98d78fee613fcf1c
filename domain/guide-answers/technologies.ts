import type { Occupation } from "../evidence/evidence";
import type { Technology } from "../evidence/graph-statements";
import { publishedAt } from "../evidence/times";
import { compareText, groupBy } from "../text/lists";
import { countOf, listWords } from "../words/format";
import {
  type AnswerPart,
  askedOccupations,
  type Held,
  NOTHING,
  placeOf,
  plainFigure,
} from "./answer-parts";

/**
 * Languages among the technologies of a classification, which does not mark them, each by what it is
 * called there and by the word for it.
 */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["C", "C"],
  ["C#", "C#"],
  ["C++", "C++"],
  ["Go", "Go"],
  ["JavaScript", "JavaScript"],
  ["Julia", "Julia"],
  ["Oracle Java", "Java"],
  ["Perl", "Perl"],
  ["PHP", "PHP"],
  ["Python", "Python"],
  ["R", "R"],
  ["Ruby", "Ruby"],
  ["Rust", "Rust"],
  ["Scala", "Scala"],
  ["Structured query language SQL", "SQL"],
  ["Swift", "Swift"],
  ["The MathWorks MATLAB", "MATLAB"],
  ["TypeScript", "TypeScript"],
]);

/** Other things that a guide may name. */
const TOOLS = ["TensorFlow", "PyTorch", "Keras", "AWS", "Azure", "GitHub"];

/** Whether a technology is a language. */
export const isLanguage = ({ name }: Technology): boolean => LANGUAGES.has(name);
/** Whether it is anything else. */
export const isTool = (technology: Technology): boolean => !isLanguage(technology);

/** A technology as a classification lists it for the occupations that name the title. */
export interface ListedTechnology {
  readonly name: string;
  readonly occupations: number;
  readonly hot: boolean;
  readonly inDemand: number;
  readonly sourceId: string;
}

/** The occupations that name the title and have technologies. */
export function occupationsWithTechnologies(held: Held): Occupation[] {
  return askedOccupations(held).filter(({ technologies }) => technologies.length > 0);
}

/** Their technologies of a kind: those in demand in most occupations first, then those listed for most. */
export function listedTechnologies(
  held: Held,
  ofKind: (each: Technology) => boolean,
): ListedTechnology[] {
  const all = occupationsWithTechnologies(held).flatMap(({ sourceId, technologies }) =>
    technologies.filter(ofKind).map((technology) => ({ ...technology, sourceId })),
  );
  return [...groupBy(all, ({ name }) => name)]
    .map(([name, own]) => ({
      name: LANGUAGES.get(name) ?? name,
      occupations: own.length,
      hot: own.some(({ hot }) => hot),
      inDemand: own.filter(({ inDemand }) => inDemand).length,
      sourceId: own[0]?.sourceId ?? "",
    }))
    .sort(
      (a, b) =>
        b.inDemand - a.inDemand || b.occupations - a.occupations || compareText(a.name, b.name),
    );
}

/** How a technology is marked: "listed for 3 of 3 occupations, in demand in 2, hot". */
export function marksOf({ occupations, inDemand, hot }: ListedTechnology, of: number): string {
  const marks = [
    `listed for ${occupations} of ${countOf(of, "occupation")}`,
    inDemand > 0 ? `in demand in ${inDemand}` : "in demand in none",
    hot ? "hot" : "not hot",
  ];
  return marks.join(", ");
}

/** Technologies as part of an answer, each a figure; nothing where there are none. */
export function listedPart(
  held: Held,
  listed: readonly ListedTechnology[],
  lead: (names: string, occupations: string) => string,
): AnswerPart {
  if (listed.length === 0) return NOTHING;
  const occupations = occupationsWithTechnologies(held);
  const names = listed.map(({ name, inDemand }) => `${name} (${inDemand})`);
  const of = listWords(occupations.map(({ name, code }) => `${name} (${code})`));
  return {
    sentences: [lead(listWords(names), of)],
    figures: listed.map((each) =>
      plainFigure(each.name, marksOf(each, occupations.length), placeOf(held, each.sourceId)),
    ),
    evidence: [],
  };
}

/** What the marks mean, and what they do not say. */
export const MARKS_LIMIT =
  "O*NET marks as in demand what adverts for an occupation often name, and as hot what adverts of all occupations often name; it does not say how many people use it, and the occupations unite other titles with this one.";

/** The languages, or other things, that a guide's skills and its way in name, in its order. */
export function namedByGuide(
  { guide, scope }: Held,
  kind: "languages" | "tools",
): AnswerPart & {
  readonly names: readonly string[];
} {
  const items = [
    ...publishedAt(guide.skills, scope.asOf),
    ...publishedAt(guide.roadmap, scope.asOf),
  ];
  const words = items.flatMap(({ name, summary }) => `${name} ${summary}`.split(/[\s,;:.()/]+/u));
  const wanted = new Set(kind === "languages" ? LANGUAGES.values() : TOOLS);
  const names = [...new Set(words.filter((word) => wanted.has(word)))];
  const [first] = items;
  if (!first || names.length === 0) return { ...NOTHING, names };
  const place = { sourceId: first.sourceId, url: "/guide#skills" };
  return {
    names,
    sentences: [`The guide names ${listWords(names)}.`],
    figures: [
      plainFigure(
        kind === "languages" ? "Languages that the guide names" : "Tools that the guide names",
        String(names.length),
        place,
        names,
      ),
    ],
    evidence: [place],
  };
}
