import DataLoader from "dataloader";
import { LRUCache } from "lru-cache";
import type { RecordCell, Salary } from "@/domain/evidence/evidence";
import { versionsUpTo } from "@/domain/evidence/times";
import { groupBy } from "@/domain/text/lists";
import type { Database } from "@/prisma/client";
import { countSalariesByCountry, type HeldCountry } from "@/prisma/queries/held-countries";
import { loadCellsOfTitles } from "@/prisma/queries/record-sets";
import { latestRevisionAt } from "@/prisma/queries/revisions";
import {
  countSalariesBySource,
  loadSalariesById,
  loadSalariesChangedAfter,
  loadSalariesOfRevisions,
  loadSalariesOfSources,
  loadSalariesOfTitles,
} from "@/prisma/queries/salaries";

/** How a cache reads, and how much it keeps. */
interface KeyedCacheOptions<Key, Value> {
  /** The values of keys, in their order. */
  readonly read: (keys: readonly Key[]) => Promise<readonly Value[]>;
  /** How much is kept in memory before what was used longest ago is let go. */
  readonly size: number;
  /** How much a value takes of `size`, at least 1; 1 where it is not said. */
  readonly sizeOf?: (value: Value) => number;
  /** How many keys are read in one go. */
  readonly keysAtOnce: number;
}

/**
 * Values by key, read when they are first asked for: all keys that are asked for together in one go,
 * and each once while it stays in memory. A failure is not kept.
 */
export class KeyedCache<Key extends string | number, Value extends object> {
  readonly #kept: LRUCache<Key, Value>;
  readonly #loader: DataLoader<Key, Value>;

  constructor({ read, size, sizeOf, keysAtOnce }: KeyedCacheOptions<Key, Value>) {
    this.#kept = new LRUCache({ maxSize: size, sizeCalculation: sizeOf ?? (() => 1) });
    this.#loader = new DataLoader<Key, Value>(
      async (keys) => {
        const values = await read(keys);
        // The loader only joins questions that are under way: what is kept is bounded by `#kept`.
        for (const [index, key] of keys.entries()) {
          const value = values[index];
          if (value) this.#kept.set(key, value);
          this.#loader.clear(key);
        }
        return values;
      },
      { maxBatchSize: keysAtOnce },
    );
  }

  load(key: Key): Promise<Value> {
    const kept = this.#kept.get(key);
    return kept ? Promise.resolve(kept) : this.#loader.load(key);
  }

  /** Keeps what was read by another way. */
  keep(key: Key, value: Value): void {
    this.#kept.set(key, value);
  }
}

/** Reads something when it is first asked for, and keeps it; what failed is read again. */
export function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let held: Promise<T> | null = null;
  return () => {
    if (held === null) {
      held = read();
      held.catch(() => {
        held = null;
      });
    }
    return held;
  };
}

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
  open: () => Database,
  upTo: number,
  batches: readonly number[],
): EvidenceCaches {
  const byId = salaryCache(
    (ids) => loadSalariesById(open(), ids),
    (salary) => salary.id,
    upTo,
  );
  const keepById = (salaries: readonly Salary[]) => keepComplete(byId, salaries);
  return {
    byId,
    byTitle: salaryCache(
      (ids) => loadSalariesOfTitles(open(), ids),
      (salary) => salary.titleId,
      upTo,
      keepById,
    ),
    bySource: salaryCache(
      (ids) => loadSalariesOfSources(open(), ids),
      (salary) => salary.sourceId,
      upTo,
      keepById,
    ),
    byRevision: new KeyedCache<number, readonly Salary[]>({
      size: REVISIONS_KEPT,
      keysAtOnce: REVISIONS_AT_ONCE,
      read: async (numbers) => {
        const salaries = versionsUpTo(await loadSalariesOfRevisions(open(), numbers), upTo);
        return numbers.map((number) => salaries.filter((salary) => isTouched(salary, number)));
      },
    }),
    revisionAt: readOneByOne(MOMENTS_KEPT, async (time) => ({
      number: await latestRevisionAt(open(), new Date(time)),
    })),
    changedAfter: readOneByOne<number, readonly Salary[]>(CHANGES_KEPT, async (revision) =>
      versionsUpTo(await loadSalariesChangedAfter(open(), revision), upTo),
    ),
    cells: new KeyedCache<string, readonly RecordCell[]>({
      size: BINS_KEPT,
      sizeOf: (cells) => cells.reduce((size, { sketch }) => size + 10 + sketch.bins.length, 1),
      keysAtOnce: TITLES_AT_ONCE,
      read: async (ids) => {
        const found = groupBy(
          await loadCellsOfTitles(open(), ids, batches),
          (cell) => cell.titleId,
        );
        return ids.map((id) => found.get(id) ?? []);
      },
    }),
    countsBySource: readOneByOne(MOMENTS_KEPT, (time) =>
      countSalariesBySource(open(), new Date(time)),
    ),
    countries: readOneByOne<number, readonly HeldCountry[]>(MOMENTS_KEPT, (time) =>
      countSalariesByCountry(open(), new Date(time)),
    ),
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

/** How many salaries are kept in memory by one key. */
const SALARIES_KEPT = 20_000;
const KEYS_AT_ONCE = 500;

/** All versions of salaries by one key (title, source or id), oldest first; none where it is not known. */
export type SalaryCache = KeyedCache<string, readonly Salary[]>;

/** Salaries of one version of the evidence by a key. `onRead` is told of all that were read. */
export function salaryCache(
  read: (keys: readonly string[]) => Promise<readonly Salary[]>,
  keyOf: (salary: Salary) => string,
  revision: number,
  onRead?: (salaries: readonly Salary[]) => void,
): SalaryCache {
  return new KeyedCache({
    size: SALARIES_KEPT,
    // That there is none is worth keeping too, and costs something.
    sizeOf: (salaries) => Math.max(1, salaries.length),
    keysAtOnce: KEYS_AT_ONCE,
    read: async (keys) => {
      const salaries = versionsUpTo(await read(keys), revision);
      const found = groupBy(salaries, keyOf);
      onRead?.(salaries);
      return keys.map((key) => found.get(key) ?? []);
    },
  });
}

/** Keeps salaries by id that were read by another key, where every version of them is there. */
export function keepComplete(byId: SalaryCache, salaries: readonly Salary[]): void {
  // More than fit would only push each other out.
  if (salaries.length > SALARIES_KEPT) return;
  for (const [id, versions] of groupBy(salaries, (salary) => salary.id)) {
    if (isComplete(versions)) byId.keep(id, versions);
  }
}

/** A version may be of another title or source: then the versions read here have a gap, or no end. */
function isComplete(versions: readonly Salary[]): boolean {
  const last = versions.at(-1);
  return (
    last !== undefined &&
    last.superseded === null &&
    versions.every(({ version }, index) => version === index + 1)
  );
}
