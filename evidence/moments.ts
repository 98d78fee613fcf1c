import { LRUCache } from "lru-cache";
import type { Revision } from "@/domain/evidence";

/** Answers by the moment that they hold for, read once for all who ask at the same time. */
export class Moments<T> {
  readonly #last: number;
  readonly #kept: LRUCache<number, Promise<T>>;

  /** `revision`: the last one, after which every moment is alike. `most`: how many moments are kept. */
  constructor(revision: Revision | null, most: number) {
    this.#last = revision?.at.getTime() ?? 0;
    this.#kept = new LRUCache({ max: most });
  }

  /** The answer for a moment. A failure is not kept. */
  at(asOf: Date, read: (moment: Date) => Promise<T>): Promise<T> {
    const key = Math.min(asOf.getTime(), this.#last);
    const held = this.#kept.get(key);
    if (held) return held;
    const answer = read(new Date(key));
    this.#kept.set(key, answer);
    answer.catch(() => this.#kept.delete(key));
    return answer;
  }
}
