import { MOST_ROUTE_MOVES } from "@/domain/limits";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { unknownProblem } from "@/domain/question/problems";

/** A route by its ends and the titles that it passes, by slug. */
export interface AskedRoute {
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
}

/** The guide's path, with which the site begins. */
export const GUIDE_ROUTE: AskedRoute = {
  from: "data-scientist",
  to: "chief-data-scientist",
  via: [],
};

/** The parameters by which an address names a route. */
export const ROUTE_PARAMETERS = ["from", "to", "via"];

/**
 * Reads the route of an address. Where it names none, or none that can be, it is the guide's, and what
 * is wrong is told in sentences. `titles`: the slugs that are held.
 */
export function askedRoute(
  parameters: Parameters,
  titles: ReadonlySet<string>,
): { readonly route: AskedRoute; readonly problems: readonly string[] } {
  const [from, to] = [textOf(parameters.from), textOf(parameters.to)];
  const written = [parameters.via ?? ""].flat().join(",");
  const via = written.split(",").filter((slug) => slug !== "");
  const named = [from, to, ...via].filter((slug) => slug !== "");
  const problems = named
    .filter((slug) => !titles.has(slug))
    .map((slug) => unknownProblem("title", slug.slice(0, 60), titles));
  if (from === "" || to === "") problems.push("A route has two ends: name from and to.");
  if (new Set(named).size < named.length) problems.push("A route comes by no title twice.");
  if (via.length >= MOST_ROUTE_MOVES) {
    problems.push(`A route has at most ${MOST_ROUTE_MOVES} moves.`);
  }
  return problems.length > 0
    ? { route: GUIDE_ROUTE, problems }
    : { route: { from, to, via }, problems };
}

/** What an address says of a route: nothing of the guide's. */
export function routeParameters({ from, to, via }: AskedRoute): Record<string, string> {
  if (from === GUIDE_ROUTE.from && to === GUIDE_ROUTE.to && via.length === 0) return {};
  return { from, to, ...(via.length > 0 && { via: via.join(",") }) };
}

/** The address of the page of a path along a route, without the reader's question. */
export function routePath(route: AskedRoute): string {
  const parts = Object.entries(routeParameters(route)).map(([name, value]) => `${name}=${value}`);
  return parts.length > 0 ? `/?${parts.join("&")}` : "/";
}
