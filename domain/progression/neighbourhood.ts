import type { CareerTitle } from "../evidence/evidence";
import type { Craft } from "../evidence/vocabulary";
import type { GraphStep, StandingGraph } from "./standing-graph";

/** Which part of the graph is drawn. An absent or null field leaves nothing out. */
export interface Around {
  /** Only titles of these crafts, and those of `around`. */
  readonly crafts?: readonly Craft[] | null;
  /** Only these titles, by slug, with what leads to them and what they lead to. */
  readonly around?: readonly string[] | null;
  /** How many moves that is in either direction; absent or null: as far as moves lead. */
  readonly depth?: number | null;
}

/** A part of the graph, in its order. */
export interface Neighbourhood {
  readonly titles: readonly CareerTitle[];
  /** All steps between the titles, likeness too, which is drawn apart and led along by nobody. */
  readonly steps: readonly GraphStep[];
}

/**
 * The part of the graph that is drawn. Around some titles it goes forwards along moves from them, and
 * backwards along moves to them; it does not turn on the way, so that another way out of a title
 * before them is no part of it. It leads through titles of the crafts alone. A title that is not
 * published is left out: callers refuse it.
 */
export function neighbourhood(graph: StandingGraph, asked: Around): Neighbourhood {
  const named = new Set(asked.around ?? []);
  const isMeant = ({ id, craft }: CareerTitle) =>
    !asked.crafts || named.has(id) || (craft !== null && asked.crafts.includes(craft));
  const meant = [...graph.titles.values()].filter(isMeant);
  const ids = new Set(meant.map(({ id }) => id));
  const near = asked.around ? nearby(stepsAmong(graph, ids), named, asked.depth ?? null) : ids;
  const drawn = new Set([...ids].filter((id) => near.has(id)));
  return { titles: meant.filter(({ id }) => drawn.has(id)), steps: stepsAmong(graph, drawn) };
}

function stepsAmong({ steps }: StandingGraph, ids: ReadonlySet<string>): GraphStep[] {
  return steps.filter(({ step }) => ids.has(step.fromTitleId) && ids.has(step.toTitleId));
}

function nearby(
  steps: readonly GraphStep[],
  named: ReadonlySet<string>,
  depth: number | null,
): ReadonlySet<string> {
  const moves = steps.flatMap(({ isMove, step }) => (isMove ? step : []));
  const forwards = moves.map(({ fromTitleId, toTitleId }) => [fromTitleId, toTitleId] as const);
  const backwards = forwards.map(([from, to]) => [to, from] as const);
  return new Set([...reached(forwards, named, depth), ...reached(backwards, named, depth)]);
}

function reached(
  pairs: readonly (readonly [string, string])[],
  named: ReadonlySet<string>,
  depth: number | null,
): ReadonlySet<string> {
  const seen = new Set(named);
  let edge = seen;
  for (let moves = 0; edge.size > 0 && moves !== depth; moves += 1) {
    const from = edge;
    edge = new Set(pairs.flatMap(([a, b]) => (from.has(a) && !seen.has(b) ? b : [])));
    for (const id of edge) seen.add(id);
  }
  return seen;
}

/** The steps at one title, each list in the order of the graph. */
export interface WaysAtTitle {
  /** Moves from it, but lateral ones; a return among them says so. */
  readonly next: readonly GraphStep[];
  /** Moves to it, but lateral ones. */
  readonly previous: readonly GraphStep[];
  /** Lateral moves from it or to it. */
  readonly sideways: readonly GraphStep[];
  /** Steps from it or to it of which likeness is all that is known: no moves. */
  readonly alike: readonly GraphStep[];
}

/** Where a title, by slug, leads and what leads to it. All lists are empty for one that is not published. */
export function waysOf(graph: StandingGraph, titleId: string): WaysAtTitle {
  const leaving = graph.steps.filter(({ step }) => step.fromTitleId === titleId);
  const entering = graph.steps.filter(({ step }) => step.toTitleId === titleId);
  const touching = graph.steps.filter(
    ({ step }) => step.fromTitleId === titleId || step.toTitleId === titleId,
  );
  const isOnward = ({ isMove, step }: GraphStep) => isMove && step.kind !== "LATERAL";
  return {
    next: leaving.filter(isOnward),
    previous: entering.filter(isOnward),
    sideways: touching.filter(({ isMove, step }) => isMove && step.kind === "LATERAL"),
    alike: touching.filter(({ isMove }) => !isMove),
  };
}
