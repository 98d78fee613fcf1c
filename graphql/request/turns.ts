/** How long one request keeps the process, in milliseconds, before others have their turn. */
const TURN_MS = 10;

/**
 * Shares the process between requests. A request's work goes on in one turn of the event loop until
 * it has had its time; what is left waits for the next turn, behind everything that has come meanwhile.
 */
export class Turns {
  readonly #clock: () => number;
  #waiting: (() => void)[] = [];
  /** How many of them are done. */
  #done = 0;
  #isOpen = false;
  #begun = 0;

  /** `clock`: milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Does a piece of work at once where there is time, else in a later turn. */
  take<T>(work: () => T): T | Promise<Awaited<T>> {
    return this.#waiting.length === 0 && this.#hasTime() ? work() : this.later(work);
  }

  /** Does it when it is its turn, after all that waits already. */
  later<T>(work: () => T): Promise<Awaited<T>> {
    if (!this.#isOpen) this.#open();
    return new Promise<Awaited<T>>((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(work() as Awaited<T>);
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  #hasTime(): boolean {
    if (!this.#isOpen) this.#open();
    return !this.#isOver();
  }

  #isOver(): boolean {
    return this.#clock() - this.#begun >= TURN_MS;
  }

  /** A turn ends with the event loop's: all that was begun in it, and what followed at once, belongs to it. */
  #open(): void {
    this.#isOpen = true;
    this.#begun = this.#clock();
    setImmediate(() => {
      this.#isOpen = false;
      if (this.#waiting.length > 0) {
        this.#open();
        this.#goOn();
      }
    });
  }

  /** One piece after the other, each when all that followed from the one before has been done. */
  #goOn(): void {
    this.#waiting[this.#done]?.();
    this.#done += 1;
    if (this.#done === this.#waiting.length) {
      this.#waiting = [];
      this.#done = 0;
    } else if (!this.#isOver()) {
      queueMicrotask(() => this.#goOn());
    } else {
      this.#waiting = this.#waiting.slice(this.#done);
      this.#done = 0;
    }
  }
}
