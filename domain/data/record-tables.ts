import { amountOf, GAMMA, RELATIVE_ERROR } from "../evidence/pay-sketch";
import { EXPERIENCE_LEVELS, PAY_BASES, PAY_PERIODS, RECORD_KINDS } from "../evidence/vocabulary";
import { type ArchiveTable, names, type Row } from "./archive-table";
import { column, stated } from "./column";
import { AMOUNT_UNIT, EDITION_COLUMNS, sourceColumns, TITLE_COLUMNS } from "./figure-columns";
import type { HeldEvidence, TitleEvidence } from "./held-evidence";

const RECORDS = { type: "integer", unit: "records" } as const;
const ROWS = { type: "integer", unit: "rows of the file" } as const;
const SET_SLUG = column("record_set_slug", "the data set, by slug");

const RECORD_SETS: ArchiveTable = {
  name: "record_sets",
  describes: "data sets whose records are counted, each as a file of it was read",
  key: ["record_set_slug"],
  references: [names("source_slug", "sources"), names("edition_slug", "editions")],
  columns: [
    SET_SLUG,
    ...sourceColumns(null),
    ...EDITION_COLUMNS,
    column("kind", "what one record stands for", { words: RECORD_KINDS }),
    column("basis", "what the amounts include", { words: PAY_BASES }),
    column("period", "what the amounts are paid for", { words: PAY_PERIODS }),
    column("as_of", "the day that the file speaks of", { type: "date" }),
    column("rows_read", "how many rows the file holds, its head not counted", ROWS),
    column("rows_kept", "how many of them the records stand for", ROWS),
  ],
  ofEvidence: ({ recordSets, names: { source, edition } }) =>
    recordSets.map((set) => [
      set.id,
      set.sourceId,
      source(set.sourceId),
      set.editionId,
      edition(set.editionId),
      set.kind,
      set.basis,
      set.period,
      set.asOf,
      set.rowsRead,
      set.rowsKept,
    ]),
};

const RECORD_REFUSALS: ArchiveTable = {
  name: "record_refusals",
  describes: "why rows of a file are among no records, and how many",
  key: ["record_set_slug", "reason"],
  references: [names("record_set_slug", "record_sets")],
  columns: [SET_SLUG, column("reason", "why"), column("rows", "how many", ROWS)],
  ofEvidence: ({ recordSets }) =>
    recordSets.flatMap(({ id, refused }) => refused.map(({ what, rows }) => [id, what, rows])),
};

const CELL = column("cell", "counts the cells of the title from 1", { type: "integer" });

const CELLS: ArchiveTable = {
  name: "cells",
  describes:
    "records of data sets that agree in everything but the amount, counted; a computed salary is of the cells that agree with it in title_slug, source_slug, edition_slug, country and currency, and in level where it has one, with a year from that of observed_from to that of observed_to",
  key: ["title_slug", "cell"],
  references: [
    names("title_slug", "titles"),
    names("record_set_slug", "record_sets"),
    names("source_slug", "sources"),
    names("edition_slug", "editions"),
  ],
  columns: [
    ...TITLE_COLUMNS,
    CELL,
    SET_SLUG,
    ...sourceColumns(null),
    ...EDITION_COLUMNS,
    column("country", "ISO 3166-1 alpha-2"),
    stated("level", "the level of experience", { words: EXPERIENCE_LEVELS }),
    stated("years", "whole years of experience", { type: "integer", unit: "years" }),
    column("year", "the calendar year that they speak of", { type: "integer" }),
    column("currency", "ISO 4217"),
    column("records", "how many, each counted once", RECORDS),
    column("rows", "how many rows of the file they stand for", ROWS),
  ],
  *ofTitle(held, { names: { source, edition }, mayBePassedOn }) {
    for (const [place, { set, cell }] of held.cells.entries()) {
      if (!mayBePassedOn(set.sourceId)) continue;
      yield [
        held.title.id,
        held.title.name,
        place + 1,
        set.id,
        set.sourceId,
        source(set.sourceId),
        set.editionId,
        edition(set.editionId),
        cell.country,
        cell.level,
        cell.years,
        cell.year,
        cell.currency,
        cell.count,
        cell.copies,
      ];
    }
  },
};

const CELL_AMOUNTS: ArchiveTable = {
  name: "cell_amounts",
  describes: `what the records of a cell are paid: each amount where there are fewer than five, else counted in bins, within ${RELATIVE_ERROR * 100} percent of the amount that stands for them`,
  key: ["title_slug", "cell", "amount"],
  references: [{ columns: ["title_slug", "cell"], table: "cells", named: ["title_slug", "cell"] }],
  columns: [
    column("title_slug", "the career title, by slug"),
    CELL,
    column("amount", "what stands for them", { type: "number", unit: AMOUNT_UNIT }),
    column("least", "they are paid more than this; the amount itself where it is exact", {
      type: "number",
      unit: AMOUNT_UNIT,
    }),
    column("most", "and no more than this; the amount itself where it is exact", {
      type: "number",
      unit: AMOUNT_UNIT,
    }),
    column("records", "how many", RECORDS),
  ],
  ofTitle: amountRows,
};

function* amountRows({ title, cells }: TitleEvidence, held: HeldEvidence): Iterable<Row> {
  for (const [place, { set, cell }] of cells.entries()) {
    if (!held.mayBePassedOn(set.sourceId)) continue;
    const own = [title.id, place + 1] as const;
    if (cell.few.length > 0) {
      const counts = new Map<string, number>();
      for (const amount of cell.few) counts.set(amount, (counts.get(amount) ?? 0) + 1);
      for (const [amount, count] of counts) yield [...own, amount, amount, amount, count];
      continue;
    }
    for (const [at, bin] of cell.sketch.bins.entries()) {
      const ends = [amountOf(bin), GAMMA ** (bin - 1), GAMMA ** bin].map(cents);
      yield [...own, ...ends, cell.sketch.counts[at] ?? 0];
    }
  }
}

/** To the cent, so that the last bits of a power, in which machines differ, are not told. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** What was counted of data sets. */
export const RECORD_TABLES: readonly ArchiveTable[] = [
  RECORD_SETS,
  RECORD_REFUSALS,
  CELLS,
  CELL_AMOUNTS,
];
