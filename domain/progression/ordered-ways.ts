import { compareText } from "../text/lists";
import {
  bestWay,
  byName,
  type Candidate,
  type Leg,
  type Part,
  searchOf,
  type Way,
  type WaysAsked,
} from "./best-way";

/** The first ways in order. `isCut`: there are more, or the work ended before it was known. */
export interface WaysFound<L extends Leg> {
  readonly ways: readonly Way<L>[];
  readonly isCut: boolean;
}

/**
 * All ways that visit no place twice, the first of them in a fixed order: fewest legs, then the
 * strongest weakest leg, then the places and legs by name, step by step.
 *
 * What is left of all ways, once the best is taken, is parted by the leg at which it leaves that one
 * (Lawler), and the best of each part is found backwards from the goal. So the work is of the number
 * of ways that are told, and not of those that there are. With places to lead through, the best of a
 * part may come by a place twice: it is not told, and what is left of its part is looked through.
 */
export function orderedWays<L extends Leg>(asked: WaysAsked<L>): WaysFound<L> {
  const search = searchOf(asked);
  const waiting: Candidate<L>[] = [];
  const wait = (candidate: Candidate<L> | null) => {
    if (candidate) waiting.splice(placeIn(waiting, candidate), 0, candidate);
  };
  for (const start of new Set(asked.starts)) {
    wait(bestWay(search, { start, legs: [], barred: new Set() }));
  }
  const ways: Way<L>[] = [];
  while (search.workLeft > 0) {
    const best = waiting.pop();
    if (!best) return { ways, isCut: false };
    const until = firstReturn(best);
    if (until === null) {
      if (ways.length === asked.mostWays) return { ways, isCut: true };
      ways.push({ start: best.start, legs: best.legs, rank: best.rank });
    }
    for (const part of partsBeside(best, until ?? best.legs.length)) wait(bestWay(search, part));
  }
  return { ways, isCut: true };
}

/** What is left of the ways of which one was the best: those that leave it before its leg number `until`. */
function partsBeside<L extends Leg>({ start, legs, fixed, barred }: Candidate<L>, until: number) {
  return legs.slice(fixed, until).map((leg, index): Part<L> => {
    const own = index === 0 ? [...barred, leg] : [leg];
    return { start, legs: legs.slice(0, fixed + index), barred: new Set(own) };
  });
}

/** Where a candidate belongs among those that wait, the best of which is last. */
function placeIn<L extends Leg>(waiting: readonly Way<L>[], way: Way<L>): number {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = waiting[middle];
    if (other && compareWays(other, way) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareWays<L extends Leg>(a: Way<L>, b: Way<L>): number {
  return (
    a.legs.length - b.legs.length ||
    a.rank - b.rank ||
    compareText(a.start, b.start) ||
    compareLegs(a.legs, b.legs)
  );
}

function compareLegs(a: readonly Leg[], b: readonly Leg[]): number {
  const at = a.findIndex((leg, index) => leg !== b[index]);
  const [first, second] = [a[at], b[at]];
  return first && second ? byName(first, second) : 0;
}

/** How many legs lead to the first place that a way has been to before; null where it visits none twice. */
function firstReturn<L extends Leg>({ start, legs }: Way<L>): number | null {
  const seen = new Set([start]);
  for (const [index, { to }] of legs.entries()) {
    if (seen.has(to)) return index + 1;
    seen.add(to);
  }
  return null;
}
