import { setImmediate as nextTurn } from "node:timers/promises";
import { Meter, StoppedError } from "@/graphql/request/meter";
import { Rota, Turns } from "@/graphql/request/turns";
import { publish } from "@/prisma/publish";
import { type Api, testApi } from "./api";
import { salaryRow, sourceRow } from "./rows";

/** A stopwatch that each look moves by so many milliseconds. */
const ticking = (milliseconds: number) => {
  let now = 0;
  return () => {
    now += milliseconds;
    return now;
  };
};

describe("turns", () => {
  it("let others have theirs when one request has had its time, and lose nothing", async () => {
    const turns = new Turns(new Rota(ticking(4)));
    const done: number[] = [];
    const all = Promise.all(
      Array.from({ length: 1_000 }, (_, place) => turns.take(() => done.push(place))),
    );
    const atOnce = done.length;
    const afterTurns: number[] = [];
    while (done.length < 1_000) {
      await nextTurn();
      afterTurns.push(done.length);
    }
    await all;
    expect(atOnce).toBeLessThan(100);
    expect(afterTurns.length).toBeGreaterThan(10);
    expect(done).toEqual(Array.from({ length: 1_000 }, (_, place) => place));
  });

  it("hand on what a piece of work throws", async () => {
    const turns = new Turns(new Rota(ticking(1_000)));
    const fails = () => {
      throw new RangeError("no");
    };
    for (let piece = 0; piece < 20; piece += 1) void turns.take(() => undefined);
    await expect(turns.take(fails)).rejects.toThrow(RangeError);
  });
});

describe("a meter", () => {
  it("stops at the very object beyond its allowance, and never without one", async () => {
    const free = new Meter();
    free.countObjects(Array.from({ length: 1_000_000 }, () => null));
    expect(free.isStopped).toBe(false);
    const meter = new Meter();
    meter.allow({ objects: 3, characters: 50 });
    meter.countObjects([{}, {}]);
    meter.countObjects(null);
    meter.countObjects({});
    expect(meter.isStopped).toBe(false);
    meter.countObjects({});
    expect(meter.isStopped).toBe(true);
    await expect(meter.stopped).rejects.toEqual(new StoppedError("objects", 3));
  });

  it("counts the characters of an answer", async () => {
    const meter = new Meter();
    meter.allow({ objects: 3, characters: 50 });
    meter.countText("summary", "x".repeat(60));
    await expect(meter.stopped).rejects.toMatchObject({ limit: "characters", allowed: 50 });
  });
});

describe("a question that comes to more than was expected of it", () => {
  let api: Api;
  beforeAll(async () => {
    const prepared = await testApi();
    api = prepared;
    await publish(
      prepared.database,
      {
        put: {
          source: [sourceRow("wide")],
          salary: Array.from({ length: 300 }, (_, place) =>
            salaryRow("wide", "data-scientist", `${1_000_000 + place}`, {
              id: `wide-${place}`,
              place: `Town ${place}`,
            }),
          ),
        },
      },
      { actor: "test", reason: "Fixture: one title has most of the salaries." },
    );
  });

  const NESTED = `{ careerTitle(slug: "data-scientist") { pay(currency: "VND") { unconverted { salary {
    title { pay(currency: "VND") { unconverted { salary { slug } } } } } } } } }`;

  it("is stopped at its allowance, and told so", async () => {
    const { status, errors, data } = await api.ask(NESTED);
    expect({ status, data, errors }).toEqual({
      status: 400,
      data: null,
      errors: [
        {
          message:
            "The question was stopped at 20,000 objects of its answer, which is as many as are allowed. Ask for shorter pages, for fewer fields, or in several requests.",
          extensions: { code: "LIMIT_EXCEEDED", limit: "cost", allowed: 20_000 },
        },
      ],
    });
    expect(api.logged).toEqual([]);
  });

  it("is stopped where its answer grows too long", async () => {
    const words = Array.from({ length: 26 }, (_, place) => `a${place}: citation`).join(" ");
    const { errors } = await api.ask(
      `{ ${[0, 1, 2].map((part) => `p${part}: careerTitle(slug: "data-scientist") { pay { bySource { figures { provenance { salaries { ...Words } } } } } }`).join(" ")} } fragment Words on Salary { ${words} }`,
    );
    expect(errors[0]?.extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: "answer" });
  });

  it("answers what stays within, whatever its lists", async () => {
    const { data, text } = await api.ask(
      `{ careerTitle(slug: "data-scientist") { pay { bySource { figures { place } } } } }`,
    );
    expect(data.careerTitle.pay.bySource.at(-1).figures).toHaveLength(300);
    const { allowed, used } = JSON.parse(text).extensions.cost;
    expect(used).toBeGreaterThan(300);
    expect(used).toBeLessThanOrEqual(allowed);
  });
});
