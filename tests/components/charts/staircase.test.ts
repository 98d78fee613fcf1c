import { roundTicks } from "@/components/charts/frame/axis";
import { stackedTops } from "@/components/charts/frame/stacked";
import { wrappedLines } from "@/components/charts/frame/text-width";
import { change, data, laidOut, mark } from "./staircase-fixtures";

const WIDE = 1104;
const PHONE = 328;

describe("staircaseScene", () => {
  it("goes across where all that is written fits, and down where it does not", () => {
    const given = data([mark(0, 0, 10), mark(1, 0, 20), mark(2, 0, 30)]);
    expect(laidOut(given, WIDE).frame.direction).toBe("across");
    expect(laidOut(given, PHONE).frame.direction).toBe("down");
  });

  it("sets a mark at its pay from zero, on a lane of its own, and nothing else decides its place", () => {
    const { frame, scene } = laidOut(data([mark(1, 0, 20), mark(1, 1, 20), mark(2, 1, 40)]), WIDE);
    const [one, other, last] = scene.marks;
    const [zero, top] = frame.pay;
    expect([one?.at.y, other?.at.y, last?.at.y]).toEqual([(zero + top) / 2, (zero + top) / 2, top]);
    expect((other?.at.x ?? 0) - (one?.at.x ?? 0)).toBeGreaterThanOrEqual(12);
    const down = laidOut(data([mark(1, 0, 20)]), PHONE);
    expect(down.scene.marks[0]?.at.x).toBe((down.frame.pay[0] + down.frame.pay[1]) / 2);
  });

  it("draws the middle half through a mark where it is given, and none where it is not", () => {
    const given = data([mark(0, 0, 20, { range: [10, 30] }), mark(1, 0, 20)]);
    const { frame, scene } = laidOut(given, WIDE);
    const [zero, top] = frame.pay;
    const quarter = (zero - top) / 4;
    expect(scene.marks[0]?.range).toBe(
      `M${scene.marks[0]?.at.x} ${zero - quarter}V${zero - 3 * quarter}`,
    );
    expect(scene.marks[1]?.range).toBeNull();
  });

  it("climbs at the title that a step leads to, and comes down as plainly", () => {
    const { scene } = laidOut(
      data(
        [mark(0, 0, 10), mark(1, 0, 30), mark(2, 0, 20)],
        [change(0, 1, [["0 0", "1 0"]]), change(1, 2, [["1 0", "2 0"]])],
      ),
      WIDE,
    );
    const [first, second, third] = scene.marks.map(({ at }) => at.y);
    expect(scene.changes.map(({ paths }) => paths[0]?.replace(/[MH][\d.]+/g, " ").trim())).toEqual([
      ` ${first} V${second}`.trim(),
      ` ${second} V${third}`.trim(),
    ]);
  });

  it("leads over a title without marks, and says once that it has none", () => {
    const { scene } = laidOut(
      data([mark(0, 0, 10), mark(2, 0, 20)], [change(0, 2, [["0 0", "2 0"]])]),
      WIDE,
    );
    expect(scene.changes[0]?.paths).toHaveLength(1);
    expect(
      scene.titles.map(({ texts }) => texts.filter(({ role }) => role === "gap").length),
    ).toEqual([0, 1, 0]);
  });

  it("writes nothing of a change that has no line on the axis", () => {
    for (const width of [WIDE, PHONE]) {
      expect(laidOut(data([mark(0, 0, 10)], [change(0, 1, [])]), width).scene.changes).toEqual([]);
    }
  });
});

it("moves blocks apart no further than they have to be", () => {
  const wishes = [10, 12, 80].map((top) => ({ top, height: 20 }));
  expect(stackedTops(wishes, 0, 100)).toEqual([10, 30, 80]);
  expect(stackedTops(wishes, 0, 95)).toEqual([10, 30, 75]);
  expect(stackedTops(wishes, 0, 60)).toEqual([0, 20, 40]);
});

it.each([
  [32.5, [0, 10, 20, 30]],
  [105, [0, 50, 100]],
  [7, [0, 2, 4, 6]],
  [1, [0, 0.5, 1]],
])("ticks up to %d are round, from zero", (greatest, ticks) => {
  expect(roundTicks(greatest)).toEqual(ticks);
});

it("breaks a name at spaces where it is too wide", () => {
  expect(wrappedLines("Machine Learning Architect", 13, 130)).toEqual([
    "Machine Learning",
    "Architect",
  ]);
  expect(wrappedLines("Data Scientist", 13, 130)).toEqual(["Data Scientist"]);
});
