import type { Progression } from "../evidence/answers";
import type { CareerStep, CareerTitle, Catalogue, Evidence } from "../evidence/evidence";
import type { Scope } from "../evidence/scope";
import { publishedAt } from "../evidence/times";
import { compareText } from "../text/lists";
import { payChange } from "./change";

/** The steps of the shortest path between two titles at `asOf`, or null where none leads there. */
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

/**
 * The shortest path between two titles with the change of pay of each step and from end to end.
 * Null where no published steps lead from one to the other.
 */
export function progression(
  evidence: Evidence,
  fromTitleId: string,
  toTitleId: string,
  scope: Scope,
): Progression | null {
  const path = findPath(evidence, fromTitleId, toTitleId, scope.asOf);
  if (!path) return null;
  const titles = new Map(
    publishedAt(evidence.titles, scope.asOf).map((title) => [title.id, title]),
  );
  const beside = scope.beside ?? titlesOfPath(fromTitleId, path);
  const change = (from: string, to: string) => payChange(evidence, from, to, { ...scope, beside });
  return {
    titles: titlesOfPath(fromTitleId, path).flatMap((id): CareerTitle[] => {
      const title = titles.get(id);
      return title ? [title] : [];
    }),
    steps: path.map((step) => ({ step, change: change(step.fromTitleId, step.toTitleId) })),
    overall: change(fromTitleId, toTitleId),
  };
}
