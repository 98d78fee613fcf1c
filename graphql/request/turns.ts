/**
 * For how long of one turn of the event loop requests are begun or gone on with, in milliseconds. Node
 * lets one new connection in by turn, so that many who come at once wait for as many turns.
 */
const TURN_MS = 2;
/** How much of it one request may have at a time, before others go first: most are answered in less. */
const SHARE_MS = 10;
/** How many pieces that are done are held on to before they are let go of together. */
const DONE_KEPT = 1_000;

/**
 * Shares the process between requests. They have one turn of the event loop together, one request
 * after the other; what is left waits for the next turn. Whoever has had the fewest shares goes next,
 * and of several who came first. So a question waits for none that is longer than its share, and the
 * event loop goes round whatever is asked.
 */
export class Rota {
  /** Milliseconds. */
  readonly #clock: () => number;
  /** What the clock said last: it is read once for each piece. */
  #now = 0;
  #begun = 0;
  #isOpen = false;
  /** Whose piece was done last in this turn. */
  #last: Turns | null = null;
  readonly #waiting = new Set<Turns>();
  /** How much those have had who went last: who joins later has not saved up what others had before. */
  #least = 0;
  #came = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** The place of a new request among all. */
  nextPlace(): number {
    this.#came += 1;
    return this.#came;
  }

  /** Whether a request may do a piece of work in this turn. */
  hasTime(request: Turns): boolean {
    if (!this.#isOpen) this.#open();
    else if (this.#last !== request) this.#now = this.#clock();
    return this.#now - this.#begun < (this.#last === request ? SHARE_MS : TURN_MS);
  }

  /** Does a piece of a request's work. What lies between two of its pieces is work of its own too. */
  timed<T>(request: Turns, work: () => T): T {
    const begun = this.#now;
    this.#last = request;
    try {
      return work();
    } finally {
      this.#now = this.#clock();
      request.had += this.#now - begun;
    }
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
    this.#last = null;
    this.#now = this.#clock();
    this.#begun = this.#now;
    setImmediate(() => {
      this.#isOpen = false;
      if (this.#waiting.size === 0) return;
      this.#open();
      // However long it takes, one piece is done in every turn.
      this.#goOn(true);
    });
  }

  /** One piece after the other, each when what followed at once from the one before has been done. */
  #goOn(isFirst = false): void {
    let next: Turns | null = null;
    for (const request of this.#waiting) next = earlier(next, request);
    if (next === null || !(isFirst || this.hasTime(next))) return;
    this.#least = next.had;
    next.goOn();
    if (!next.isWaiting) this.#waiting.delete(next);
    if (this.#waiting.size > 0) queueMicrotask(() => this.#goOn());
  }
}

function earlier(next: Turns | null, request: Turns): Turns {
  if (next === null) return request;
  const shares = sharesOf(request) - sharesOf(next);
  return shares < 0 || (shares === 0 && request.place < next.place) ? request : next;
}

function sharesOf({ had }: Turns): number {
  return Math.floor(had / SHARE_MS);
}

/** The work of one request, done in turns with that of others. */
export class Turns {
  /** How much it has had of the process, as the rota compares it. */
  had = 0;
  /** It goes before those that come later. */
  readonly place: number;
  readonly #rota: Rota;
  #waiting: (() => void)[] = [];
  /** How many of them are done. */
  #done = 0;

  constructor(rota: Rota) {
    this.#rota = rota;
    this.place = rota.nextPlace();
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Does a piece of work at once where there is time, else in a later turn. */
  take<T>(work: () => T): T | Promise<Awaited<T>> {
    const hasTime = !this.isWaiting && this.#rota.hasTime(this);
    return hasTime ? this.#rota.timed(this, work) : this.later(work);
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
}
