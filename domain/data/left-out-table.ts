import { type ArchiveTable, names, type Row } from "./archive-table";
import { column } from "./column";
import { sourceColumns } from "./figure-columns";
import type { HeldEvidence } from "./held-evidence";

const REASON = "its source lets single figures be cited and rows not be passed on";

/** What is held and not handed over, each by name, with where it can be read. */
export const LEFT_OUT_TABLE: ArchiveTable = {
  name: "left_out",
  describes:
    "what is held and not handed over, by name, with the address at which each can be read",
  key: ["of_table", "slug"],
  references: [names("source_slug", "sources")],
  columns: [
    column("of_table", "the table that it would be in"),
    column("slug", "its slug; of cells the slug of their data set"),
    ...sourceColumns(null),
    column(
      "address",
      "where it can be read; a path on the site that handed it over, where that names no address of its own",
    ),
    column("reason", "why it is left out"),
  ],
  *ofEvidence(held) {
    for (const { id, sourceId } of held.recordSets) yield* leftOut(held, "cells", id, sourceId);
    for (const { id, sourceId } of held.references) {
      yield* leftOut(held, "reference_values", id, sourceId);
    }
    for (const { id, sourceId } of held.occupations) {
      yield* leftOut(held, "occupations", id, sourceId);
    }
    for (const { id, sourceId } of held.titleSkills) {
      yield* leftOut(held, "title_skills", id, sourceId);
    }
    for (const { id, sourceId } of held.titleDuties) {
      yield* leftOut(held, "title_duties", id, sourceId);
    }
  },
  *ofTitle({ salaries }, held) {
    for (const { id, sourceId } of salaries) {
      yield* leftOut(held, "salaries", id, sourceId, `${held.origin}/salaries/${id}`);
    }
  },
};

/** The row of what may not be passed on; none for anything else. */
function* leftOut(
  held: HeldEvidence,
  table: string,
  slug: string,
  sourceId: string,
  address = `${held.origin}/sources/${sourceId}`,
): Iterable<Row> {
  if (held.mayBePassedOn(sourceId)) return;
  yield [table, slug, sourceId, held.names.source(sourceId), address, REASON];
}
