import { setImmediate as nextTurn } from "node:timers/promises";
import { getIntrospectionQuery } from "graphql";
import { Entrance } from "@/graphql/request/entrance";
import { Meter } from "@/graphql/request/meter";
import { Rota, Turns } from "@/graphql/request/turns";
import { sourceFiles } from "../architecture/source-files";
import { type Api, testApi } from "./api";

/** A stopwatch that only work moves. */
function stopwatch() {
  let now = 0;
  return {
    clock: () => now,
    work: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** What was done in each turn of the event loop, until all was. */
async function byTurn(done: readonly unknown[], all: number): Promise<number[]> {
  const turns = [done.length];
  while (done.length < all) {
    const before = done.length;
    await nextTurn();
    turns.push(done.length - before);
  }
  return turns;
}

describe("turns of many requests", () => {
  it("are as long together as those of one", async () => {
    for (const requests of [1, 40]) {
      const { clock, work } = stopwatch();
      const rota = new Rota(clock);
      const done: number[] = [];
      for (let request = 0; request < requests; request += 1) {
        const turns = new Turns(rota);
        for (let piece = 0; piece < 20; piece += 1) {
          void turns.take(() => {
            work(5);
            done.push(request);
          });
        }
      }
      const [, ...later] = await byTurn(done, 20 * requests);
      expect(Math.max(...later)).toBe(2);
    }
  });

  it("give each request as much, whatever its pieces take", async () => {
    const { clock, work } = stopwatch();
    const rota = new Rota(clock);
    const done: string[] = [];
    const large = new Turns(rota);
    const small = new Turns(rota);
    for (let piece = 0; piece < 100; piece += 1) {
      void large.take(() => {
        work(50);
        done.push("large");
      });
      void small.take(() => {
        work(1);
        done.push("small");
      });
    }
    while (done.filter((kind) => kind === "small").length < 100) await nextTurn();
    expect(done.filter((kind) => kind === "large").length).toBeLessThan(10);
    await byTurn(done, 200);
  });
});

describe("the entrance", () => {
  it("lets one question after the other begin, and the event loop go round between them", async () => {
    const { clock, work } = stopwatch();
    const entrance = new Entrance(clock);
    // One that takes all of the first turn, so that the others wait.
    await entrance.enter();
    work(5);
    const done: number[] = [];
    const ask = async (request: number) => {
      await entrance.enter();
      for (let part = 0; part < 5; part += 1) {
        work(1);
        // What a question does follows by promises: it is done before another begins.
        await Promise.resolve().then(() => Promise.resolve());
        done.push(request);
      }
    };
    const all = Array.from({ length: 40 }, (_, request) => ask(request));
    expect(Math.max(...(await byTurn(done, 200)))).toBe(5);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    await Promise.all(all);
  });

  it("lets as many begin in one turn as there is time for, and one however long it takes", async () => {
    const { clock, work } = stopwatch();
    const entrance = new Entrance(clock);
    // One that takes all of the first turn, so that the others wait.
    await entrance.enter();
    work(5);
    const begun: number[] = [];
    for (let request = 0; request < 40; request += 1) {
      void entrance.enter().then(() => {
        work(request < 30 ? 0.5 : 100);
        begun.push(request);
      });
    }
    const [, ...turns] = await byTurn(begun, 40);
    expect(Math.max(...turns)).toBe(4);
    expect(turns.slice(-9)).toEqual(Array(9).fill(1));
  });
});

describe("work on what was read", () => {
  it("takes turns, although all of it waited for the same", async () => {
    const { clock, work } = stopwatch();
    const meter = new Meter(new Rota(clock));
    const done: number[] = [];
    const read = Promise.resolve(5);
    const all = Array.from({ length: 20 }, (_, place) =>
      meter.after(read, (milliseconds) => {
        work(milliseconds);
        return done.push(place);
      }),
    );
    const turns = await byTurn(done, 20);
    expect(Math.max(...turns)).toBe(2);
    expect(await Promise.all(all)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  });

  it("takes turns between its parts, and ends where the request is stopped", async () => {
    const { clock, work } = stopwatch();
    const meter = new Meter(new Rota(clock));
    const done: number[] = [];
    const answered = meter.afterInParts(Promise.resolve(20), function* (parts) {
      for (let part = 0; part < parts; part += 1) {
        work(5);
        done.push(part);
        yield;
      }
      return "all";
    });
    expect(Math.max(...(await byTurn(done, 20)))).toBe(2);
    expect(await answered).toBe("all");
    meter.stop();
    void meter.after(Promise.resolve(), () => done.push(21));
    await nextTurn();
    expect(done).toHaveLength(20);
  });

  it("hands on what reading and working throw", async () => {
    const meter = new Meter();
    const fails = () => {
      throw new RangeError("no");
    };
    await expect(meter.after(Promise.reject(new TypeError("no")), fails)).rejects.toThrow(
      TypeError,
    );
    await expect(meter.after(Promise.resolve(), fails)).rejects.toThrow(RangeError);
    await expect(
      meter.afterInParts(Promise.resolve(), function* () {
        yield;
        fails();
      }),
    ).rejects.toThrow(RangeError);
  });

  it("is never done behind a resolver’s own wait for salaries or records", () => {
    const files = sourceFiles("graphql/catalogue", "graphql/pay", "graphql/guide");
    const reads =
      /evidenceFor\(|\.(?:evidenceOn|recordsOf|salariesOf\w+|evidenceChanged\w+|guide)\(/;
    const asking = files.flatMap(({ path, text }) =>
      text.split("\n").flatMap((line) => (reads.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(asking.length).toBeGreaterThan(12);
    expect(asking.filter((line) => /\bawait\b/.test(line))).toEqual([]);
  });
});

describe("a question about the schema", () => {
  let api: Api;
  beforeAll(async () => {
    api = await testApi({ seeded: false });
  });

  it("is counted like any other", async () => {
    const { text, errors } = await api.ask(getIntrospectionQuery());
    expect(errors).toEqual([]);
    const { used, allowed } = JSON.parse(text).extensions.cost;
    expect(used).toBeGreaterThan(1_000);
    expect(used).toBeLessThan(allowed / 2);
  });

  it("is stopped at its allowance", async () => {
    const parts = Array.from(
      { length: 12 },
      (
        _,
        place,
      ) => `a${place}: __schema { types { name fields { name description type { name ofType {
        name fields { name description type { name ofType { name } } } } } args { name } } } }`,
    );
    const { errors, status } = await api.ask(`{ ${parts.join(" ")} }`);
    expect({ status, code: errors[0]?.extensions }).toEqual({
      status: 400,
      code: { code: "LIMIT_EXCEEDED", limit: "cost", allowed: 20_000 },
    });
  });
});
