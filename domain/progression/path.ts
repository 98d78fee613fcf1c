import type { CareerStep, Catalogue } from "../evidence/evidence";
import { routesBetween } from "./routes";
import { standingGraph } from "./standing-graph";

/** The steps of the first route between two titles at `asOf`, by slug; none to where one is, null where no moves lead there. */
export function findPath(
  catalogue: Catalogue,
  fromTitleId: string,
  toTitleId: string,
  asOf: Date,
): CareerStep[] | null {
  const graph = standingGraph(catalogue, asOf);
  if (fromTitleId === toTitleId) return graph.titles.has(toTitleId) ? [] : null;
  const first = { mostMoves: graph.titles.size, most: 1 };
  const [route] = routesBetween(graph, fromTitleId, toTitleId, first).routes;
  return route?.steps.map(({ step }) => step) ?? null;
}

/** The titles that a path leads through, in order, its ends included. */
export function titlesOfPath(fromTitleId: string, path: readonly CareerStep[]): string[] {
  return [fromTitleId, ...path.map((step) => step.toTitleId)];
}
