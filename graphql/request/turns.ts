/** How long requests keep the process in one turn of the event loop, all together, in milliseconds. */
const TURN_MS = 10;
/** How long one request may, before it waits for others: most are answered in less. */
const FIRST_MS = 10;
/** How many pieces that are done are held on to before they are let go of together. */
const DONE_KEPT = 1_000;

/**
 * Shares the process between requests. They have one turn of the event loop together, piece by piece,
 * and whoever has had the least of it goes next; what is left waits for the next turn, behind
 * everything that has come meanwhile. So a question waits as long for forty others as for one.
 */
export class Rota {
  /** Milliseconds. */
  readonly #clock: () => number;
  /** What the clock said last, which is read once for each piece. */
  #now = 0;
  /** Whose piece was done last. */
  #last: Turns | null = null;
  readonly #waiting = new Set<Turns>();
  #isOpen = false;
  #begun = 0;
  /** How much those have had who went last: who joins later has not saved up what others had before. */
  #least = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Whether the turn is over, as a request sees it that wants to do a piece of work. */
  isOverFor(request: Turns): boolean {
    if (!this.#isOpen) this.#open();
    else if (this.#last !== request) this.#now = this.#clock();
    this.#last = request;
    return this.#isOver();
  }

  /** Does a piece of a request's work. What lies between two of its pieces is work of its own too. */
  timed<T>(request: Turns, work: () => T): T {
    const begun = this.#now;
    this.#last = request;
    try {
      return work();
    } finally {
      this.#now = this.#clock();
      request.use(this.#now - begun);
    }
  }

  #isOver(): boolean {
    return this.#now - this.#begun >= TURN_MS;
  }

  join(request: Turns): void {
    if (this.#waiting.has(request)) return;
    if (!this.#isOpen) this.#open();
    request.had = Math.max(request.had, this.#least);
    this.#waiting.add(request);
  }

  /** A turn ends with the event loop's: all that was begun in it, and what followed at once, belongs to it. */
  #open(): void {
    this.#isOpen = true;
    this.#now = this.#clock();
    this.#begun = this.#now;
    setImmediate(() => {
      this.#isOpen = false;
      if (this.#waiting.size === 0) return;
      this.#open();
      this.#goOn();
    });
  }

  /** One piece after the other, each when what followed at once from the one before has been done. */
  #goOn(): void {
    let next: Turns | null = null;
    for (const request of this.#waiting) {
      if (next === null || request.had < next.had) next = request;
    }
    if (next === null) return;
    this.#least = next.had;
    if (this.#last !== next) this.#now = this.#clock();
    next.goOn();
    if (!next.isWaiting) this.#waiting.delete(next);
    if (this.#waiting.size > 0 && !this.#isOver()) queueMicrotask(() => this.#goOn());
  }
}

/** The work of one request, done in turns with that of others. */
export class Turns {
  /** How much it has had of the process, as the rota compares it. */
  had = 0;
  readonly #rota: Rota;
  #used = 0;
  #waiting: (() => void)[] = [];
  /** How many of them are done. */
  #done = 0;

  constructor(rota: Rota) {
    this.#rota = rota;
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Does a piece of work at once where there is time, else in a later turn. */
  take<T>(work: () => T): T | Promise<Awaited<T>> {
    const hasTime = !this.#rota.isOverFor(this) || this.#used < FIRST_MS;
    return hasTime && !this.isWaiting ? this.#rota.timed(this, work) : this.later(work);
  }

  /** Does it when it is its turn, after all that waits already. */
  later<T>(work: () => T): Promise<Awaited<T>> {
    const done = new Promise<Awaited<T>>((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(work() as Awaited<T>);
        } catch (error) {
          reject(error);
        }
      });
    });
    this.#rota.join(this);
    return done;
  }

  /** Does the next piece of what waits. */
  goOn(): void {
    const piece = this.#waiting[this.#done];
    this.#done += 1;
    if (this.#done === this.#waiting.length || this.#done === DONE_KEPT) {
      this.#waiting = this.#waiting.slice(this.#done);
      this.#done = 0;
    }
    if (piece) this.#rota.timed(this, piece);
  }

  /** Counts milliseconds of the process that it has had. */
  use(time: number): void {
    this.#used += time;
    this.had += time;
  }
}
