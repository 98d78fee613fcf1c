import { roundTicks } from "@/components/charts/frame/axis";
import type { StaircaseData, StaircaseMark } from "@/components/charts/staircase/staircase-data";
import type { PlotArea } from "@/components/charts/staircase/staircase-geometry";
import { nameLines } from "@/components/charts/staircase/staircase-labels";
import { staircaseScene } from "@/components/charts/staircase/staircase-scene";

const mark = (column: number, rank: number, value: number): StaircaseMark => ({
  id: `${column} ${rank}`,
  popover: `popover-${column}-${rank}`,
  column,
  value,
  label: `${value} L`,
  rank,
  publisher: `Publisher ${rank}`,
  heard: `Title ${column}`,
});

const data = (marks: StaircaseMark[], changes: StaircaseData["changes"] = []): StaircaseData => ({
  axis: { greatest: 40, ticks: [] },
  titles: [0, 1, 2].map((column) => ({
    slug: `title-${column}`,
    name: `Title ${column}`,
    gap: "outside the filter",
  })),
  marks,
  changes,
});

const change = (column: number, lines: { from: string; to: string }[]) => ({
  id: `change-${column}`,
  popover: lines.length > 0 ? `popover-change-${column}` : null,
  column,
  kind: lines.length > 0 ? ("same" as const) : ("none" as const),
  lines,
  label: "+₹3.1 L",
  basis: lines.length > 0 ? "same source" : "no evidence",
  heard: "",
});

/** 200 pixels a title and 10 a lakh, zero at 400. */
const ACROSS: PlotArea = {
  direction: "across",
  place: (column) => 100 + column * 200,
  pay: (value) => 400 - value * 10,
};
const DOWN: PlotArea = {
  direction: "down",
  place: (column) => 50 + column * 100,
  pay: (value) => 80 + value * 5,
};

describe("staircaseScene", () => {
  it("sets a mark at its title and its pay, on a tread across its band", () => {
    const [only] = staircaseScene(data([mark(1, 0, 30)]), ACROSS).marks;
    expect(only?.at).toEqual({ x: 300, y: 100 });
    expect(only?.tread).toEqual([
      { x: 228, y: 100 },
      { x: 372, y: 100 },
    ]);
    expect(only?.name).not.toBeNull();
  });

  it("turns pay to the right where titles stand under one another", () => {
    const [only] = staircaseScene(data([mark(1, 0, 30)]), DOWN).marks;
    expect(only?.at).toEqual({ x: 230, y: 150 });
  });

  it("climbs from the end of one tread to the start of the next, and comes down as plainly", () => {
    const scene = staircaseScene(
      data(
        [mark(0, 0, 10), mark(1, 0, 30), mark(2, 0, 20)],
        [change(0, [{ from: "0 0", to: "1 0" }]), change(1, [{ from: "1 0", to: "2 0" }])],
      ),
      ACROSS,
    );
    expect(scene.changes.map(({ risers }) => risers)).toEqual([
      ["M172 300H200V100H228"],
      ["M372 100H400V200H428"],
    ]);
  });

  it("gives marks of one title places of their own, inside its band, and writes no names there", () => {
    const { marks } = staircaseScene(
      data([mark(0, 0, 10), mark(0, 1, 11), mark(0, 2, 12)]),
      ACROSS,
    );
    expect(new Set(marks.map(({ at }) => at.x)).size).toBe(3);
    for (const { at, name } of marks) {
      expect(Math.abs(at.x - 100)).toBeLessThanOrEqual(72);
      expect(name).toBeNull();
    }
  });

  it("moves a value below its mark where another level runs through the place above", () => {
    const { marks } = staircaseScene(data([mark(0, 0, 12), mark(0, 1, 10)]), ACROSS);
    expect(marks.map(({ at, label }) => label.y > at.y)).toEqual([false, true]);
  });

  it("says once that a title is not covered, and not again at both its sides", () => {
    const scene = staircaseScene(
      data([mark(0, 0, 10), mark(2, 0, 20)], [change(0, []), change(1, [])]),
      ACROSS,
    );
    expect(scene.gaps.map(({ column }) => column)).toEqual([1]);
    expect(scene.changes.map(({ label }) => label)).toEqual([null, null]);
  });

  it("offers every mark to a finger: 24 pixels or more each way", () => {
    const many = Array.from({ length: 8 }, (_, rank) => mark(0, rank, 10 + rank));
    for (const frame of [ACROSS, DOWN]) {
      for (const { target } of staircaseScene(data(many), frame).marks) {
        expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24);
      }
    }
  });
});

it.each([
  [32.5, [0, 10, 20, 30]],
  [105, [0, 50, 100]],
  [7, [0, 2, 4, 6]],
  [1, [0, 0.5, 1]],
])("ticks up to %d are round, from zero", (greatest, ticks) => {
  expect(roundTicks(greatest)).toEqual(ticks);
});

it.each([
  ["Machine Learning Architect", 18, ["Machine Learning", "Architect"]],
  ["Machine Learning Architect", 11, ["Machine", "Learning", "Architect"]],
  ["Data Scientist", 18, ["Data Scientist"]],
])("breaks %s at %d letters", (name, limit, lines) => {
  expect(nameLines(name, limit)).toEqual(lines);
});
