import { compareText, groupBy } from "../text/lists";

/** One leg of a way, between two places. `rank`: 0 for the strongest, more for a weaker one. */
export interface Leg {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly rank: number;
}

/** Which ways are looked for. */
export interface WaysAsked<L extends Leg> {
  readonly legs: readonly L[];
  /** Where a way may begin; it never begins at its goal. */
  readonly starts: readonly string[];
  readonly goal: string;
  /** Places that a way has to lead through, its ends counted. */
  readonly through: readonly string[];
  readonly mostLegs: number;
  readonly mostWays: number;
  /** How many legs may be looked at, counted again each time. */
  readonly mostWork: number;
}

/** A way that visits no place twice. `rank`: of its weakest leg. */
export interface Way<L extends Leg> {
  readonly start: string;
  readonly legs: readonly L[];
  readonly rank: number;
}

/** The ways that begin with some legs from a start and do not go on with a barred one. */
export interface Part<L extends Leg> {
  readonly start: string;
  readonly legs: readonly L[];
  readonly barred: ReadonlySet<L>;
}

/** The best way of a part, the first `fixed` legs of which are those of the part. */
export interface Candidate<L extends Leg> extends Way<L> {
  readonly fixed: number;
  readonly barred: ReadonlySet<L>;
}

/** The order of the legs that leave one place. */
export function byName(a: Leg, b: Leg): number {
  return compareText(a.to, b.to) || compareText(a.id, b.id);
}

/** The legs sorted out for a search, and what is left of its work. */
export interface Search<L extends Leg> {
  readonly goal: string;
  readonly leaving: ReadonlyMap<string, readonly L[]>;
  readonly entering: ReadonlyMap<string, readonly L[]>;
  /** One bit for each place to lead through. */
  readonly bits: ReadonlyMap<string, number>;
  readonly all: number;
  readonly mostLegs: number;
  workLeft: number;
}

/** Gets ready to look for ways. */
export function searchOf<L extends Leg>(asked: WaysAsked<L>): Search<L> {
  const legs = [...asked.legs].sort(byName);
  const through = new Set(asked.through.filter((place) => place !== asked.goal));
  return {
    goal: asked.goal,
    leaving: groupBy(legs, ({ from }) => from),
    entering: groupBy(legs, ({ to }) => to),
    bits: new Map([...through].map((place, index) => [place, 2 ** index])),
    all: 2 ** through.size - 1,
    mostLegs: asked.mostLegs,
    workLeft: asked.mostWork,
  };
}

/** Where a way stands: at a place, having been to some of those that it has to lead through. */
interface Standing {
  readonly place: string;
  readonly been: number;
}

/** How it goes on from there to the goal: by so many legs, and how weak the weakest of them is. */
interface Rest extends Standing {
  readonly left: number;
  rank: number;
}

type Rests = Map<string, Rest>;

const keyOf = ({ place, been }: Standing) => `${been} ${place}`;

/**
 * The best way of a part: the fewest legs, then the strongest weakest leg, then the first by name.
 * Null where there is none, and where the work ends. With places to lead through it may visit others
 * twice, and is then no worse than the best of the part that does not.
 */
export function bestWay<L extends Leg>(
  search: Search<L>,
  { start, legs, barred }: Part<L>,
): Candidate<L> | null {
  if (start === search.goal) return null;
  const visited = new Set([start, ...legs.map(({ to }) => to)]);
  const from = { place: legs.at(-1)?.to ?? start, been: bitsOf(search, visited) };
  const goal: Rest = { place: search.goal, been: search.all, left: 0, rank: 0 };
  const rests: Rests = new Map([[keyOf(goal), goal]]);
  const worst = Math.max(0, ...legs.map(({ rank }) => rank));
  let frontier = [goal];
  for (let left = 1; left <= search.mostLegs - legs.length; left += 1) {
    const onward = onwardLegs(search, from, rests, left, visited).filter(
      ({ leg }) => !barred.has(leg),
    );
    if (onward.length > 0) {
      const rank = Math.max(worst, Math.min(...onward.map((each) => each.rank)));
      const rest = follow(search, onward, { rests, rank, visited });
      return { start, legs: [...legs, ...rest], rank, fixed: legs.length, barred };
    }
    frontier = before(search, frontier, { rests, from, visited, left });
    if (frontier.length === 0 || search.workLeft <= 0) return null;
  }
  return null;
}

function bitsOf<L extends Leg>({ bits }: Search<L>, places: Iterable<string>): number {
  return [...places].reduce((been, place) => been | (bits.get(place) ?? 0), 0);
}

interface Onward<L extends Leg> {
  readonly leg: L;
  readonly to: Rest;
  /** Of the weakest leg from here to the goal. */
  readonly rank: number;
}

/** The legs from where a way stands to places from which it reaches the goal by one leg less than `left`. */
function onwardLegs<L extends Leg>(
  search: Search<L>,
  { place, been }: Standing,
  rests: Rests,
  left: number,
  visited: ReadonlySet<string>,
): Onward<L>[] {
  const leaving = search.leaving.get(place) ?? [];
  search.workLeft -= leaving.length;
  return leaving.flatMap((leg) => {
    const bit = search.bits.get(leg.to) ?? 0;
    if (visited.has(leg.to) || (been & bit) !== 0) return [];
    const to = rests.get(keyOf({ place: leg.to, been: been | bit }));
    return to?.left === left - 1 ? [{ leg, to, rank: Math.max(leg.rank, to.rank) }] : [];
  });
}

/** The first legs by name that lead to the goal without one weaker than `rank`. */
function follow<L extends Leg>(
  search: Search<L>,
  first: readonly Onward<L>[],
  { rests, rank, visited }: { rests: Rests; rank: number; visited: ReadonlySet<string> },
): L[] {
  const legs: L[] = [];
  for (let onward = first; ; ) {
    const next = onward.find((each) => each.rank <= rank);
    if (!next) return legs;
    legs.push(next.leg);
    onward = onwardLegs(search, next.to, rests, next.to.left, visited);
  }
}

interface Within {
  readonly rests: Rests;
  readonly from: Standing;
  readonly visited: ReadonlySet<string>;
  readonly left: number;
}

/** The standings from which one leg more than from those of `frontier` leads to the goal. */
function before<L extends Leg>(
  search: Search<L>,
  frontier: readonly Rest[],
  within: Within,
): Rest[] {
  const found: Rest[] = [];
  for (const rest of frontier) {
    const been = rest.been & ~(search.bits.get(rest.place) ?? 0);
    const entering = search.entering.get(rest.place) ?? [];
    search.workLeft -= entering.length;
    for (const leg of entering) {
      if (!mayStand(search, leg.from, been, within)) continue;
      const standing = { place: leg.from, been };
      const rank = Math.max(leg.rank, rest.rank);
      const known = within.rests.get(keyOf(standing));
      if (!known) {
        const fresh = { ...standing, left: within.left, rank };
        within.rests.set(keyOf(standing), fresh);
        found.push(fresh);
      } else if (known.left === within.left) known.rank = Math.min(known.rank, rank);
    }
  }
  return found;
}

/** Nowhere with less behind it than the way began with, or without the place itself. */
function mayStand<L extends Leg>(
  { goal, bits }: Search<L>,
  place: string,
  been: number,
  { from, visited }: Within,
): boolean {
  const least = from.been | (bits.get(place) ?? 0);
  return (been & least) === least && place !== goal && !visited.has(place);
}
