import {
  CAREER_TRACKS,
  CRAFTS,
  ROLE_MATCHES,
  STEP_EVIDENCES,
  STEP_KINDS,
  TITLE_LEVELS,
} from "../evidence/vocabulary";
import { type ArchiveTable, names } from "./archive-table";
import { column, stated } from "./column";
import { sourceColumns, TITLE_COLUMNS } from "./figure-columns";
import { statusCell } from "./held-evidence";
import { NOTE_COLUMN, STATUS_COLUMN } from "./standing-columns";

const TITLES: ArchiveTable = {
  name: "titles",
  describes: "career titles",
  key: ["title_slug"],
  references: [],
  columns: [
    ...TITLE_COLUMNS,
    column("summary", "what the work is"),
    column("track", "the track that it belongs to", { words: CAREER_TRACKS }),
    column("craft", "the kind of work", { words: CRAFTS, empty: "none is stated" }),
    column("level", "how far up it is in its craft", {
      words: TITLE_LEVELS,
      empty: "it is a title at any level",
    }),
    column("level_of_slug", "the title that it is one level of, by slug", {
      empty: "it is a title of its own",
    }),
    STATUS_COLUMN,
  ],
  ofEvidence: (held) =>
    held.titles.map((row) => [
      row.id,
      row.name,
      row.summary,
      row.track,
      row.craft,
      row.level,
      row.baseTitleId,
      statusCell(held, row),
    ]),
};

const TITLE_NAMES: ArchiveTable = {
  name: "title_names",
  describes: "other names for the same title",
  key: ["title_slug", "name"],
  references: [names("title_slug", "titles")],
  columns: [...TITLE_COLUMNS, column("name", "another name for it")],
  ofEvidence: (held) =>
    held.titles.flatMap(({ id, name, aliases }) =>
      [...new Set(aliases)].map((alias) => [id, name, alias]),
    ),
};

const NO_SOURCE = "no source states the step";

const STEPS: ArchiveTable = {
  name: "steps",
  describes: "the steps from one title to another",
  key: ["step_slug"],
  references: [
    names("from_slug", "titles", "title_slug"),
    names("to_slug", "titles", "title_slug"),
    names("source_slug", "sources"),
  ],
  columns: [
    column("step_slug", "the step, by slug"),
    column("from_slug", "the title that the step begins at, by slug"),
    column("from", "its name"),
    column("to_slug", "the title that it leads to, by slug"),
    column("to", "its name"),
    column("kind", "what kind of move it is", { words: STEP_KINDS }),
    column("evidence", "what the step rests on", { words: STEP_EVIDENCES }),
    ...sourceColumns(NO_SOURCE),
    NOTE_COLUMN,
  ],
  ofEvidence: ({ steps, supportsOf, names: { title, source } }) =>
    steps.map((row) => {
      const [strongest] = supportsOf(row.id);
      const sourceId = strongest?.sourceId ?? null;
      return [
        row.id,
        row.fromTitleId,
        title(row.fromTitleId),
        row.toTitleId,
        title(row.toTitleId),
        row.kind,
        strongest?.evidence ?? "EDITORIAL",
        sourceId,
        source(sourceId),
        strongest?.statement ?? null,
      ];
    }),
};

const STEP_SLUG = column("step_slug", "the step, by slug");

const STEP_SUPPORTS: ArchiveTable = {
  name: "step_supports",
  describes: "what each source says of a step",
  key: ["support_slug"],
  references: [names("step_slug", "steps"), names("source_slug", "sources")],
  columns: [
    column("support_slug", "what is said, by slug"),
    STEP_SLUG,
    column("evidence", "what it is that the source gives", { words: STEP_EVIDENCES }),
    ...sourceColumns(NO_SOURCE),
    column("address", "where the source says so", { empty: "no address is known" }),
    column("match", "how near the source’s names of the two roles are to the titles", {
      words: ROLE_MATCHES,
    }),
    column("from_printed", "what the source calls the first role", { empty: "not kept" }),
    column("to_printed", "what the source calls the second role", { empty: "not kept" }),
    stated("time_printed", "the time in the first role, as the source prints it"),
    stated("min_months", "the same in months, from", { type: "integer", unit: "months" }),
    stated("max_months", "the same in months, to", { type: "integer", unit: "months" }),
    column("moves", "how many people were counted who made the move", {
      type: "integer",
      unit: "people",
      empty: "nobody counted",
    }),
    NOTE_COLUMN,
  ],
  ofEvidence: ({ steps, supportsOf, names: { source } }) =>
    steps.flatMap(({ id }) =>
      supportsOf(id).map((row) => [
        row.id,
        id,
        row.evidence,
        row.sourceId,
        source(row.sourceId),
        row.url,
        row.match,
        row.fromPrinted,
        row.toPrinted,
        row.timePrinted,
        row.minMonths,
        row.maxMonths,
        row.moves,
        row.statement,
      ]),
    ),
};

/** What both lists of a title’s requirements say of a row. */
const ROLE_COLUMNS = [
  column("role_printed", "what the source calls the role"),
  column("role_order", "place of the role in the source’s own ladder, from 1", {
    type: "integer",
    empty: "it has none",
  }),
  column("position", "place in the source’s own order, from 1", { type: "integer" }),
];

const TITLE_SKILLS: ArchiveTable = {
  name: "title_skills",
  describes: "what sources say people with a title are able to do",
  key: ["skill_slug"],
  references: [names("title_slug", "titles"), names("source_slug", "sources")],
  columns: [
    column("skill_slug", "the row, by slug"),
    ...TITLE_COLUMNS,
    ...sourceColumns(null),
    ...ROLE_COLUMNS,
    column("skill", "what the source calls the skill"),
    stated("level_printed", "how well, as the source prints it"),
    NOTE_COLUMN,
  ],
  *ofEvidence({ titleSkills, names: { title, source }, mayBePassedOn }) {
    for (const row of titleSkills) {
      if (!mayBePassedOn(row.sourceId)) continue;
      yield [
        ...[row.id, row.titleId, title(row.titleId), row.sourceId, source(row.sourceId)],
        ...[row.rolePrinted, row.roleOrder, row.position, row.name, row.levelPrinted, row.note],
      ];
    }
  },
};

const TITLE_DUTIES: ArchiveTable = {
  name: "title_duties",
  describes: "what sources say people with a title do",
  key: ["duty_slug"],
  references: [names("title_slug", "titles"), names("source_slug", "sources")],
  columns: [
    column("duty_slug", "the row, by slug"),
    ...TITLE_COLUMNS,
    ...sourceColumns(null),
    ...ROLE_COLUMNS,
    column("duty", "what is done, in our words"),
  ],
  *ofEvidence({ titleDuties, names: { title, source }, mayBePassedOn }) {
    for (const row of titleDuties) {
      if (!mayBePassedOn(row.sourceId)) continue;
      yield [
        ...[row.id, row.titleId, title(row.titleId), row.sourceId, source(row.sourceId)],
        ...[row.rolePrinted, row.roleOrder, row.position, row.summary],
      ];
    }
  },
};

/** Titles with what is asked of them, and the steps between them with what these rest on. */
export const TITLE_TABLES: readonly ArchiveTable[] = [
  TITLES,
  TITLE_NAMES,
  STEPS,
  STEP_SUPPORTS,
  TITLE_SKILLS,
  TITLE_DUTIES,
];
