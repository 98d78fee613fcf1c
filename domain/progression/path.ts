import type { CareerStep, Catalogue } from "../evidence/evidence";
import { publishedAt } from "../evidence/times";
import { compareText } from "../text/lists";
import { isMove } from "./step-supports";

/** The steps of the shortest path between two titles at `asOf`, or null where no moves lead there. */
export function findPath(
  catalogue: Catalogue,
  fromTitleId: string,
  toTitleId: string,
  asOf: Date,
): CareerStep[] | null {
  const titleIds = new Set(publishedAt(catalogue.titles, asOf).map((title) => title.id));
  if (!(titleIds.has(fromTitleId) && titleIds.has(toTitleId))) return null;
  const steps = publishedAt(catalogue.steps, asOf)
    .filter((step) => titleIds.has(step.fromTitleId) && titleIds.has(step.toTitleId))
    .filter((step) => isMove(catalogue, step, asOf))
    .sort((a, b) => compareText(a.id, b.id));
  const paths: CareerStep[][] = [[]];
  const seen = new Set([fromTitleId]);
  for (const path of paths) {
    const at = path.at(-1)?.toTitleId ?? fromTitleId;
    if (at === toTitleId) return path;
    for (const step of steps) {
      if (step.fromTitleId !== at || seen.has(step.toTitleId)) continue;
      seen.add(step.toTitleId);
      paths.push([...path, step]);
    }
  }
  return null;
}

/** The titles that a path leads through, in order, its ends included. */
export function titlesOfPath(fromTitleId: string, path: readonly CareerStep[]): string[] {
  return [fromTitleId, ...path.map((step) => step.toTitleId)];
}
