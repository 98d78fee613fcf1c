import type { RecordCell, RecordSet, RowCount } from "@/domain/evidence/evidence";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";
import { isoDate, type RevisionIndex, versioned } from "../rows";

/** A data set from its row. */
export function toRecordSet(
  row: Omit<Prisma.RecordSetGetPayload<object>, "unrecognised">,
  revisions: RevisionIndex,
): RecordSet {
  return {
    ...versioned(row, revisions),
    sourceId: row.sourceId,
    editionId: row.editionId,
    kind: row.kind,
    basis: row.basis,
    period: row.period,
    asOf: isoDate(row.asOf) ?? "",
    batch: row.batch,
    rowsRead: row.rowsRead,
    rowsKept: row.rowsKept,
    refused: rowCounts(row.refused),
  };
}

/** A stored list of texts and numbers of rows. */
export function rowCounts(stored: Prisma.JsonValue): RowCount[] {
  return (stored as [string, number][]).map(([what, rows]) => ({ what, rows }));
}

/** The counted records of some titles in some batches, which published data sets name: one statement. */
export async function loadCellsOfTitles(
  { models }: Database,
  titleIds: readonly string[],
  batches: readonly number[],
): Promise<RecordCell[]> {
  const rows = await models.recordCell.findMany({
    where: { titleId: { in: [...titleIds] }, batch: { in: [...batches] } },
  });
  return rows.map(
    (row): RecordCell => ({
      batch: row.batch,
      titleId: row.titleId,
      country: row.country,
      level: row.level,
      years: row.years,
      year: row.year,
      currency: row.currency,
      count: row.count,
      copies: row.copies,
      few: row.few.map((amount) => amount.toFixed()),
      sketch: { bins: row.bins, counts: row.counts },
    }),
  );
}

/** A data set with the titles that no held title was recognised in. */
export interface TitleQueue {
  readonly sourceId: string;
  readonly titles: readonly RowCount[];
}

/** The titles that the published data sets print and that no held title was recognised in: one statement. */
export async function loadTitleQueues({ models }: Database): Promise<TitleQueue[]> {
  const rows = await models.recordSet.findMany({
    where: { supersededIn: null, withdrawnIn: null },
    orderBy: { id: "asc" },
    select: { sourceId: true, unrecognised: true },
  });
  return rows.map(({ sourceId, unrecognised }) => ({ sourceId, titles: rowCounts(unrecognised) }));
}
