import type { RecordCell, Salary } from "@/domain/evidence/evidence";
import { groupBy } from "@/domain/text/group";
import type { HeldCountry } from "@/prisma/queries/held-countries";
import { KeyedCache } from "./keyed-cache";
import type { EvidenceQueries } from "./queries";
import { keepComplete, type SalaryCache, salaryCache } from "./salary-cache";
import { versionsUpTo } from "./versions-up-to";

/** How many moments the counts of salaries, and what had been recorded, are kept for. */
const MOMENTS_KEPT = 50;
/** And after how many revisions the salaries that changed are kept: there may be many of them. */
const CHANGES_KEPT = 5;
/** Somewhat more revisions than a feed tells. */
const REVISIONS_KEPT = 60;
const REVISIONS_AT_ONCE = 500;
/** How many bins of counted records are kept, over all titles. */
const BINS_KEPT = 2_000_000;
const TITLES_AT_ONCE = 50;

/** What is read of one version of the evidence when it is first asked for. Times are in milliseconds. */
export interface EvidenceCaches {
  readonly byTitle: SalaryCache;
  readonly bySource: SalaryCache;
  readonly byId: SalaryCache;
  /** The salaries that each revision touched, by its number. */
  readonly byRevision: KeyedCache<number, readonly Salary[]>;
  /** The number of the latest revision that had happened at a time. */
  readonly revisionAt: KeyedCache<number, { readonly number: number }>;
  /** The salaries that have changed after a revision, by its number: moments between two are alike. */
  readonly changedAfter: KeyedCache<number, readonly Salary[]>;
  /** The counted records of a title, of every data set. */
  readonly cells: KeyedCache<string, readonly RecordCell[]>;
  /** How many salaries each source, and each edition, had published at a time. */
  readonly countsBySource: KeyedCache<number, ReadonlyMap<string, number>>;
  /** The countries of the salaries published at a time, most salaries first. */
  readonly countries: KeyedCache<number, readonly HeldCountry[]>;
}

/**
 * The caches of the evidence as revision number `upTo` left it.
 * @param batches the batches of records that its data sets name
 */
export function evidenceCaches(
  queries: EvidenceQueries,
  upTo: number,
  batches: readonly number[],
): EvidenceCaches {
  const byId = salaryCache(queries.salariesById, (salary) => salary.id, upTo);
  const keepById = (salaries: readonly Salary[]) => keepComplete(byId, salaries);
  return {
    byId,
    byTitle: salaryCache(queries.salariesOfTitles, (salary) => salary.titleId, upTo, keepById),
    bySource: salaryCache(queries.salariesOfSources, (salary) => salary.sourceId, upTo, keepById),
    byRevision: new KeyedCache<number, readonly Salary[]>({
      size: REVISIONS_KEPT,
      keysAtOnce: REVISIONS_AT_ONCE,
      read: async (numbers) => {
        const salaries = versionsUpTo(await queries.salariesOfRevisions(numbers), upTo);
        return numbers.map((number) => salaries.filter((salary) => isTouched(salary, number)));
      },
    }),
    revisionAt: readOneByOne(MOMENTS_KEPT, async (time) => ({
      number: await queries.latestRevisionAt(new Date(time)),
    })),
    changedAfter: readOneByOne<number, readonly Salary[]>(CHANGES_KEPT, async (revision) =>
      versionsUpTo(await queries.salariesChangedAfter(revision), upTo),
    ),
    cells: new KeyedCache<string, readonly RecordCell[]>({
      size: BINS_KEPT,
      sizeOf: (cells) => cells.reduce((size, { sketch }) => size + 10 + sketch.bins.length, 1),
      keysAtOnce: TITLES_AT_ONCE,
      read: async (ids) => {
        const found = groupBy(await queries.cellsOfTitles(ids, batches), (cell) => cell.titleId);
        return ids.map((id) => found.get(id) ?? []);
      },
    }),
    countsBySource: readOneByOne(MOMENTS_KEPT, (time) =>
      queries.countSalariesBySource(new Date(time)),
    ),
    countries: readOneByOne(MOMENTS_KEPT, (time) => queries.countSalariesByCountry(new Date(time))),
  };
}

/** A cache of so many values that are read one by one, each once for all who ask at the same time. */
export function readOneByOne<Key extends string | number, Value extends object>(
  size: number,
  read: (key: Key) => Promise<Value>,
): KeyedCache<Key, Value> {
  return new KeyedCache<Key, Value>({
    size,
    keysAtOnce: 1,
    read: async (keys) => {
      const values: Value[] = [];
      for (const key of keys) values.push(await read(key));
      return values;
    },
  });
}

function isTouched({ recorded, superseded, withdrawn }: Salary, revision: number): boolean {
  return [recorded, superseded, withdrawn].some((moment) => moment?.id === revision);
}
