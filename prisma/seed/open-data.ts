import type { ExperienceLevel, PayBasis, PayPeriod, RecordKind } from "@/domain/vocabulary";
import type { Transaction } from "../client";
import type { ContentOf } from "../publish";
import { isoDate } from "../queries/rows";
import { aggregateSalaries } from "../records/aggregate-salaries";
import type { Aggregate } from "../records/store-records";

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
  ...percentiles: string[],
];

/** What the open data sets come to, as it ships: prisma/seed/open-data.json, written by scripts/open-data-seed.ts. */
export interface OpenData {
  readonly publishers: readonly object[];
  readonly sources: readonly { readonly id: string; readonly publishedOn: string | null }[];
  /** What is computed from the records of sources. */
  readonly records: readonly {
    readonly sourceId: string;
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

interface SetWithRows {
  readonly set: {
    readonly id: string;
    readonly kind: RecordKind;
    readonly basis: PayBasis;
    readonly period: PayPeriod;
    readonly asOf: Date;
  };
  readonly rows: readonly Aggregate[];
}

/** What a database that holds the open data sets, and nothing else, comes to. */
export async function encodeOpenData(
  models: Transaction,
  sets: readonly SetWithRows[],
): Promise<OpenData> {
  const standing = {
    where: { supersededIn: null, withdrawnIn: null },
    orderBy: { id: "asc" },
  } as const;
  const computed = new Set(sets.map(({ set }) => set.id));
  const [publishers, sources, salaries] = await Promise.all([
    models.publisher.findMany(standing),
    models.source.findMany(standing),
    models.salary.findMany(standing),
  ]);
  return {
    publishers: publishers.map(stated),
    sources: sources.map((source) => ({
      ...stated(source),
      id: source.id,
      publishedOn: isoDate(source.publishedOn),
    })),
    records: sets.map(({ set, rows }) => ({
      sourceId: set.id,
      recordKind: set.kind,
      basis: set.basis,
      period: set.period,
      asOf: isoDate(set.asOf) ?? "",
      aggregates: rows.map(encodeAggregate),
    })),
    salaries: salaries
      .filter(({ sourceId }) => !computed.has(sourceId))
      .map((salary) => ({
        ...stated(salary),
        amount: salary.amount.toFixed(),
        observedFrom: isoDate(salary.observedFrom),
        observedTo: isoDate(salary.observedTo),
      })),
  };
}

const VERSION_COLUMNS = ["version", "recordedIn", "supersededIn", "withdrawnIn"];

/** What a row states, without its version and without what it leaves open. */
function stated(row: object): object {
  const columns = Object.entries(row);
  return Object.fromEntries(
    columns.filter(([column, value]) => value !== null && !VERSION_COLUMNS.includes(column)),
  );
}

function encodeAggregate(row: Aggregate): AggregateRow {
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
    ...row.percentiles.map((amount) => String(Number(amount))),
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
    ...percentiles
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
    percentiles,
  };
}

/** What the open data sets come to, as the seed publishes it. */
export function decodeOpenData(data: OpenData): {
  publishers: ContentOf["publisher"][];
  sources: ContentOf["source"][];
  salaries: ContentOf["salary"][];
} {
  return {
    publishers: data.publishers as ContentOf["publisher"][],
    sources: data.sources.map(
      (source) =>
        ({ ...source, publishedOn: dayOf(source.publishedOn) }) as unknown as ContentOf["source"],
    ),
    salaries: [
      ...data.records.flatMap(({ sourceId, recordKind, basis, period, asOf, aggregates }) =>
        aggregateSalaries(
          aggregates.map((row) => decodeAggregate(row as AggregateRow)),
          {
            setId: sourceId,
            sourceId,
            editionId: null,
            recordKind: recordKind as RecordKind,
            basis: basis as PayBasis,
            period: period as PayPeriod,
            asOf,
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

function dayOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
