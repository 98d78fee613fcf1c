import { textBox } from "@/components/charts/staircase/label-block";
import { STAIRCASE_WIDTHS } from "@/components/charts/staircase/staircase";
import type { StaircaseData } from "@/components/charts/staircase/staircase-data";
import type {
  Rectangle,
  Scene,
  SceneText,
  StaircaseFrame,
} from "@/components/charts/staircase/staircase-geometry";
import { change, data, laidOut, mark } from "./staircase-fixtures";

/** Numbers from 0 to 1 that come in the same order each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const NAMES = [
  "Data Scientist",
  "Machine Learning Specialist",
  "Principal Machine Learning Infrastructure Engineer",
  "Chief Data Scientist",
  "Architect",
];
const PUBLISHERS = [
  "aijobs.net",
  "Glassdoor",
  "U.S. Bureau of Labor Statistics",
  "Occupational Employment and Wage Statistics, United States",
];

/** A path as sources might have it: gaps, crowds, levels that lie together, long names. */
function anyPath(seed: number): StaircaseData {
  const next = numbersFrom(seed);
  const any = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const names = Array.from({ length: 2 + Math.floor(next() * 6) }, () => any(NAMES));
  const marks = names.flatMap((_, column) =>
    Array.from({ length: Math.floor(next() * 5) }, (_none, rank) => {
      const value = Math.round(next() * (next() < 0.5 ? 400 : 60)) / 10;
      const count = next() < 0.5 ? "" : ` · n ${Math.ceil(next() * 99_999)}`;
      return mark(column, rank, value, {
        range: next() < 0.5 ? null : [value * 0.8, Math.min(40, value * 1.3)],
        said: `${any(PUBLISHERS)}${count}`,
      });
    }),
  );
  const lineOf = (from: number, to: number): [string, string][] =>
    marks
      .filter((one) => one.column === from)
      .flatMap((one) =>
        marks
          .filter((other) => other.column === to && other.rank === one.rank)
          .map((other): [string, string] => [one.id, other.id]),
      )
      .slice(0, 1 + Math.floor(next() * 2));
  const changes = names.flatMap((_, from) =>
    [1, 2, 3]
      .filter((length) => from + length < names.length && (length === 1 || next() < 0.4))
      .map((length) =>
        change(from, from + length, lineOf(from, from + length), {
          label: any(["+₹3.1 L", "−US$143.7k", "+₹3 L to +₹4 L"]),
          basis: any(["same source", "across sources", "too few to tell apart"]),
        }),
      ),
  );
  return data(marks, changes, names);
}

function textsOf({ titles, ticks, marks, changes }: Scene): SceneText[] {
  return [
    ...[...titles, ...marks, ...changes].flatMap(({ texts }) => texts),
    ...ticks.map(({ text }) => text),
  ];
}

const overlap = (a: Rectangle, b: Rectangle) =>
  a.x + 0.2 < b.x + b.width &&
  b.x + 0.2 < a.x + a.width &&
  a.y + 0.2 < b.y + b.height &&
  b.y + 0.2 < a.y + a.height;

/** The texts that cover each other, a mark, or are cut. */
function faults(scene: Scene, { width, height }: StaircaseFrame): string[] {
  const texts = textsOf(scene).map((text) => ({ text, box: textBox(text) }));
  const shapes = scene.marks.map(({ at }) => ({ x: at.x - 5, y: at.y - 5, width: 10, height: 10 }));
  return texts.flatMap(({ text, box }, place) => [
    ...texts
      .slice(place + 1)
      .filter((other) => overlap(box, other.box))
      .map((other) => `${text.words} covers ${other.text.words}`),
    ...shapes.filter((shape) => overlap(box, shape)).map(() => `${text.words} covers a mark`),
    ...(box.x < -0.2 || box.y < -2 || box.x + box.width > width + 0.2 || box.y + box.height > height
      ? [`${text.words} is cut`]
      : []),
  ]);
}

it.each([300, 328, 480, 640, 900, 1104, 1600])(
  "B4: no label covers another or a mark, and none is cut, at %d px",
  (width) => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const { scene, frame } = laidOut(anyPath(seed), width);
      expect({ seed, faults: faults(scene, frame) }).toEqual({ seed, faults: [] });
    }
  },
);

it("offers every mark and change to a finger: 24 pixels or more each way", () => {
  for (const width of STAIRCASE_WIDTHS) {
    const { scene } = laidOut(anyPath(7), width);
    for (const { target } of [...scene.marks, ...scene.changes]) {
      expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24);
    }
  }
});
