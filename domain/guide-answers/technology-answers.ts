import { countOf, listWords } from "../words/format";
import {
  type Answerer,
  type AnswerPart,
  answerOf,
  NOTHING,
  placeOf,
  plainFigure,
} from "./answer-parts";
import {
  isLanguage,
  isTool,
  listedPart,
  listedTechnologies,
  MARKS_LIMIT,
  marksOf,
  namedByGuide,
  occupationsWithTechnologies,
} from "./technologies";

const AUTHORS_WORD = "What a guide names is its author’s choice.";
const WANTED =
  "It would take a classification of occupations, or a count of adverts or of people, that says which technologies this work uses.";

/** Which language is best: which are in demand; which is best nothing tells. */
export const languagesAnswer: Answerer = (held) => {
  const listed = listedTechnologies(held, isLanguage);
  const inDemand = listed.filter((each) => each.inDemand > 0);
  return answerOf(
    [
      listedPart(
        held,
        inDemand,
        (names, occupations) =>
          `Languages in demand in adverts, each with the number of occupations, of ${occupations}: ${names}.`,
      ),
      namedByGuide(held, "languages"),
    ],
    [
      "No source here says which language is best: demand is no measure of that.",
      ...(listed.length > 0
        ? [
            MARKS_LIMIT,
            "O*NET does not mark languages; Stepwise picked them out of its technologies.",
          ]
        : []),
      AUTHORS_WORD,
    ],
    WANTED,
  );
};

/** Which software is needed: what is in demand in most of the occupations that name the title. */
export const softwareAnswer: Answerer = (held) => {
  const of = occupationsWithTechnologies(held).length;
  const most = listedTechnologies(held, isTool).filter(({ inDemand }) => inDemand * 2 > of);
  return answerOf(
    [
      listedPart(
        held,
        most,
        (names, occupations) =>
          `Software in demand in adverts for most of the occupations ${occupations}, each with their number: ${names}.`,
      ),
      namedByGuide(held, "tools"),
    ],
    [
      "What is in demand is not what is needed: no source here tells which work can be done without it.",
      ...(most.length > 0 ? [MARKS_LIMIT] : []),
      AUTHORS_WORD,
    ],
    WANTED,
  );
};

/** Which tools are used: all that is listed for each occupation, with how much of it is marked. */
export const toolsAnswer: Answerer = (held) => {
  const occupations = occupationsWithTechnologies(held);
  const counts = occupations.map(({ name, code, technologies, sourceId }) => {
    const inDemand = technologies.filter((each) => each.inDemand).map((each) => each.name);
    const told = `${countOf(technologies.length, "technology")}, ${inDemand.length} of them in demand`;
    return {
      told: `${name} (${code}): ${told}`,
      figure: plainFigure(
        `Technologies in demand, ${name}`,
        told,
        placeOf(held, sourceId),
        inDemand,
      ),
    };
  });
  const listed: AnswerPart =
    counts.length === 0
      ? NOTHING
      : {
          sentences: [
            `O*NET lists, for the occupations that name the title, ${counts.map(({ told }) => told).join("; ")}.`,
          ],
          figures: counts.map(({ figure }) => figure),
          evidence: [],
        };
  return answerOf(
    [listed, namedByGuide(held, "languages"), namedByGuide(held, "tools")],
    [
      "No source here counts how many engineers use each.",
      ...(counts.length > 0 ? [MARKS_LIMIT] : []),
      AUTHORS_WORD,
    ],
    WANTED,
  );
};

const ASKED_LANGUAGES = ["SQL", "Python"];

/** Whether SQL and Python are needed: where each is listed and in demand, and whether guides name it. */
export const sqlAndPythonAnswer: Answerer = (held) => {
  const of = occupationsWithTechnologies(held).length;
  const listed = listedTechnologies(held, isLanguage).filter(({ name }) =>
    ASKED_LANGUAGES.includes(name),
  );
  const told = listed.map((each) => `${each.name} is ${marksOf(each, of)}`);
  const { names, ...named } = namedByGuide(held, "languages");
  const guideWords = ASKED_LANGUAGES.map(
    (name) => `${names.includes(name) ? "names" : "does not name"} ${name}`,
  );
  return answerOf(
    [
      {
        ...listedPart(
          held,
          listed,
          () => `Of the occupations that name the title: ${told.join("; ")}.`,
        ),
      },
      names.length > 0 ? { ...named, sentences: [`The guide ${listWords(guideWords)}.`] } : NOTHING,
    ],
    [
      "That adverts name a language does not say that nobody works without it.",
      ...(listed.length > 0 ? [MARKS_LIMIT] : []),
      AUTHORS_WORD,
    ],
    WANTED,
  );
};
