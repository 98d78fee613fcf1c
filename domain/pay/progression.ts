import type { PayChange } from "../evidence/answers";
import type { CareerTitle, Evidence } from "../evidence/evidence";
import type { Progression } from "../evidence/path-answers";
import { once, type Scope } from "../evidence/scope";
import { publishedAt } from "../evidence/times";
import { findPath, titlesOfPath } from "../progression/path";
import { payChange } from "./change";

/**
 * The first route between two titles that passes some others, by slug, with the change of pay of each
 * step and from end to end. Null where no published steps lead so from one to the other.
 */
export function progression(
  evidence: Evidence,
  fromTitleId: string,
  toTitleId: string,
  scope: Scope,
  via: readonly string[] = [],
): Progression | null {
  const path = findPath(evidence, fromTitleId, toTitleId, scope.asOf, via);
  if (!path) return null;
  const titles = new Map(
    publishedAt(evidence.titles, scope.asOf).map((title) => [title.id, title]),
  );
  const titleIds = titlesOfPath(fromTitleId, path);
  const within = scope.beside ? scope : { ...scope, beside: titleIds };
  const change = (from: string, to: string) => payChange(evidence, from, to, within);
  const steps = path.map((step) => ({ step, change: change(step.fromTitleId, step.toTitleId) }));
  const bridges = once(() => bridgesOver(titleIds, steps, change));
  return {
    titles: titleIds.flatMap((id): CareerTitle[] => {
      const title = titles.get(id);
      return title ? [title] : [];
    }),
    steps,
    overall: change(fromTitleId, toTitleId),
    get bridges() {
      return bridges();
    },
  };
}

/**
 * The changes over two steps or more of which one cannot be measured inside one source: between titles
 * that a source states, where it states none of those between. In the order of the path.
 */
function bridgesOver(
  titleIds: readonly string[],
  steps: Progression["steps"],
  change: (from: string, to: string) => PayChange,
): PayChange[] {
  const measuredBy = (from: string, to: string) =>
    new Set(change(from, to).pairs.map(({ sourceId }) => sourceId));
  return titleIds.flatMap((from, place) => {
    const passed = new Set<string>();
    return titleIds.slice(place + 1).flatMap((to, beyond) => {
      const own = [...measuredBy(from, to)].filter((sourceId) => !passed.has(sourceId));
      for (const sourceId of own) passed.add(sourceId);
      const stretch = steps.slice(place, place + beyond + 1);
      const isGap = stretch.length > 1 && stretch.some((step) => step.change.pairs.length === 0);
      return isGap && own.length > 0 ? [change(from, to)] : [];
    });
  });
}
