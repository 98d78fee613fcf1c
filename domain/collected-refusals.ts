import { Refusal } from "./refusal";

/** Several refusals at once, of which the first stands for all where only one can be told. */
class Refusals extends Refusal {
  constructor(readonly all: readonly [Refusal, ...Refusal[]]) {
    const [{ code, message, facts }] = all;
    super(code, message, facts);
  }
}

/** Several refusals as one that is thrown. */
export function together(first: Refusal, ...others: readonly Refusal[]): Refusal {
  return others.length === 0 ? first : new Refusals([first, ...others]);
}

/** All that an error refuses: itself, or each that was collected. */
export function refusalsIn(refusal: Refusal): readonly Refusal[] {
  return refusal instanceof Refusals ? refusal.all : [refusal];
}

/** Collects what is refused of the parts of something, so that all of it is told at once. */
export class CollectedRefusals {
  readonly #refusals: Refusal[] = [];

  /** What `work` comes to; null where it is refused, which is collected. */
  of<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#refusals.push(...refusalsIn(error));
      return null;
    }
  }

  /** What `work` comes to for each of some, without those of which something is refused. */
  ofEach<T, R>(items: readonly T[], work: (item: T, place: number) => R): R[] {
    return items.flatMap((item, place) => this.of(() => [work(item, place)]) ?? []);
  }

  /** What `work` comes to, unless it is refused or something was collected: throws all of that then. */
  orAll<T>(work: () => T): T {
    const made = this.ofEach([null], work);
    this.throwAny();
    return made[0] as T;
  }

  /** Throws all that was collected; nothing where that is nothing. */
  throwAny(): void {
    const [first, ...others] = this.#refusals;
    if (first) throw together(first, ...others);
  }
}
