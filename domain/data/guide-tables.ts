import type { Guide, GuideItem } from "../evidence/guide";
import { EXPERIENCE_LEVELS, SKILL_KINDS } from "../evidence/vocabulary";
import { answerText } from "../guide-answers/answer-question";
import { type ArchiveTable, names } from "./archive-table";
import { type Cell, column, type DataColumn, stated } from "./column";
import { sourceColumns } from "./figure-columns";
import type { HeldEvidence } from "./held-evidence";
import { NOTE_COLUMN } from "./standing-columns";

/** A table of what guides say, in our words, each row with the source that says so. */
function guideTable<Part extends keyof Guide>(
  part: Part,
  name: string,
  describes: string,
  own: readonly DataColumn[],
  cells: (item: Guide[Part][number], held: HeldEvidence) => readonly Cell[],
): ArchiveTable {
  return {
    name,
    describes,
    key: ["slug"],
    references: [names("source_slug", "sources")],
    columns: [
      column("slug", "the row, by slug"),
      ...sourceColumns(null),
      column("position", "its place in the source's own order, from 1", { type: "integer" }),
      ...own,
    ],
    ofEvidence: (held) =>
      (held.guide[part] as readonly (Guide[Part][number] & GuideItem)[]).map((item) => [
        item.id,
        item.sourceId,
        held.names.source(item.sourceId),
        item.position,
        ...cells(item, held),
      ]),
  };
}

const NAME = column("name", "what it is called");
const SUMMARY = column("summary", "what it is, in our words");

const QUESTION_SOURCES: ArchiveTable = {
  name: "question_sources",
  describes: "what the answers to questions rest on",
  key: ["slug", "place"],
  references: [names("slug", "questions"), names("source_slug", "sources")],
  columns: [
    column("slug", "the question, by slug"),
    column("place", "counts from 1", { type: "integer" }),
    ...sourceColumns(null),
    column("url", "where it can be read: an address, or a path of this site"),
  ],
  ofEvidence: ({ guide, answerOf, names: { source } }) =>
    guide.questions.flatMap((question) =>
      (answerOf(question)?.evidence ?? []).map(({ sourceId, url }, place) => [
        question.id,
        place + 1,
        sourceId,
        source(sourceId),
        url,
      ]),
    ),
};

/** What guides say of the work. */
export const GUIDE_TABLES: readonly ArchiveTable[] = [
  guideTable(
    "duties",
    "duties",
    "what a machine-learning engineer does",
    [
      NAME,
      SUMMARY,
      column("example_industry", "the industry of the source's example"),
      column("example", "the example, in our words"),
    ],
    ({ name, summary, example }) => [name, summary, example.industry, example.summary],
  ),
  guideTable(
    "skills",
    "skills",
    "what a machine-learning engineer is able to do",
    [
      column("kind", "a craft or a way of working", { words: SKILL_KINDS }),
      NAME,
      SUMMARY,
      column("example", "the source's example, in our words"),
    ],
    ({ kind, name, summary, example }) => [kind, name, summary, example],
  ),
  guideTable(
    "responsibilities",
    "responsibilities",
    "what is expected at a level of experience",
    [column("level", "the level", { words: EXPERIENCE_LEVELS }), SUMMARY],
    ({ level, summary }) => [level, summary],
  ),
  guideTable(
    "roadmap",
    "roadmap_steps",
    "steps of the way into the work",
    [NAME, SUMMARY],
    ({ name, summary }) => [name, summary],
  ),
  guideTable(
    "questions",
    "questions",
    "questions that a source asks",
    [
      column("question", "the question"),
      column("answer", "the answer from held evidence", { empty: "no held evidence answers it" }),
    ],
    (item, held) => {
      const answer = held.answerOf(item);
      return [item.question, answer && answerText(answer)];
    },
  ),
  QUESTION_SOURCES,
  guideTable(
    "programmes",
    "programmes",
    "learning programmes that a source names",
    [
      NAME,
      stated("institution", "who teaches it"),
      stated("months", "how long it takes", { type: "integer", unit: "months" }),
      column("advertised", "whether the source sells it", { type: "boolean" }),
      NOTE_COLUMN,
    ],
    ({ name, institution, months, advertised, note }) => [
      name,
      institution,
      months,
      String(advertised),
      note,
    ],
  ),
  guideTable(
    "claims",
    "claims",
    "statements that a source makes",
    [
      column("statement", "the statement, in our words"),
      column("evidence", "what the source names as its evidence", { empty: "it names none" }),
    ],
    ({ statement, evidence }) => [statement, evidence],
  ),
];
