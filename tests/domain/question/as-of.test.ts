import { readAsOf } from "@/domain/question/as-of";

const NOW = new Date("2026-11-23T12:00:00Z");

describe("readAsOf", () => {
  it.each([
    ["nothing", undefined, null],
    ["an empty value", "", null],
    ["a day, as its last moment", "2025-02-25", "2025-02-25T23:59:59.999Z"],
    ["an instant with its zone", "2025-02-25T05:30:00+05:30", "2025-02-25T00:00:00.000Z"],
    ["a zone whose plus became a space", "2025-02-25T05:30:00 05:30", "2025-02-25T00:00:00.000Z"],
    ["an instant without seconds", "2025-02-25T05:30+05:30", "2025-02-25T00:00:00.000Z"],
    ["digits beyond the millisecond", "2025-02-25T00:00:00.0009Z", "2025-02-25T00:00:00.000Z"],
    ["29 February of a leap year", "2024-02-29", "2024-02-29T23:59:59.999Z"],
    ["today, which is not over, as now", "2026-11-23", null],
    ["this very moment", "2026-11-23T12:00:00Z", "2026-11-23T12:00:00.000Z"],
  ])("reads %s", (_what, value, instant) => {
    expect(readAsOf(value, NOW)).toEqual({
      instant,
      moment: instant ?? NOW.toISOString(),
      problem: null,
    });
  });

  it.each([
    ["30 February", "2025-02-30"],
    ["29 February of another year", "2025-02-29"],
    ["a thirteenth month", "2025-13-01"],
    ["an instant of 30 February", "2025-02-30T00:00:00Z"],
    ["an hour that no day has", "2025-02-25T24:00:00Z"],
    ["an instant without a zone", "2025-02-25T05:30:00"],
    ["words", "yesterday"],
    ["two values", ["2025-01-01", "2025-02-01"]],
    ["markup", "<b>2025</b>"],
  ])("says that it cannot read %s", (_what, value) => {
    const { instant, problem } = readAsOf(value, NOW);
    expect(instant).toBeNull();
    expect(problem).toContain("not a date that can be read");
  });

  it("says that the future is not known", () => {
    const { instant, problem } = readAsOf("2026-11-24", NOW);
    expect(instant).toBeNull();
    expect(problem).toContain("lies ahead");
  });
});
