import { layOut, type MapStep, type MapTitle, PLATE } from "@/components/map/map-layout";
import type { Craft, TitleLevel } from "@/domain/evidence/vocabulary";

const title = (slug: string, craft: Craft | null, level: TitleLevel | null = null): MapTitle => ({
  slug,
  craft,
  level,
});
const step = (from: string, to: string, isMove = true): MapStep => ({
  slug: `${from}-to-${to}`,
  from: { slug: from },
  to: { slug: to },
  isMove,
});

const TITLES = [
  title("any", "DATA_SCIENCE"),
  title("junior", "DATA_SCIENCE", "ENTRY"),
  title("mid", "DATA_SCIENCE", "MID"),
  title("senior", "DATA_SCIENCE", "SENIOR"),
  title("lead", "DATA_SCIENCE", "LEAD"),
  title("engineer", "MACHINE_LEARNING_ENGINEERING"),
  title("chief", "LEADERSHIP", "CHIEF"),
  title("odd", null),
];
const STEPS = [
  step("junior", "mid"),
  step("mid", "senior"),
  step("senior", "lead"),
  step("lead", "senior"),
  step("senior", "chief"),
  step("any", "engineer", false),
];
const laid = layOut(TITLES, STEPS);
const at = (slug: string) => laid.places.get(slug) ?? { x: Number.NaN, y: Number.NaN };

it("puts a higher level above a lower one, also where no step leads there", () => {
  const heights = ["junior", "mid", "senior", "lead"].map((slug) => at(slug).y);
  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect(new Set(heights).size).toBe(4);
});

it("puts crafts side by side, in one order", () => {
  expect(laid.columns.map(({ craft }) => craft)).toEqual([
    "DATA_SCIENCE",
    "MACHINE_LEARNING_ENGINEERING",
    "LEADERSHIP",
    null,
  ]);
  for (const [index, column] of laid.columns.slice(1).entries()) {
    const before = laid.columns[index];
    expect(column.left).toBeGreaterThan((before?.left ?? 0) + (before?.width ?? 0));
  }
});

it("lets no plate cover another, and all lie inside the picture", () => {
  const plates = [...laid.places.values()];
  for (const [index, a] of plates.entries()) {
    expect(a.x - PLATE.width / 2).toBeGreaterThanOrEqual(0);
    expect(a.x + PLATE.width / 2).toBeLessThanOrEqual(laid.width);
    expect(a.y - PLATE.height / 2).toBeGreaterThanOrEqual(0);
    expect(a.y + PLATE.height / 2).toBeLessThanOrEqual(laid.height);
    for (const b of plates.slice(index + 1)) {
      const apart =
        Math.abs(a.x - b.x) >= PLATE.width - 0.01 || Math.abs(a.y - b.y) >= PLATE.height - 0.01;
      expect(apart).toBe(true);
    }
  }
});

it("draws every move and no likeness", () => {
  expect([...laid.lines.keys()].sort()).toEqual(
    STEPS.filter(({ isMove }) => isMove)
      .map(({ slug }) => slug)
      .sort(),
  );
});

it("is the same whatever order titles and steps come in", () => {
  const again = layOut([...TITLES].reverse(), [...STEPS].reverse());
  expect([...again.places].sort()).toEqual([...laid.places].sort());
  expect([...again.lines].sort()).toEqual([...laid.lines].sort());
});

it("lays out nothing as nothing", () => {
  expect(layOut([], []).places.size).toBe(0);
});
