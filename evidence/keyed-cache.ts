import DataLoader from "dataloader";
import { LRUCache } from "lru-cache";

/** How a cache reads, and how much it keeps. */
export interface KeyedCacheOptions<Key, Value> {
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
