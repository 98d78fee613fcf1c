import DataLoader from "dataloader";
import { LRUCache } from "lru-cache";
import type { Salary } from "@/domain/evidence";
import { groupBy } from "@/domain/group";
import { versionsUpTo } from "./versions-up-to";

/** How many salaries a shelf keeps in memory before it lets go of those used longest ago. */
const SALARIES_KEPT = 20_000;
/** How many keys one statement asks for. */
const KEYS_AT_ONCE = 500;

/**
 * Salaries of one version of the evidence by one key (title, source or id), read when first asked
 * for: all keys that are asked for together in one go, and each key once while it stays in memory.
 */
export class SalaryShelf {
  readonly #kept = new LRUCache<string, readonly Salary[]>({
    maxSize: SALARIES_KEPT,
    // An empty answer is worth keeping too, and costs something.
    sizeCalculation: (salaries) => Math.max(1, salaries.length),
  });
  readonly #loader: DataLoader<string, readonly Salary[]>;
  readonly #keyOf: (salary: Salary) => string;

  constructor(
    read: (keys: readonly string[]) => Promise<readonly Salary[]>,
    keyOf: (salary: Salary) => string,
    revision: number,
    onRead?: (salaries: readonly Salary[]) => void,
  ) {
    this.#keyOf = keyOf;
    this.#loader = new DataLoader<string, readonly Salary[]>(
      async (keys) => {
        const salaries = versionsUpTo(await read(keys), revision);
        const found = groupBy(salaries, keyOf);
        onRead?.(salaries);
        return keys.map((key) => {
          const answer = found.get(key) ?? [];
          this.#kept.set(key, answer);
          // The loader only joins questions that are under way: what is kept is bounded by `#kept`.
          this.#loader.clear(key);
          return answer;
        });
      },
      { maxBatchSize: KEYS_AT_ONCE },
    );
  }

  /** All editions under a key, oldest first; none where the key is not known. */
  load(key: string): Promise<readonly Salary[]> {
    const kept = this.#kept.get(key);
    return kept ? Promise.resolve(kept) : this.#loader.load(key);
  }

  /** Keeps salaries that were read under another key, where every edition of them is there. */
  keepComplete(salaries: readonly Salary[]): void {
    // More than fit would only push each other out.
    if (salaries.length > SALARIES_KEPT) return;
    for (const [key, editions] of groupBy(salaries, this.#keyOf)) {
      if (isComplete(editions)) this.#kept.set(key, editions);
    }
  }
}

/** An edition may have moved to another title or source: then the editions read here have a gap, or no end. */
function isComplete(editions: readonly Salary[]): boolean {
  const last = editions.at(-1);
  return (
    last !== undefined &&
    last.superseded === null &&
    editions.every((edition, index) => edition.version === index + 1)
  );
}
