import type { Catalogue, ReferenceValue } from "../evidence/evidence";
import { publishedAt, standingAt } from "../evidence/times";
import type { ReferenceSeries } from "../evidence/vocabulary";
import { compareText, groupBy } from "../text/lists";
import { listWords } from "../words/format";

/** Looks up the rates, inflations and purchasing powers that were published at one moment. */
export interface ReferenceBook {
  /** The value of one year; `of` is a currency for exchange rates, else a country. Null where none is held. */
  find(series: ReferenceSeries, of: string, year: number): ReferenceValue | null;
  /** The years that values are held for, earliest first. */
  years(series: ReferenceSeries, of: string): number[];
  /** Who publishes some values: "World Bank". */
  publishersOf(values: readonly ReferenceValue[]): string;
}

/**
 * The reference values that stood at `asOf`, of sources that stood too.
 */
export function referenceBook(
  { references, sources, publishers }: Pick<Catalogue, "references" | "sources" | "publishers">,
  asOf: Date,
): ReferenceBook {
  const isPublished = (sourceId: string) =>
    publishedAt(
      sources.filter((source) => source.id === sourceId),
      asOf,
    ).length > 0;
  const found = new Map<string, readonly ReferenceValue[]>();
  // Every figure of a question asks for the same few.
  const held = (series: ReferenceSeries, of: string): readonly ReferenceValue[] => {
    const subject = `${series} ${of}`;
    const rows =
      found.get(subject) ??
      publishedAt(bySubject(references).get(subject) ?? [], asOf)
        .filter((row) => isPublished(row.sourceId))
        .sort((a, b) => a.year - b.year || compareText(a.id, b.id));
    found.set(subject, rows);
    return rows;
  };
  const publisherOf = ({ sourceId }: ReferenceValue): string => {
    const source = standingAt(sources, asOf).find(({ id }) => id === sourceId);
    const publisher = standingAt(publishers, asOf).find(({ id }) => id === source?.publisherId);
    return publisher?.name ?? source?.name ?? sourceId;
  };
  return {
    find: (series, of, year) => held(series, of).find((row) => row.year === year) ?? null,
    years: (series, of) => [...new Set(held(series, of).map((row) => row.year))],
    publishersOf: (values) => listWords([...new Set(values.map(publisherOf))]),
  };
}

const sorted = new WeakMap<
  readonly ReferenceValue[],
  ReadonlyMap<string, readonly ReferenceValue[]>
>();

/** Reference values in all their versions, sorted out once by series and what they speak of. */
function bySubject(references: readonly ReferenceValue[]) {
  const groups =
    sorted.get(references) ?? groupBy(references, (row) => `${row.series} ${subjectOf(row)}`);
  sorted.set(references, groups);
  return groups;
}

/** What a value speaks of: its country, or the currency that is exchanged for dollars. */
function subjectOf({ country, currency }: ReferenceValue): string {
  return country ?? currency;
}
