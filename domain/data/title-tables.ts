import { CAREER_TRACKS, STEP_EVIDENCES, STEP_KINDS } from "../evidence/vocabulary";
import { type ArchiveTable, names } from "./archive-table";
import { column } from "./column";
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
    STATUS_COLUMN,
  ],
  ofEvidence: (held) =>
    held.titles.map((row) => [row.id, row.name, row.summary, row.track, statusCell(held, row)]),
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
  ofEvidence: ({ steps, names: { title, source } }) =>
    steps.map((row) => [
      row.id,
      row.fromTitleId,
      title(row.fromTitleId),
      row.toTitleId,
      title(row.toTitleId),
      row.kind,
      row.evidence,
      row.sourceId,
      source(row.sourceId),
      row.note,
    ]),
};

/** Titles, and the steps between them. */
export const TITLE_TABLES: readonly ArchiveTable[] = [TITLES, TITLE_NAMES, STEPS];
