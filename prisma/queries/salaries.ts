import type { Salary } from "@/domain/evidence/evidence";
import { intervalOf, money } from "@/domain/evidence/money";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";
import {
  IN_ORDER,
  isoDate,
  loadRevisionIndex,
  mapInParts,
  type RevisionIndex,
  readInParts,
  versioned,
} from "../rows";
import { publishedWhere } from "./published-at";

/** All versions of the salaries of some titles: two statements, however many titles. */
export function loadSalariesOfTitles(database: Database, titleIds: readonly string[]) {
  return loadSalaries(database, { titleId: { in: [...titleIds] } });
}

/** All versions of the salaries of some sources: two statements, however many sources. */
export function loadSalariesOfSources(database: Database, sourceIds: readonly string[]) {
  return loadSalaries(database, { sourceId: { in: [...sourceIds] } });
}

/** All versions of some salaries by id: two statements, however many. */
export function loadSalariesById(database: Database, ids: readonly string[]) {
  return loadSalaries(database, { id: { in: [...ids] } });
}

/**
 * The salaries that were recorded, superseded or withdrawn after a revision, with the editions that
 * were replaced then: two statements, however many changed.
 */
export function loadSalariesChangedAfter(database: Database, revision: number): Promise<Salary[]> {
  const later = { gt: revision };
  // What a new edition replaced was superseded in the same revision, so that it is among them.
  return loadSalaries(database, {
    OR: [{ recordedIn: later }, { supersededIn: later }, { withdrawnIn: later }],
  });
}

/**
 * The salaries that some revisions recorded, superseded or withdrew: two statements, however many
 * revisions. What an edition replaced is among them, because it was superseded in the same revision.
 */
export function loadSalariesOfRevisions(
  database: Database,
  numbers: readonly number[],
): Promise<Salary[]> {
  const among = { in: [...numbers] };
  return loadSalaries(database, {
    OR: [{ recordedIn: among }, { supersededIn: among }, { withdrawnIn: among }],
  });
}

async function loadSalaries(database: Database, where: Prisma.SalaryWhereInput): Promise<Salary[]> {
  const rows = await readInParts<SalaryRow>((after, take) =>
    database.models.salary.findMany({
      // From its id on, so that no part is looked for among all the others.
      where: after ? { AND: [where, { id: { gte: after.id } }] } : where,
      orderBy: IN_ORDER,
      take,
      ...(after && { cursor: { id_version: { id: after.id, version: after.version } }, skip: 1 }),
    }),
  );
  // Read last: rows may name a revision that was recorded while they were read.
  const revisions = await loadRevisionIndex(database);
  return mapInParts(rows, (row) => toSalary(row, revisions));
}

type SalaryRow = Prisma.SalaryGetPayload<object>;

function toSalary(row: SalaryRow, revisions: RevisionIndex): Salary {
  return {
    ...versioned(row, revisions),
    sourceId: row.sourceId,
    editionId: row.editionId,
    origin: row.origin,
    titleId: row.titleId,
    statistic: row.statistic,
    money: money(row.amount.toFixed(), row.currency),
    interval:
      row.intervalLow && row.intervalHigh
        ? intervalOf(row.intervalLow.toFixed(), row.intervalHigh.toFixed(), row.currency)
        : null,
    asPrinted: row.asPrinted,
    period: row.period,
    basis: row.basis,
    country: row.country,
    place: row.place,
    experiencePrinted: row.experiencePrinted,
    minYears: row.minYears,
    maxYears: row.maxYears,
    level: row.level,
    sampleSize: row.sampleSize,
    observedFrom: isoDate(row.observedFrom),
    observedTo: isoDate(row.observedTo),
    url: row.url,
    note: row.note,
  };
}

/**
 * How many salaries each source and each edition had at `asOf`, withdrawn ones not counted. One statement;
 * what is absent from the answer has none.
 */
export async function countSalariesBySource(
  { models }: Database,
  asOf: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await models.$queryRaw<{ id: string; count: number }[]>`
    SELECT coalesce(salary.edition_id, salary.source_id) AS id, count(*)::integer AS count
    FROM salary ${publishedWhere(asOf)}
    GROUP BY GROUPING SETS ((salary.source_id), (salary.edition_id))
    HAVING grouping(salary.edition_id) = 1 OR salary.edition_id IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, row.count]));
}

/** How many salaries one edition of a source states of one title, in any version. */
export interface SalaryCount {
  readonly titleId: string;
  readonly sourceId: string;
  /** Null where they are of no edition. */
  readonly editionId: string | null;
  readonly salaries: number;
  /** The countries that they are of. */
  readonly countries: readonly string[];
  /** The number of the latest edition among them: no salary has more. */
  readonly latestVersion: number;
}

/** How many salaries each title has in each edition of a source, of the revisions up to one: one statement. */
export function countSalariesByTitle({ models }: Database, upTo: number): Promise<SalaryCount[]> {
  return models.$queryRaw<SalaryCount[]>`
    SELECT title_id AS "titleId", source_id AS "sourceId", edition_id AS "editionId",
      count(DISTINCT id)::integer AS salaries,
      array_agg(DISTINCT country) AS countries, max(version) AS "latestVersion"
    FROM salary WHERE recorded_in <= ${upTo}
    GROUP BY title_id, source_id, edition_id`;
}
