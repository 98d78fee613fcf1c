import { countOf } from "@/domain/format";
import type { Direction } from "@/domain/vocabulary";

/** What the headline needs to know of a path: which way each step goes, and where the path ends. */
export interface HeadlinePath {
  readonly directions: readonly Direction[];
  readonly first: string;
  readonly last: string;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Says in one sentence which way pay goes along a path. Claims nothing for steps without a figure. */
export function pathHeadline({ directions, first, last }: HeadlinePath): string {
  const ups = count(directions, "UP");
  const downs = count(directions, "DOWN");
  if (directions.length === 0) return `No path is held from ${first} to ${last}`;
  if (ups === directions.length) return `Pay rises with every step from ${first} to ${last}`;
  if (downs === directions.length) return `Pay falls with every step from ${first} to ${last}`;
  if (ups === directions.length - 1 && directions[directions.length - 1] === "DOWN") {
    return `Pay rises over ${steps(ups)} from ${first}, then falls at the last, to ${last}`;
  }
  const told = [
    ups > 0 ? `rises in ${number(ups)}` : null,
    downs > 0 ? `falls in ${number(downs)}` : null,
  ].filter((part) => part !== null);
  if (told.length === 0) {
    return `What the ${steps(directions.length)} from ${first} to ${last} pay is not known`;
  }
  return `Pay ${told.join(" and ")} of the ${steps(directions.length)} from ${first} to ${last}`;
}

function count(directions: readonly Direction[], which: Direction): number {
  return directions.filter((direction) => direction === which).length;
}

function number(size: number): string {
  return NUMBERS[size] ?? String(size);
}

function steps(size: number): string {
  return size === 1 ? countOf(1, "step") : `${number(size)} steps`;
}
