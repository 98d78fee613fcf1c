import Big from "big.js";
import type { Revision, Salary } from "@/domain/evidence/evidence";
import { versionsUpTo } from "@/domain/evidence/times";
import { keepComplete, salaryCache } from "@/evidence/caches";

const revision = (id: number): Revision => ({
  id,
  at: new Date(id * 1000),
  actor: "test",
  reason: "Fixture.",
});

function salary(
  id: string,
  titleId: string,
  version: number,
  recorded: number,
  superseded: number | null,
): Salary {
  return {
    id,
    version,
    recorded: revision(recorded),
    superseded: superseded === null ? null : revision(superseded),
    withdrawn: null,
    sourceId: "source",
    titleId,
    statistic: "MEDIAN",
    money: { amount: new Big(version), currency: "INR" },
    editionId: null,
    origin: "PRINTED",
    interval: null,
    asPrinted: "fixture",
    period: "YEAR",
    basis: "TOTAL",
    country: "IN",
    place: null,
    experiencePrinted: null,
    minYears: null,
    maxYears: null,
    level: null,
    sampleSize: null,
    observedFrom: null,
    observedTo: null,
    url: null,
    note: null,
  };
}

it("shows rows as a revision left them, whatever was recorded while they were read", () => {
  const rows = [
    salary("a", "t", 1, 1, 3),
    salary("a", "t", 2, 3, null),
    { ...salary("b", "t", 1, 2, null), withdrawn: revision(4) },
  ];
  const asLeft = versionsUpTo(rows, 2);
  expect(
    asLeft.map(({ id, version, superseded, withdrawn }) => [id, version, superseded, withdrawn]),
  ).toEqual([
    ["a", 1, null, null],
    ["b", 1, null, null],
  ]);
  expect(versionsUpTo(rows, 4)).toEqual(rows);
});

describe("a cache of salaries", () => {
  const held = [
    salary("a", "one", 1, 1, 2),
    salary("a", "two", 2, 2, null),
    salary("b", "one", 1, 1, null),
  ];

  function cacheOf(keyOf: (row: Salary) => string, onRead?: (rows: readonly Salary[]) => void) {
    const reads: string[][] = [];
    const read = async (keys: readonly string[]) => {
      reads.push([...keys]);
      return held.filter((row) => keys.includes(keyOf(row)));
    };
    return { reads, cache: salaryCache(read, keyOf, 2, onRead) };
  }

  it("reads what is asked for together in one go, and each key once", async () => {
    const { reads, cache } = cacheOf((row) => row.titleId);
    const [one, again, none] = await Promise.all([
      cache.load("one"),
      cache.load("one"),
      cache.load("none"),
    ]);
    expect(one.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(again).toBe(one);
    expect(none).toEqual([]);
    await Promise.all([cache.load("one"), cache.load("none")]);
    expect(reads).toEqual([["one", "none"]]);
  });

  it("keeps of what another cache read only what is complete", async () => {
    const byId = cacheOf((row) => row.id);
    const byTitle = cacheOf(
      (row) => row.titleId,
      (rows) => keepComplete(byId.cache, rows),
    );
    await byTitle.cache.load("one");
    expect((await byId.cache.load("b")).map(({ version }) => version)).toEqual([1]);
    expect(byId.reads).toEqual([]);
    // The second edition of this one belongs to another title, so that the first is not all of it.
    expect((await byId.cache.load("a")).map(({ version }) => version)).toEqual([1, 2]);
    expect(byId.reads).toEqual([["a"]]);
  });

  it("reads again what could not be read", async () => {
    let fails = true;
    const cache = salaryCache(
      async () => {
        if (fails) throw new Error("not now");
        return held;
      },
      (row) => row.titleId,
      2,
    );
    await expect(cache.load("one")).rejects.toThrow("not now");
    fails = false;
    expect(await cache.load("one")).toHaveLength(2);
  });
});
