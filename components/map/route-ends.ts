import { compareText } from "@/domain/text/lists";
import type { AskedMap } from "./asked-map";

/** A title that a route can begin or end at. */
export interface RouteEnd {
  readonly slug: string;
  readonly name: string;
}

/** All titles, and all steps between them. */
export interface WholeGraph {
  readonly titles: readonly RouteEnd[];
  readonly steps: readonly {
    /** Whether somebody says that people make it; shared skills say no such thing. */
    readonly isMove: boolean;
    readonly from: { readonly slug: string };
    readonly to: { readonly slug: string };
  }[];
}

/**
 * The titles that a route can begin at and those that it can lead to, by name: what no step leaves or
 * reaches is offered only where it is asked for already.
 */
export function routeEnds({ titles, steps }: WholeGraph, { from, to }: AskedMap) {
  const moves = steps.filter(({ isMove }) => isMove);
  const left = new Set([from, ...moves.map((step) => step.from.slug)]);
  const reached = new Set([to, ...moves.map((step) => step.to.slug)]);
  const byName = [...titles].sort((a, b) => compareText(a.name, b.name));
  return {
    starts: byName.filter(({ slug }) => left.has(slug)),
    goals: byName.filter(({ slug }) => reached.has(slug)),
  };
}
