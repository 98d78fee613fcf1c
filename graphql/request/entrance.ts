import { nextTick } from "node:process";

/**
 * For how long of one turn of the event loop questions are begun, in milliseconds. Node lets one new
 * connection in by turn, so that of many who come at once the last waits for as many turns.
 */
const BEGIN_MS = 2;

/**
 * Where questions begin, in the order in which they come: as many in one turn of the event loop as there
 * is time for, and one at least. So the loop goes round whatever is asked, and lets new connections in.
 */
export class Entrance {
  /** Milliseconds. */
  readonly #clock: () => number;
  readonly #waiting: (() => void)[] = [];
  #isOpen = false;
  #begun = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Fulfilled when it is time to begin. */
  async enter(): Promise<void> {
    if (this.#waiting.length === 0 && this.#hasTime()) return;
    await new Promise<void>((begin) => this.#waiting.push(begin));
  }

  #hasTime(): boolean {
    if (!this.#isOpen) this.#open();
    return this.#clock() - this.#begun < BEGIN_MS;
  }

  #open(): void {
    this.#isOpen = true;
    this.#begun = this.#clock();
    setImmediate(() => {
      this.#isOpen = false;
      if (this.#waiting.length === 0) return;
      this.#open();
      this.#letIn();
    });
  }

  /** The next one, and another when all that follows from it by promises is done and time is left. */
  #letIn(): void {
    this.#waiting.shift()?.();
    if (this.#waiting.length === 0) return;
    // A tick comes behind the promises only where one of them asks for it.
    queueMicrotask(() => nextTick(() => this.#hasTime() && this.#letIn()));
  }
}
