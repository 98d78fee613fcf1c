import type {
  ExperienceLevel,
  PayBasis,
  PayPeriod,
  RecordKind,
} from "@/domain/evidence/vocabulary";
import { fileWords } from "@/domain/words/file-words";
import type { Transaction } from "../client";
import { aggregateSalaries } from "../records/aggregate-salaries";
import { type Aggregate, aggregateRecords } from "../records/store-records";
import { isoDate } from "../rows";
import type { ContentOf } from "../things";

/** Percentiles of one title, country and currency: see Aggregate, whose fields these are in order. */
type AggregateRow = readonly [
  titleId: string,
  country: string,
  currency: string,
  year: number | null,
  level: string | null,
  count: number,
  copies: number,
  firstYear: number,
  lastYear: number,
  p10: string,
  p25: string,
  median: string,
  p75: string,
  p90: string,
  ...interval: string[],
];

/**
 * What data sets under one kind of licence come to, as it ships: prisma/seed/open-data.json and its
 * neighbours, written by scripts/seeds/open-data-seed.ts.
 */
export interface OpenData {
  /** What their licence asks to be said. */
  readonly notice?: string;
  readonly publishers: readonly object[];
  readonly sources: readonly { readonly id: string; readonly publishedOn: string | null }[];
  readonly editions: readonly { readonly id: string; readonly publishedOn: string | null }[];
  /** What is computed from the records of files. */
  readonly records: readonly {
    readonly setId: string;
    readonly sourceId: string;
    readonly editionId: string | null;
    readonly recordKind: string;
    readonly basis: string;
    readonly period: string;
    readonly asOf: string;
    readonly aggregates: readonly (readonly (string | number | null)[])[];
  }[];
  /** Figures that a source publishes itself. */
  readonly salaries: readonly {
    readonly observedFrom: string | null;
    readonly observedTo: string | null;
  }[];
}

/** What the sources come to that a database holds besides some. */
export async function encodeOpenData(
  models: Transaction,
  { besides, ...notice }: { readonly besides: readonly string[]; readonly notice?: string },
): Promise<OpenData> {
  const standing = { supersededIn: null, withdrawnIn: null };
  const orderBy = { id: "asc" } as const;
  const sources = await models.source.findMany({
    where: { ...standing, id: { notIn: [...besides] } },
    orderBy,
  });
  const ofThem = { where: { ...standing, sourceId: { in: sources.map(({ id }) => id) } }, orderBy };
  const [publishers, editions, salaries, recordSets] = await Promise.all([
    models.publisher.findMany({
      where: { ...standing, id: { in: sources.map(({ publisherId }) => publisherId) } },
      orderBy,
    }),
    models.edition.findMany(ofThem),
    models.salary.findMany(ofThem),
    models.recordSet.findMany(ofThem),
  ]);
  const sets = await Promise.all(
    recordSets.map(async (set) => ({ set, rows: await aggregateRecords(models, set.batch) })),
  );
  return {
    ...notice,
    publishers: publishers.map(statedRow),
    sources: sources.map(dated),
    editions: editions.map(dated),
    records: sets.map(({ set, rows }) => ({
      setId: set.id,
      sourceId: set.sourceId,
      editionId: set.editionId,
      recordKind: set.kind,
      basis: set.basis,
      period: set.period,
      asOf: isoDate(set.asOf) ?? "",
      aggregates: rows.map(encodeAggregate),
    })),
    salaries: salaries
      .filter(({ origin }) => origin !== "COMPUTED")
      .map((salary) => ({
        ...statedRow(salary),
        amount: salary.amount.toFixed(),
        observedFrom: isoDate(salary.observedFrom),
        observedTo: isoDate(salary.observedTo),
      })),
  };
}

/** A source or an edition, its day as text. */
function dated<T extends { id: string; publishedOn: Date | null }>(row: T) {
  return { ...statedRow(row), id: row.id, publishedOn: isoDate(row.publishedOn) };
}

const VERSION_COLUMNS = ["version", "recordedIn", "supersededIn", "withdrawnIn"];

/** What a row states, without its version and without what it leaves open. */
export function statedRow(row: object): object {
  const columns = Object.entries(row);
  return Object.fromEntries(
    columns.filter(([column, value]) => value !== null && !VERSION_COLUMNS.includes(column)),
  );
}

function encodeAggregate(row: Aggregate): readonly (string | number | null)[] {
  return [
    row.titleId,
    row.country,
    row.currency,
    row.year,
    row.level,
    row.count,
    row.copies,
    row.firstYear,
    row.lastYear,
    ...[...row.percentiles, ...(row.interval ?? [])].map((amount) => String(Number(amount))),
  ];
}

function decodeAggregate(row: AggregateRow): Aggregate {
  const [
    titleId,
    country,
    currency,
    year,
    level,
    count,
    copies,
    firstYear,
    lastYear,
    p10,
    p25,
    median,
    p75,
    p90,
    low,
    high,
  ] = row;
  return {
    titleId,
    country,
    currency,
    year,
    level: level as ExperienceLevel | null,
    count,
    copies,
    firstYear,
    lastYear,
    percentiles: [p10, p25, median, p75, p90],
    interval: low === undefined || high === undefined ? null : [low, high],
  };
}

/** What the open data sets come to, as the seed publishes it. */
export function decodeOpenData(data: OpenData): {
  publishers: ContentOf["publisher"][];
  sources: ContentOf["source"][];
  editions: ContentOf["edition"][];
  salaries: ContentOf["salary"][];
} {
  const publishers = data.publishers as ContentOf["publisher"][];
  const sources = data.sources.map(withDay) as unknown as ContentOf["source"][];
  const editions = data.editions.map(withDay) as unknown as ContentOf["edition"][];
  const ofFile = (sourceId: string, editionId: string | null) => {
    const source = found(sources, sourceId);
    const edition = editionId === null ? null : found(editions, editionId);
    return fileWords(found(publishers, source.publisherId), source, edition);
  };
  return {
    publishers,
    sources,
    editions,
    salaries: [
      ...data.records.flatMap(({ recordKind, basis, period, aggregates, ...file }) =>
        aggregateSalaries(
          aggregates.map((row) => decodeAggregate(row as AggregateRow)),
          {
            ...file,
            recordKind: recordKind as RecordKind,
            of: ofFile(file.sourceId, file.editionId),
            basis: basis as PayBasis,
            period: period as PayPeriod,
          },
        ),
      ),
      ...data.salaries.map(
        (salary) =>
          ({
            ...salary,
            observedFrom: dayOf(salary.observedFrom),
            observedTo: dayOf(salary.observedTo),
          }) as unknown as ContentOf["salary"],
      ),
    ],
  };
}

function found<T extends { readonly id: string }>(things: readonly T[], id: string): T {
  const thing = things.find((each) => each.id === id);
  if (!thing) throw new Error(`${id} is not among what ships`);
  return thing;
}

function withDay(row: { readonly publishedOn: string | null }) {
  return { ...row, publishedOn: dayOf(row.publishedOn) };
}

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
