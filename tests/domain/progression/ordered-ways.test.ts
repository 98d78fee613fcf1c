import fc from "fast-check";
import type { Leg } from "@/domain/progression/best-way";
import { orderedWays } from "@/domain/progression/ordered-ways";
import { compareText } from "@/domain/text/lists";
import { countedSteps } from "../../support/counted-steps";

const leg = (from: string, to: string, rank = 0, id = `${from}${to}`): Leg => ({
  id,
  from,
  to,
  rank,
});

const USUAL = { through: [], mostLegs: 9, mostWays: 1000, mostWork: 1e7 };

interface Asked {
  readonly legs: readonly Leg[];
  readonly starts: readonly string[];
  readonly goal: string;
  readonly through: readonly string[];
  readonly mostLegs: number;
}

/** Every way, by trying every leg: the judge. */
function tried({ legs, starts, goal, through, mostLegs }: Asked): string[] {
  const ways: { start: string; legs: Leg[] }[] = [];
  const goOn = (start: string, way: Leg[]): void => {
    const places = [start, ...way.map(({ to }) => to)];
    if (places.at(-1) === goal) {
      const isMeant = way.length > 0 && through.every((place) => places.includes(place));
      if (isMeant) ways.push({ start, legs: way });
      return;
    }
    if (way.length === mostLegs) return;
    for (const next of legs) {
      if (next.from === places.at(-1) && !places.includes(next.to)) goOn(start, [...way, next]);
    }
  };
  for (const start of starts) goOn(start, []);
  const weakest = (way: Leg[]) => Math.max(...way.map(({ rank }) => rank));
  const name = ({ start, legs: way }: { start: string; legs: Leg[] }) =>
    [start, ...way.flatMap(({ to, id }) => [to, id])].join(" ");
  return ways
    .sort(
      (a, b) =>
        a.legs.length - b.legs.length ||
        weakest(a.legs) - weakest(b.legs) ||
        compareText(name(a), name(b)),
    )
    .map(name);
}

const told = (found: ReturnType<typeof orderedWays>) =>
  found.ways.map(({ start, legs }) => [start, ...legs.flatMap(({ to, id }) => [to, id])].join(" "));

const place = fc.constantFrom("a", "b", "c", "d", "e", "f");
const anyLegs = fc
  .array(fc.tuple(place, place, fc.nat(3)), { maxLength: 22 })
  .map((rows) =>
    rows.map(([from, to, rank], index) => leg(from, to, rank, `${from}${to}${index % 3}-${index}`)),
  );
const anyAsked = fc.record({
  legs: anyLegs,
  starts: fc.uniqueArray(place, { minLength: 1, maxLength: 6 }),
  goal: place,
  through: fc.uniqueArray(place, { maxLength: 3 }),
  mostLegs: fc.integer({ min: 0, max: 6 }),
});

it("tells every way that there is, and in order", () => {
  fc.assert(
    fc.property(anyAsked, (asked) => {
      const found = orderedWays({ ...asked, mostWays: 10_000, mostWork: 1e7 });
      expect(told(found)).toEqual(tried(asked));
      expect(found.isCut).toBe(false);
      for (const { legs, rank } of found.ways) {
        expect(rank).toBe(Math.max(...legs.map((each) => each.rank)));
      }
    }),
    { numRuns: 2000 },
  );
});

it("tells the first of them where there are more, and says that there are", () => {
  fc.assert(
    fc.property(anyAsked, fc.nat(5), (asked, mostWays) => {
      const found = orderedWays({ ...asked, mostWays, mostWork: 1e7 });
      const all = tried(asked);
      expect(told(found)).toEqual(all.slice(0, mostWays));
      expect(found.isCut).toBe(all.length > mostWays);
    }),
  );
});

it("tells nothing wrong and nothing out of order where the work ends early", () => {
  fc.assert(
    fc.property(anyAsked, fc.nat(60), (asked, mostWork) => {
      const found = orderedWays({ ...asked, mostWays: 10_000, mostWork });
      const all = tried(asked);
      expect(told(found)).toEqual(all.slice(0, found.ways.length));
      if (!found.isCut) expect(found.ways).toHaveLength(all.length);
    }),
  );
});

describe("hostile legs", () => {
  const names = Array.from({ length: 60 }, (_, index) => `t${String(index).padStart(2, "0")}`);
  const complete = names.flatMap((from) =>
    names.filter((to) => to !== from).map((to, index) => leg(from, to, index % 5)),
  );
  const [first = "", second = ""] = names;
  const last = names.at(-1) ?? "";

  it("are looked at a bounded number of times, however many ways there are", async () => {
    const asked = { ...USUAL, legs: complete, goal: last, mostLegs: 12, mostWays: 100 };
    const steps = await countedSteps(() => {
      const found = orderedWays({ ...asked, starts: [first] });
      expect(found.ways).toHaveLength(100);
      expect(found.isCut).toBe(true);
    });
    expect(steps).toBeLessThan(2_000_000);
    expect(steps).toBeGreaterThan(3_540);
    const all = await countedSteps(() => {
      expect(orderedWays({ ...asked, starts: names }).ways).toHaveLength(100);
    });
    expect(all).toBeLessThan(2_000_000);
  });

  it("that lead away from the goal cost no more than they are", async () => {
    // The only way to the goal is by the start again, which no way visits twice.
    const astray = [...complete.filter(({ from, to }) => from !== last && to !== last)];
    const asked = { ...USUAL, legs: [...astray, leg(first, last)], starts: [first], goal: last };
    const steps = await countedSteps(() => {
      const found = orderedWays(asked);
      expect(told(found)).toEqual([`${first} ${last} ${first}${last}`]);
      expect(found.isCut).toBe(false);
    });
    expect(steps).toBeLessThan(100_000);
  });

  it("end the work at its bound where places have to be passed", async () => {
    // A place that is reached and left by one other alone is passed by no way that visits none twice.
    const dead = "t99";
    const legs = [...complete, leg(second, dead), leg(dead, second)];
    const asked = { ...USUAL, legs, starts: [first], goal: last, through: [dead], mostLegs: 12 };
    const steps = await countedSteps(() => {
      const found = orderedWays({ ...asked, mostWork: 200_000 });
      expect(found).toEqual({ ways: [], isCut: true });
    });
    expect(steps).toBeLessThan(4_000_000);
  });
});
