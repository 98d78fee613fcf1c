import { decimalString } from "../evidence/money";
import { type ArchiveTable, names } from "./archive-table";
import { column, stated } from "./column";
import {
  AMOUNT_UNIT,
  EDITION_COLUMNS,
  figureColumns,
  INTERVAL_COLUMNS,
  originColumns,
  sourceColumns,
  TITLE_COLUMNS,
} from "./figure-columns";
import { NOTE_COLUMN } from "./standing-columns";

/** Every salary that may be passed on, as it is recorded. */
export const SALARIES_TABLE: ArchiveTable = {
  name: "salaries",
  describes:
    "every salary that may be passed on, as it is recorded; a figure of pay.csv names its row by salary_slug",
  key: ["salary_slug"],
  references: [
    names("title_slug", "titles"),
    names("source_slug", "sources"),
    names("edition_slug", "editions"),
  ],
  columns: [
    column("salary_slug", "the salary, by slug: its own page is /salaries/ and this"),
    ...TITLE_COLUMNS,
    ...sourceColumns(null),
    ...EDITION_COLUMNS,
    column("amount", "as recorded, not rounded", { type: "number", unit: AMOUNT_UNIT }),
    column("currency", "ISO 4217"),
    ...INTERVAL_COLUMNS,
    ...figureColumns(null),
    stated("experience_printed", "experience as the source prints it"),
    ...originColumns(null),
    stated("url", "the page of the source that prints it"),
    NOTE_COLUMN,
  ],
  *ofTitle({ title, salaries }, { names: { source, edition }, mayBePassedOn }) {
    for (const row of salaries) {
      if (!mayBePassedOn(row.sourceId)) continue;
      yield [
        row.id,
        title.id,
        title.name,
        row.sourceId,
        source(row.sourceId),
        row.editionId,
        edition(row.editionId),
        decimalString(row.money.amount),
        row.money.currency,
        row.interval && decimalString(row.interval.low.amount),
        row.interval && decimalString(row.interval.high.amount),
        row.period,
        row.basis,
        row.statistic,
        row.country,
        row.place,
        row.level,
        row.minYears,
        row.maxYears,
        row.sampleSize,
        row.observedFrom,
        row.observedTo,
        row.experiencePrinted,
        row.origin,
        row.asPrinted,
        row.url,
        row.note,
      ];
    }
  },
};
