import { clockAssertions, measuredTimes } from "./clock-assertions";
import { sourceFiles } from "./source-files";

/** Waits for what has to happen, and fails where it does not within minutes. */
const THE_ONE_WAIT = "tests/support/eventually.ts";

describe("what holds a time against a bound", () => {
  it.each([
    [
      "a duration",
      "const a = performance.now(); work(); expect(performance.now() - a).toBeLessThan(9);",
    ],
    [
      "a duration with a name",
      "const a = Date.now(); const ms = Date.now() - a; expect(ms).toBeLessThan(9);",
    ],
    [
      "a duration in whole seconds",
      "const a = Date.now(); expect(Math.floor((Date.now() - a) / 1000)).toBe(5);",
    ],
    [
      "the median of a list",
      "const all = []; const a = process.hrtime.bigint(); all.push(process.hrtime.bigint() - a); expect(median(all)).toBeLessThan(9);",
    ],
    [
      "a part of an object",
      "async function ask() { const a = Date.now(); return { status, ms: Date.now() - a }; } const { ms } = await ask(); expect(ms).toBe(1);",
    ],
    [
      "a list in an object",
      "const took = { a: [] }; const b = performance.now(); took.a?.push(performance.now() - b); expect(took.a[0]).toBeLessThan(3);",
    ],
    [
      "time of the processor",
      "const a = process.cpuUsage(); work(); const { user } = process.cpuUsage(a); expect(user).toBeLessThan(9);",
    ],
    [
      "the same, told by the server",
      "const read = async () => Number(/^process_cpu_seconds_total (.+)/m.exec(await text())?.[1]); expect((await read()) / 20).toBeLessThan(1);",
    ],
    [
      "the least of some",
      "const all = [1, 2].map(() => { const a = process.cpuUsage(); work(); return process.cpuUsage(a).user / 1000; }); expect(Math.min(...all)).toBeLessThan(100);",
    ],
    ["a truth about a time", "const a = +new Date(); expect(Date.now() - a < 9).toBe(true);"],
    [
      "a loop with an end",
      "const a = Date.now(); while (!(await seen()) && Date.now() - a < 1_000) await pause();",
    ],
    ["a deadline", "const end = Date.now() + 5; if (Date.now() > end) throw new Error('late');"],
  ])("is found: %s", (_what, text) => {
    expect(clockAssertions(text)).not.toEqual([]);
  });

  it.each([
    [
      "a moment that is asked about",
      "const before = new Date(Date.now() - 1); const { data } = await ask(QUERY, { asOf: before }); expect(data.count).toBeGreaterThan(0);",
    ],
    [
      "a clock that is handed over",
      "const { data } = await api({ clock: () => new Date(Date.now() + 5) }); expect(data.asOf).toBe(moment);",
    ],
    [
      "a pause as long as something took",
      "const a = performance.now(); await one(); const took = performance.now() - a; await pause(took / 2); expect(found).toEqual([]);",
    ],
    ["words", 'expect(text).toContain("Date.now() - a"); // performance.now() < 5'],
    ["a fixed moment", 'expect(rows[0].at).toEqual(new Date("2026-01-01"));'],
    [
      "counts",
      "const before = statements.length; await ask(); expect(statements.length - before).toBeLessThan(3);",
    ],
  ])("is not: %s", (_what, text) => {
    expect(clockAssertions(text)).toEqual([]);
  });
});

it("no test holds a time against a bound: how long something takes is the machine's affair", () => {
  const tests = sourceFiles("tests").filter(({ path }) => path !== THE_ONE_WAIT);
  expect(tests.length).toBeGreaterThan(150);
  const found = tests.flatMap(({ path, text }) =>
    clockAssertions(text).map((line) => `${path}: ${line}`),
  );
  expect(found).toEqual([]);
});

it("nothing that tests share measures how long something takes, for a test to hold it against a bound", () => {
  const found = sourceFiles("tests")
    .filter(({ path }) => !path.endsWith(".test.ts"))
    .flatMap(({ path, text }) => measuredTimes(text).map((line) => `${path}: ${line}`));
  expect(found).toEqual([]);
  const shared =
    "const a = Date.now(); export const stop = () => ({ code: 0, ms: Date.now() - a });";
  expect(measuredTimes(shared)).toEqual([shared]);
});
