/** How long one request keeps the process, in milliseconds, before others have their turn. */
const TURN_MS = 10;
/** The clock is asked at every so many pieces of work: most take a microsecond. */
const PIECES_BETWEEN_LOOKS = 16;

/**
 * Shares the process between requests. A request's work goes on in one turn of the event loop until
 * it has had its time; what is left waits for the next turn, behind everything that has come meanwhile.
 */
export class Turns {
  readonly #clock: () => number;
  #waiting: (() => void)[] = [];
  #isOpen = false;
  #begun = 0;
  #pieces = 0;

  /** `clock`: milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Does a piece of work at once where there is time, else in a later turn. */
  take<T>(work: () => T): T | Promise<Awaited<T>> {
    if (this.#waiting.length === 0 && this.#hasTime()) return work();
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
    this.#pieces += 1;
    if (this.#pieces % PIECES_BETWEEN_LOOKS !== 0) return true;
    return this.#clock() - this.#begun < TURN_MS;
  }

  /** A turn ends with the event loop's: all that was begun in it, and what followed at once, belongs to it. */
  #open(): void {
    this.#isOpen = true;
    this.#begun = this.#clock();
    setImmediate(() => {
      this.#isOpen = false;
      this.#goOn();
    });
  }

  #goOn(): void {
    const waiting = this.#waiting;
    let done = 0;
    while (done < waiting.length && this.#hasTime()) {
      waiting[done]?.();
      done += 1;
    }
    this.#waiting = waiting.slice(done);
  }
}
