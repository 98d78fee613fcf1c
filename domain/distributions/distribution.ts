import Big from "big.js";
import { isNotConvertible, type NotConvertible } from "../convert/convert";
import { conversionsInScope } from "../convert/convert-pay";
import { sentence } from "../convert/convert-words";
import { type ReferenceBook, referenceBook } from "../convert/reference-series";
import type { Catalogue, RecordCell, RecordSet } from "../evidence/evidence";
import { type Missing, missing } from "../evidence/missing";
import { fromRecords, type Sourced } from "../evidence/provenance";
import type { Scope } from "../evidence/scope";
import { levelOfBase, publishedAt, takesPart } from "../evidence/times";
import type { PayBasis, PayPeriod, RecordKind } from "../evidence/vocabulary";
import { chooseEdition } from "../pay/select";
import { compareText, groupBy } from "../text/lists";
import { formatCount } from "../words/format";
import { type ShownCell, type Spread, spreadOf, spreadSteps } from "./spread";

/** What of the evidence a distribution is worked out from. */
export interface RecordEvidence
  extends Pick<
    Catalogue,
    "recordSets" | "sources" | "editions" | "publishers" | "references" | "titles"
  > {
  /** The cells of the titles asked about, of every data set. */
  readonly cells: readonly RecordCell[];
}

/** How the pay of one title is spread over the records of one source, in one currency. */
export interface Distribution {
  readonly sourceId: string;
  readonly titleId: string;
  readonly recordSetId: string;
  /** The edition whose records they are; null where the source has none. */
  readonly editionId: string | null;
  readonly kind: RecordKind;
  readonly basis: PayBasis;
  readonly period: PayPeriod;
  readonly currency: string;
  /** ISO 3166-1 codes of the countries that records are of, most records first. */
  readonly countries: readonly string[];
  readonly firstYear: number;
  readonly lastYear: number;
  /** How many records, each counted once. */
  readonly count: number;
  /** How many rows of the file they stand for. */
  readonly copies: number;
  readonly spread: Sourced<Spread>;
}

/** The distributions of a title, source by source, never blended; or why there is none. */
export interface TitleDistributions {
  readonly titleId: string;
  readonly bySource: readonly Distribution[];
  readonly missing: Missing | null;
  /** What is left out for want of a rate or an index, in sentences. */
  readonly unconverted: readonly string[];
}

/**
 * How the pay of a title is spread in each source that holds records of it, as the scope asks for it,
 * counted over the edition that answers in each country (domain/pay/select.ts). Where the scope names no currency there is one distribution for each that the records print.
 */
export function titleDistributions(
  evidence: RecordEvidence,
  titleId: string,
  scope: Scope,
): TitleDistributions {
  const book = referenceBook(evidence, scope.asOf);
  const sources = new Map(
    publishedAt(evidence.sources, scope.asOf).map((source) => [source.id, source]),
  );
  const byBatch = groupBy(cellsOf(evidence, titleId, scope.asOf), (cell) => String(cell.batch));
  const refusals = new Map<string, number>();
  let held = 0;
  const inScope = publishedAt(evidence.recordSets, scope.asOf)
    .sort((a, b) => compareText(a.sourceId, b.sourceId) || compareText(a.id, b.id))
    .flatMap((set): HeldRecords[] => {
      const source = sources.get(set.sourceId);
      const cells = byBatch.get(String(set.batch)) ?? [];
      held += cells.length;
      const own = source
        ? cells.filter((cell) => takesPart(recordFacts(cell, set), source, scope.where))
        : [];
      return own.length > 0 ? [{ set, cells: own }] : [];
    });
  const bySource = answeringRecords(evidence, titleId, inScope, scope).flatMap(({ set, cells }) =>
    distributionsOf(titleId, set, cells, scope, book, refusals),
  );
  return {
    titleId,
    bySource,
    missing: bySource.length > 0 ? null : whyNone(held, refusals),
    unconverted: [...refusals].map(([because, count]) => leftOut(because, count)),
  };
}

/** The counted records of a title; of one that is one level of another also those of that one at this level. */
function cellsOf(evidence: RecordEvidence, titleId: string, asOf: Date): RecordCell[] {
  const base = levelOfBase(evidence, titleId, asOf);
  const isOfLevel = (cell: RecordCell) =>
    cell.titleId === base?.titleId && cell.level === base.level;
  return evidence.cells.filter((cell) => cell.titleId === titleId || isOfLevel(cell));
}

/** The counted records of one data set that are in the scope. */
interface HeldRecords {
  readonly set: RecordSet;
  readonly cells: readonly RecordCell[];
}

/** The records of the editions that answer: of each source and country those of one. */
function answeringRecords(
  evidence: RecordEvidence,
  titleId: string,
  held: readonly HeldRecords[],
  scope: Scope,
): HeldRecords[] {
  const editions = new Map(
    publishedAt(evidence.editions, scope.asOf).map((edition) => [edition.id, edition]),
  );
  const answers = ({ sourceId, editionId }: RecordSet, country: string): boolean => {
    if (editionId === null) return true;
    const others = held.filter(
      ({ set, cells }) =>
        set.sourceId === sourceId && cells.some((cell) => cell.country === country),
    );
    const chosen = chooseEdition(
      others.flatMap(({ set }) => editions.get(set.editionId ?? "") ?? []),
      {
        country,
        titleIds: [titleId],
        covered: () => 1,
        latest: ({ id }) => others.find(({ set }) => set.editionId === id)?.set.asOf ?? "",
      },
    );
    return chosen?.id === editionId;
  };
  return held.flatMap(({ set, cells }): HeldRecords[] => {
    const chosen = new Set(
      [...new Set(cells.map(({ country }) => country))].filter((country) => answers(set, country)),
    );
    const own = cells.filter(({ country }) => chosen.has(country));
    return own.length > 0 ? [{ set, cells: own }] : [];
  });
}

function distributionsOf(
  titleId: string,
  set: RecordSet,
  cells: readonly RecordCell[],
  scope: Scope,
  book: ReferenceBook,
  refusals: Map<string, number>,
): Distribution[] {
  const conversions = new Map<string, ReturnType<typeof conversionOf>>();
  const shown = cells.flatMap((cell): ShownCell[] => {
    const key = `${cell.currency} ${cell.country} ${cell.year}`;
    const conversion = conversions.get(key) ?? conversionOf(cell, scope, book);
    conversions.set(key, conversion);
    if ("because" in conversion) {
      refusals.set(conversion.because, (refusals.get(conversion.because) ?? 0) + cell.count);
      return [];
    }
    return [{ cell, ...conversion }];
  });
  return [...groupBy(shown, ({ currency }) => currency)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([currency, own]) => distributionOf(titleId, set, currency, own));
}

/** A cell as a filter looks at it. */
function recordFacts(cell: RecordCell, { basis, editionId }: RecordSet) {
  return {
    editionId,
    country: cell.country,
    basis,
    level: cell.level,
    minYears: cell.years,
    maxYears: cell.years,
    observedFrom: `${cell.year}-01-01`,
    observedTo: `${cell.year}-12-31`,
  };
}

function conversionOf(
  { currency, country, year }: RecordCell,
  scope: Scope,
  book: ReferenceBook,
): Omit<ShownCell, "cell"> | NotConvertible {
  const plan = conversionsInScope(
    { currency, country, when: { year, observed: true } },
    scope,
    book,
  );
  if (isNotConvertible(plan)) return plan;
  return {
    factor: plan.reduce((factor, { times, over }) => factor.times(times).div(over), new Big(1)),
    currency: plan.findLast((conversion) => conversion.currency)?.currency ?? currency,
    steps: plan.map(({ step }) => step),
  };
}

function distributionOf(
  titleId: string,
  set: RecordSet,
  currency: string,
  shown: readonly ShownCell[],
): Distribution {
  const sum = (count: (cell: RecordCell) => number) =>
    shown.reduce((total, { cell }) => total + count(cell), 0);
  const count = sum((cell) => cell.count);
  const years = shown.map(({ cell }) => cell.year);
  return {
    sourceId: set.sourceId,
    titleId,
    recordSetId: set.id,
    editionId: set.editionId,
    kind: set.kind,
    basis: set.basis,
    period: set.period,
    currency,
    countries: countriesOf(shown),
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    count,
    copies: sum((cell) => cell.copies),
    spread: fromRecords(spreadOf(count, shown, currency), set.id, spreadSteps(count, shown)),
  };
}

function countriesOf(shown: readonly ShownCell[]): string[] {
  const counts = [...groupBy(shown, ({ cell }) => cell.country)].map(
    ([country, own]) => [country, own.reduce((total, { cell }) => total + cell.count, 0)] as const,
  );
  return counts.sort(([a, n], [b, m]) => m - n || compareText(a, b)).map(([country]) => country);
}

function leftOut(because: string, count: number): string {
  return `${formatCount(count)} ${count === 1 ? "record is" : "records are"} left out: ${because}.`;
}

function whyNone(held: number, refusals: ReadonlyMap<string, number>): Missing {
  const [refusal] = refusals.keys();
  if (refusal) return missing("NOT_CONVERTIBLE", sentence(refusal));
  return held > 0
    ? missing("OUT_OF_SCOPE", "There are records of this title, but none for these choices.")
    : missing("NO_EVIDENCE", "No data set here has records of this title.");
}
