import type { CareerTitle } from "../evidence/evidence";
import { memoizeOf } from "../evidence/scope";
import { levelRank } from "../evidence/title-level";
import { STEP_EVIDENCES, type StepEvidence } from "../evidence/vocabulary";
import { MOST_ROUTE_WORK, MOST_ROUTES } from "../limits";
import type { Leg, Way } from "./best-way";
import { orderedWays } from "./ordered-ways";
import type { GraphStep, StandingGraph } from "./standing-graph";
import { rankOf } from "./step-supports";

/** Which routes are meant. An absent or null field leaves none out. */
export interface RouteLimits {
  /** The longest route, in moves. */
  readonly mostMoves: number;
  /**
   * Only routes through titles that lead nobody: of a leading level, of the leadership track or of the
   * craft of leadership is none of them, except those that the question itself names, as where a
   * route begins or ends or what it has to pass.
   */
  readonly noManagement?: boolean | null;
  /** Titles, by slug, that a route has to pass, in any order. Its ends count. */
  readonly mustPass?: readonly string[] | null;
  /** The weakest evidence that a step may rest on: STATED for what ladders state or people were seen to do. */
  readonly atLeast?: StepEvidence | null;
  /** How many routes are told; absent or null: MOST_ROUTES, and never more. */
  readonly most?: number | null;
}

/** A way through moves that comes by no title twice. */
export interface CareerRoute {
  /** The titles that it leads through, in order, both ends included. */
  readonly titles: readonly CareerTitle[];
  /** The moves between them, with what each rests on: one less than `titles`, and one at least. */
  readonly steps: readonly GraphStep[];
  /** That of its weakest step: a route never outranks it. */
  readonly evidence: StepEvidence;
}

/** The first routes in order. `isCut`: there are more, or too many to look at. */
export interface RoutesFound {
  readonly routes: readonly CareerRoute[];
  readonly isCut: boolean;
}

/**
 * All routes from one title to another, by slug, within the limits: fewest moves first, then those
 * whose weakest step is stronger, then by the slugs of the titles and steps, one after the other.
 * Likeness is part of none. There is none to where one is, nor from or to a title that is not
 * published: callers refuse these.
 */
export function routesBetween(
  graph: StandingGraph,
  from: string,
  to: string,
  limits: RouteLimits,
): RoutesFound {
  return find(graph, { starts: [from], goal: to, named: [from, to], limits });
}

/**
 * All routes to a title, by slug, wherever they begin, in the same order: what leads there by one
 * move, then by two, and so on.
 */
export function routesTo(graph: StandingGraph, goal: string, limits: RouteLimits): RoutesFound {
  return find(graph, { starts: [...graph.titles.keys()], goal, named: [goal], limits });
}

interface Asked {
  readonly starts: readonly string[];
  readonly goal: string;
  readonly named: readonly string[];
  readonly limits: RouteLimits;
}

/** Of how many questions about one graph the routes are remembered. */
const MOST_ASKED = 500;

const foundIn = memoizeOf((_graph: StandingGraph) => new Map<string, RoutesFound>());

/** The same question about the same graph is worked out once for as long as that is held. */
function find(graph: StandingGraph, asked: Asked): RoutesFound {
  const known = foundIn(graph);
  const key = JSON.stringify(asked);
  const found = known.get(key) ?? search(graph, asked);
  if (!known.has(key) && known.size >= MOST_ASKED) known.clear();
  known.set(key, found);
  return found;
}

function search(graph: StandingGraph, { starts, goal, named, limits }: Asked): RoutesFound {
  const through = limits.mustPass ?? [];
  const isLetThrough = titleRule(graph, limits, new Set([...named, ...through]));
  const weakest = rankOf(limits.atLeast ?? "EDITORIAL");
  const legs = graph.steps
    .map(legOf)
    .filter(({ graphStep, rank }) => graphStep.isMove && rank <= weakest)
    .filter(({ from, to }) => isLetThrough(from) && isLetThrough(to));
  const { ways, isCut } = orderedWays({
    legs,
    starts,
    goal,
    through,
    mostLegs: limits.mostMoves,
    mostWays: Math.min(limits.most ?? MOST_ROUTES, MOST_ROUTES),
    mostWork: MOST_ROUTE_WORK,
  });
  return { routes: ways.map((way) => routeOf(graph, way)), isCut };
}

interface StepLeg extends Leg {
  readonly graphStep: GraphStep;
}

const legOf = (graphStep: GraphStep): StepLeg => ({
  graphStep,
  id: graphStep.step.id,
  from: graphStep.step.fromTitleId,
  to: graphStep.step.toTitleId,
  rank: rankOf(graphStep.evidence),
});

function routeOf({ titles }: StandingGraph, { start, legs, rank }: Way<StepLeg>): CareerRoute {
  const steps = legs.map(({ graphStep }) => graphStep);
  return {
    titles: [start, ...legs.map(({ to }) => to)].flatMap((id) => titles.get(id) ?? []),
    steps,
    evidence: STEP_EVIDENCES[rank] ?? "EDITORIAL",
  };
}

/** Whether a route may lead through a title. */
function titleRule(
  { titles }: StandingGraph,
  { noManagement }: RouteLimits,
  named: ReadonlySet<string>,
): (id: string) => boolean {
  return (id) => {
    const title = titles.get(id);
    return title !== undefined && (!noManagement || named.has(id) || !leads(title));
  };
}

const FIRST_LEADING = levelRank("LEAD");

function leads({ track, craft, level }: CareerTitle): boolean {
  return track === "LEADERSHIP" || craft === "LEADERSHIP" || levelRank(level) >= FIRST_LEADING;
}
