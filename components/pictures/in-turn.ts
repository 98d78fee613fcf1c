import { Refusal } from "@/domain/refusal";

/** How many are made at once, and how many more may wait: what comes beyond is told to come again. */
const AT_ONCE = 2;
const WAITING = 8;

/** Lets a few at a time through, in the order in which they came. */
export class InTurn {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** What `make` comes to. Throws NOT_READY where too many wait already. */
  async run<Made>(make: () => Promise<Made>): Promise<Made> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= WAITING) {
        throw new Refusal("NOT_READY", "Too many pictures are being made: ask again in a moment.");
      }
      await new Promise<void>((go) => this.#waiting.push(go));
    } else this.#running++;
    try {
      return await make();
    } finally {
      const next = this.#waiting.shift();
      // Whoever waited longest takes the place that is left.
      if (next) next();
      else this.#running--;
    }
  }
}
