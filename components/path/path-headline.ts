import type { Comparability, Direction } from "@/domain/evidence/vocabulary";
import { type SamplePair, tooFewToTell } from "@/domain/pay/too-few";
import { countOf, formatCount, listWords } from "@/domain/words/format";

/** What the headline needs to know of a step: which way its figures go, and what that rests on. */
export interface HeadlineStep {
  readonly direction: Direction;
  readonly comparability: Comparability;
  /** How many stand behind the figures before and after, pair by pair inside one source; null where not stated. */
  readonly samples: readonly SamplePair[];
}

/** A path, for its headline. */
export interface HeadlinePath {
  readonly steps: readonly HeadlineStep[];
  readonly first: string;
  readonly last: string;
  /** Whether all the figures were read in one guide, which the headline then names. */
  readonly ofOneGuide: boolean;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * Says in one sentence which way pay goes along a path, and claims no more than may be compared: a
 * difference across sources is one of figures and not of pay, and where both sides count few, nothing
 * is claimed.
 */
export function pathHeadline(path: HeadlinePath): string {
  const { steps: all, first, last } = path;
  if (all.length === 0) return `No path is held from ${first} to ${last}`;
  const told = all.filter((step) => step.direction !== "UNKNOWN" && !isFew(step));
  if (told.length === 0 && !all.some(isFew)) {
    return `How pay changes over the ${steps(all.length)} from ${first} to ${last} is not known`;
  }
  const tails = [acrossWords(told), ...restWords(all)].filter((part) => part !== null);
  return [movesWords(path, told), ...tails].join("; ");
}

function movesWords(
  { steps: all, first, last, ofOneGuide }: HeadlinePath,
  told: readonly HeadlineStep[],
) {
  const ups = going(told, "UP").length;
  const downs = going(told, "DOWN").length;
  const figures = told.some(isAcross);
  const subject = ofOneGuide ? "The guide’s figures" : figures ? "The figures" : "Pay";
  const [rise, fall] = ofOneGuide || figures ? ["rise", "fall"] : ["rises", "falls"];
  if (ups === all.length) return `${subject} ${rise} with every step from ${first} to ${last}`;
  if (downs === all.length) return `${subject} ${fall} with every step from ${first} to ${last}`;
  const lastStep = all.at(-1);
  if (ups === all.length - 1 && downs === 1 && lastStep?.direction === "DOWN") {
    return `${subject} ${rise} over ${steps(ups)} from ${first}, then ${fall} at the last, to ${last}`;
  }
  const moves = [
    ups > 0 ? `${rise} in ${number(ups)}` : null,
    downs > 0 ? `${fall} in ${number(downs)}` : null,
  ].filter((part) => part !== null);
  const of = `of the ${steps(all.length)} from ${first} to ${last}`;
  return moves.length > 0
    ? `${subject} ${moves.join(" and ")} ${of}`
    : `It cannot be told whether pay rises or falls at any ${of}`;
}

/** How many of the rises and of the falls are differences across sources. */
function acrossWords(told: readonly HeadlineStep[]): string | null {
  const across = told.filter(isAcross);
  if (across.length === 0) return null;
  const parts = (["UP", "DOWN"] as const).flatMap((direction) => {
    const noun = direction === "UP" ? "rise" : "fall";
    const count = going(across, direction).length;
    const total = going(told, direction).length;
    if (count === 0) return [];
    if (count === total)
      return [total === 1 ? `the ${noun}` : total === 2 ? `both ${noun}s` : `all ${noun}s`];
    return [`${number(count)} of the ${number(total)} ${noun}s`];
  });
  return `${listWords(parts)} only across sources`;
}

/** What is said of the steps for which no direction is claimed. */
function restWords(all: readonly HeadlineStep[]): (string | null)[] {
  const few = all.filter(isFew);
  const unknown = going(all, "UNKNOWN").length;
  const mixed = all.filter((step) => step.direction === "MIXED" && !isFew(step)).length;
  const counts = few.flatMap(({ samples }) =>
    samples.map(
      ([before, after]) => `n ${formatCount(before ?? 0)} and ${formatCount(after ?? 0)}`,
    ),
  );
  return [
    few.length > 0
      ? `at ${number(few.length)}, too few are counted to tell (${listWords(counts)})`
      : null,
    mixed > 0 ? `at ${number(mixed)}, sources disagree` : null,
    unknown > 0 ? `${number(unknown)} ${unknown === 1 ? "is" : "are"} not known` : null,
  ];
}

function isAcross({ comparability }: HeadlineStep): boolean {
  return comparability === "CROSS_SOURCE";
}

function isFew({ samples }: HeadlineStep): boolean {
  return tooFewToTell(samples);
}

function going(all: readonly HeadlineStep[], direction: Direction): HeadlineStep[] {
  return all.filter((step) => step.direction === direction);
}

function number(size: number): string {
  return NUMBERS[size] ?? formatCount(size);
}

function steps(size: number): string {
  return size === 1 ? countOf(1, "step") : `${number(size)} steps`;
}
