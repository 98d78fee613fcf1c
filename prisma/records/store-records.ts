import { medianRanks } from "@/domain/distributions/median-interval";
import { LEAST_RECORDS } from "@/domain/distributions/spread";
import { GAMMA } from "@/domain/evidence/pay-sketch";
import type { ExperienceLevel, RecordKind } from "@/domain/evidence/vocabulary";
import type { Transaction } from "../client";
import { Prisma } from "../generated/client";

/** The table that records are copied into before they are sorted out; it ends with the transaction. */
export const STAGED = "staged_record";
/** Its columns, in the order of a line. `variant` stands for what else the file says of an advert. */
export const STAGED_COLUMNS =
  "file_row, title_id, country, level, years, year, currency, low, high, variant";

/** Makes the table that records are copied into. */
export async function makeStage(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`
    CREATE TEMPORARY TABLE staged_record (
      file_row integer, title_id text, country text, level experience_level, years integer,
      year integer, currency text, low numeric(18, 2), high numeric(18, 2), variant bigint
    ) ON COMMIT DROP`;
}

/**
 * Stores what was staged in a batch and answers its number. Rows and adverts that are alike in
 * everything are one record with so many copies; two people who say the same are two. Then counts the
 * records in cells. Until a record set that is published names the batch, no reader finds it.
 */
export async function storeStaged(transaction: Transaction, kind: RecordKind): Promise<number> {
  const [{ batch }] = await transaction.$queryRaw<[{ batch: number }]>`
    SELECT nextval('record_batch')::integer AS batch`;
  const columns = Prisma.raw("title_id, country, level, years, year, currency, low, high");
  if (kind !== "PERSON") {
    await transaction.$executeRaw`
      INSERT INTO salary_record
      SELECT ${batch}::integer, min(file_row), ${columns}, count(*)::integer
      FROM staged_record GROUP BY ${columns}, variant`;
  } else {
    await transaction.$executeRaw`
      INSERT INTO salary_record SELECT ${batch}::integer, file_row, ${columns}, 1 FROM staged_record`;
  }
  await countCells(transaction, batch);
  return batch;
}

/** Counts the records of a batch by cell and bin. A range counts by its middle. */
async function countCells(transaction: Transaction, batch: number): Promise<void> {
  const cell = Prisma.raw("title_id, country, level, years, year, currency");
  const logGamma = Math.log(GAMMA);
  await transaction.$executeRaw`
    INSERT INTO record_cell
    WITH middle AS (
      SELECT ${cell}, copies, ((low + high) / 2)::numeric(18, 2) AS amount
      FROM salary_record WHERE batch = ${batch}
    ), bin AS (
      SELECT ${cell}, ceil(ln(amount::float8) / ${logGamma}::float8)::integer AS bin,
        count(*)::integer AS count, sum(copies)::integer AS copies
      FROM middle GROUP BY ${cell}, 7
    ), cell AS (
      SELECT row_number() OVER ()::integer AS number, ${cell}, sum(count)::integer AS count,
        sum(copies)::integer AS copies, array_agg(bin ORDER BY bin) AS bins, array_agg(count ORDER BY bin) AS counts
      FROM bin GROUP BY ${cell}
    ), few AS (
      SELECT cell.number, array_agg(middle.amount ORDER BY middle.amount) AS few
      FROM middle JOIN cell ON cell.count < ${LEAST_RECORDS}
        AND (middle.title_id, middle.country, middle.year, middle.currency)
          = (cell.title_id, cell.country, cell.year, cell.currency)
        AND coalesce(middle.level::text, '') = coalesce(cell.level::text, '')
        AND coalesce(middle.years, -1) = coalesce(cell.years, -1)
      GROUP BY cell.number
    )
    SELECT ${batch}::integer, number, ${cell}, count, copies,
      coalesce(few, '{}'), bins, counts
    FROM cell LEFT JOIN few USING (number)`;
}

/** What the records of one title, country and currency come to: of all, of one year, or of one level. */
export interface Aggregate {
  readonly titleId: string;
  readonly country: string;
  readonly currency: string;
  /** Null where all years are taken together. */
  readonly year: number | null;
  /** Null where all levels are taken together. */
  readonly level: ExperienceLevel | null;
  readonly count: number;
  readonly copies: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** 10th, 25th, 50th, 75th and 90th percentile by the nearest rank, exact. */
  readonly percentiles: readonly string[];
  /** Between which amounts the median of all such pay lies; null where the records are too few. */
  readonly interval: readonly [low: string, high: string] | null;
}

/** The exact percentiles of a batch's records, where there are enough. */
export async function aggregateRecords(
  transaction: Transaction,
  batch: number,
): Promise<Aggregate[]> {
  const ranks = await ranksOfCounts(transaction, batch);
  return transaction.$queryRaw<Aggregate[]>`
    WITH aggregate AS (
      SELECT title_id, country, currency, level::text AS level,
        CASE WHEN grouping(year) = 0 THEN year END AS of_year,
        count(*)::integer AS count, sum(copies)::integer AS copies,
        min(year)::integer AS first_year, max(year)::integer AS last_year,
        percentile_disc(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9])
          WITHIN GROUP (ORDER BY ((low + high) / 2)::numeric(18, 2))::text[] AS percentiles,
        array_agg(((low + high) / 2)::numeric(18, 2) ORDER BY (low + high) / 2) AS amounts
      FROM salary_record WHERE batch = ${batch} ${AGGREGATED}
    )
    SELECT title_id AS "titleId", country, currency, level, of_year AS year, count, copies,
      first_year AS "firstYear", last_year AS "lastYear", percentiles,
      CASE WHEN rank.low IS NOT NULL
        THEN ARRAY[amounts[rank.low]::text, amounts[rank.high]::text] END AS interval
    FROM aggregate LEFT JOIN unnest(
      ${ranks.map(({ count }) => count)}::integer[], ${ranks.map(({ low }) => low)}::integer[],
      ${ranks.map(({ high }) => high)}::integer[]) AS rank (of_count, low, high) ON of_count = count
    ORDER BY title_id, country, currency, of_year NULLS FIRST, level NULLS FIRST`;
}

/** How the records of a batch are taken together. */
const AGGREGATED = Prisma.sql`
  GROUP BY GROUPING SETS (
    (title_id, country, currency), (title_id, country, currency, year),
    (title_id, country, currency, level))
  HAVING count(*) >= ${LEAST_RECORDS}
    AND (grouping(level) = 1 OR level IS NOT NULL)`;

/** The places of the ends of an interval, for each number of records that is taken together: which they are PostgreSQL cannot tell. */
async function ranksOfCounts(transaction: Transaction, batch: number) {
  const counts = await transaction.$queryRaw<{ count: number }[]>`
    SELECT DISTINCT count(*)::integer AS count FROM salary_record WHERE batch = ${batch} ${AGGREGATED}`;
  return counts.flatMap(({ count }) => {
    const ranks = medianRanks(count);
    return ranks ? [{ count, ...ranks }] : [];
  });
}

/** How many records one statement deletes. */
const DELETED_AT_ONCE = 50_000;

/** Deletes a batch that no published record set names; the database refuses any other. */
export async function deleteBatch(transaction: Transaction, batch: number): Promise<void> {
  await transaction.$executeRaw`DELETE FROM record_cell WHERE batch = ${batch}`;
  for (let deleted = DELETED_AT_ONCE; deleted === DELETED_AT_ONCE; ) {
    deleted = await transaction.$executeRaw`
      DELETE FROM salary_record WHERE (batch, file_row, title_id) IN (
        SELECT batch, file_row, title_id FROM salary_record
        WHERE batch = ${batch} LIMIT ${DELETED_AT_ONCE})`;
  }
}
