import type { StepEvidence } from "@/domain/evidence/vocabulary";
import { PLATE, type Place } from "./map-layout";

/** How heavily a step is drawn: by what it rests on. */
export const STEP_WEIGHT: Record<StepEvidence, "stated" | "ordered" | "editorial" | "none"> = {
  SOURCED: "stated",
  STATED: "stated",
  PRINTED_ORDER: "ordered",
  DERIVED: "ordered",
  EDITORIAL: "editorial",
  LIKENESS: "none",
};

/** A line from the border of one plate to the border of another, through the points that a layout gives. */
export function stepPath(points: readonly Place[]): string {
  const [first, second] = points;
  const [beforeLast, last] = points.slice(-2);
  if (!(first && second && beforeLast && last)) return "";
  const bends = points.length === 2 ? [] : points.slice(1, -1);
  const ends = points.length === 2 ? [border(first, last), border(last, first)] : [first, last];
  const [start = first, end = last] = ends;
  return `M${[start, ...bends, end].map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`;
}

/** Where a line from the middle of a plate to another point leaves the plate. */
function border(from: Place, to: Place): Place {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    dx === 0 ? 1 : PLATE.width / 2 / Math.abs(dx),
    dy === 0 ? 1 : PLATE.height / 2 / Math.abs(dy),
  );
  return { x: from.x + dx * share, y: from.y + dy * share };
}

const round = (value: number) => Math.round(value * 10) / 10;
