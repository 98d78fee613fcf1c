import type { ChangePair, PayChange, TitlePay } from "../evidence/answers";
import type { Evidence } from "../evidence/evidence";
import { type Missing, missing } from "../evidence/missing";
import { compareMoney, type Money } from "../evidence/money";
import { combine, type Sourced } from "../evidence/provenance";
import { asPrinted, isShownOtherwise, memoize, type Scope } from "../evidence/scope";
import { type ObservationYear, standingAt } from "../evidence/times";
import type { Direction } from "../evidence/vocabulary";
import { compareText } from "../text/lists";
import { type ChosenPair, type ChosenPairs, changePair, choosePairs } from "./change-pairs";
import {
  explainChange,
  lowerFirst,
  type RefusedPair,
  refusalMissing,
  unusedSources,
} from "./change-words";
import { largestAgreement, publishersOf, signOf, votesOf } from "./comparability";
import { figureDisplay, isNotShown, titlePay } from "./figure";
import { weakest } from "./grade";
import { tooFewToTellApart } from "./too-few";

/**
 * The change of pay from one title to another. It is measured inside each source that covers both
 * titles comparably, and summarised as the least and the greatest difference of one kind: unlike
 * bases, statistics, countries, levels, periods or currencies never end one range. Where no source
 * does, figures of different sources are subtracted and the change is marked so; where nothing may be
 * subtracted it is missing. Averages over sources are never formed. Which figures are compared is
 * decided as sources print them; the scope says only how they are shown.
 */
export const payChange = memoize<[fromTitleId: string, toTitleId: string], PayChange>(
  computeChange,
);

function computeChange(
  evidence: Evidence,
  fromTitleId: string,
  toTitleId: string,
  scope: Scope,
): PayChange {
  const within = scope.beside ? scope : { ...scope, beside: [fromTitleId, toTitleId] };
  const choice = measured(evidence, fromTitleId, toTitleId, asPrinted(within));
  const { before, after, sameSource, otherKinds, coversBoth } = choice;
  const { shown, refused } = showPairs(evidence, choice.used, scope);
  const comparability =
    shown.length === 0 ? "NONE" : sameSource.length > 0 ? "SAME_SOURCE" : "CROSS_SOURCE";
  const pairs = comparability === "SAME_SOURCE" ? shown : [];
  const absence =
    shown.length > 0
      ? null
      : (missingOf(evidence, before, scope.asOf) ??
        missingOf(evidence, after, scope.asOf) ??
        refused[0]?.missing ??
        refusalMissing(before, after));
  const grades = shown.flatMap(({ before: a, after: b }) => [
    a.gradeExplanation.grade,
    b.gradeExplanation.grade,
  ]);
  const publisherOf = publishersOf(evidence, scope.asOf);
  const votes = votesOf(pairs, publisherOf);
  return {
    fromTitleId,
    toTitleId,
    comparability,
    direction: directionOf(shown.map((pair) => pair.difference.value)),
    ...summarise(shown),
    pairs,
    tooFew: tooFewToTellApart(sameSource.map((pair) => [pair.before, pair.after])),
    used: shown,
    publishers: votes.length,
    agreeing: votes.length > 0 ? largestAgreement(votes) : null,
    unused: unusedSources(before, after, { used: shown, sameSource, otherKinds, refused }),
    unpairedSourceIds: unpairedOf(before, after, pairs),
    grade: weakest(comparability === "CROSS_SOURCE" ? [...grades, "LOW"] : grades),
    missing: absence,
    explanation: explainChange(
      evidence,
      { comparability, used: shown, coversBoth, missing: absence },
      scope.asOf,
    ),
  };
}

/** The sources of two titles that have no pair, in order. */
function unpairedOf(before: TitlePay, after: TitlePay, pairs: readonly ChangePair[]): string[] {
  const paired = new Set(pairs.map(({ sourceId }) => sourceId));
  const all = [...before.bySource, ...after.bySource].map(({ sourceId }) => sourceId);
  return [...new Set(all)].filter((sourceId) => !paired.has(sourceId)).sort(compareText);
}

/** Why one of the titles has no figure, saying which. */
function missingOf(
  evidence: Evidence,
  { titleId, missing: absence }: TitlePay,
  asOf: Date,
): Missing | null {
  if (!absence) return null;
  const title = standingAt(evidence.titles, asOf).find(({ id }) => id === titleId);
  return missing(absence.reason, `${title?.name ?? titleId}: ${lowerFirst(absence.explanation)}`);
}

/** What a change is measured from, as the sources print it. */
interface Measured extends ChosenPairs {
  readonly before: TitlePay;
  readonly after: TitlePay;
  /** Whether some source states pay for both titles, comparable or not. */
  readonly coversBoth: boolean;
}

const measured = memoize<[fromTitleId: string, toTitleId: string], Measured>(measure);

function measure(
  evidence: Evidence,
  fromTitleId: string,
  toTitleId: string,
  scope: Scope,
): Measured {
  const before = titlePay(evidence, fromTitleId, scope);
  const after = titlePay(evidence, toTitleId, scope);
  const coversBoth = before.bySource.some(({ sourceId }) =>
    after.bySource.some((pay) => pay.sourceId === sourceId),
  );
  const publisherOf = publishersOf(evidence, scope.asOf);
  return { before, after, coversBoth, ...choosePairs(before, after, publisherOf) };
}

/**
 * Pairs as the scope asks for them. In another currency both ends take the rates of one year, the
 * later of the two, so that their percentage and direction stay; prices are each of their own year.
 */
function showPairs(
  evidence: Evidence,
  printed: readonly ChosenPair[],
  scope: Scope,
): { readonly shown: ChangePair[]; readonly refused: RefusedPair[] } {
  if (!isShownOtherwise(scope)) return { shown: printed.map(changePair), refused: [] };
  const show = figureDisplay(evidence, scope);
  const shown: ChangePair[] = [];
  const refused: RefusedPair[] = [];
  const nominal = (scope.prices?.kind ?? "NOMINAL") === "NOMINAL";
  for (const pair of printed) {
    const own = [show.yearOf(pair.before), show.yearOf(pair.after)] as const;
    const [first, second] = nominal ? [later(...own), later(...own)] : own;
    const [before, after] = [show(pair.before, first), show(pair.after, second)];
    if (isNotShown(before)) refused.push({ pair, missing: before });
    else if (isNotShown(after)) refused.push({ pair, missing: after });
    else if (before.pay.value.money.currency === after.pay.value.money.currency) {
      shown.push(changePair({ ...pair, before, after }));
    } else refused.push({ pair, missing: MONEY_CHANGED });
  }
  return { shown, refused };
}

const MONEY_CHANGED = missing(
  "NOT_COMPARABLE",
  "The country changed its money between the two years, so that the amounts are in two currencies.",
);

function later(a: ObservationYear | null, b: ObservationYear | null): ObservationYear | null {
  if (a === null || b === null) return a ?? b;
  return b.year >= a.year ? b : a;
}
type Range = Pick<PayChange, "low" | "high" | "percentLow" | "percentHigh">;

function summarise(pairs: readonly ChangePair[]): Range {
  const byDifference = [...pairs].sort((a, b) =>
    compareMoney(a.difference.value, b.difference.value),
  );
  const lowest = byDifference[0];
  const highest = byDifference[byDifference.length - 1];
  if (!lowest || !highest) return { low: null, high: null, percentLow: null, percentHigh: null };
  const percents = pairs.flatMap((pair) => pair.percent ?? []);
  return {
    low: extreme(pairs, lowest, "least"),
    high: extreme(pairs, highest, "greatest"),
    percentLow: percents.length > 0 ? Math.min(...percents) : null,
    percentHigh: percents.length > 0 ? Math.max(...percents) : null,
  };
}

function extreme(pairs: readonly ChangePair[], chosen: ChangePair, which: string): Sourced<Money> {
  if (pairs.length === 1) return chosen.difference;
  const description = `The ${which} of ${pairs.length} differences.`;
  const inputs = pairs.map((pair) => pair.difference);
  return combine(inputs, { operation: "SUMMARISE", description }, () => chosen.difference.value);
}

function directionOf(differences: readonly Money[]): Direction {
  const signs = new Set(differences.map(signOf));
  if (signs.size === 0) return "UNKNOWN";
  if (signs.size > 1) return "MIXED";
  return signs.has(1) ? "UP" : signs.has(-1) ? "DOWN" : "FLAT";
}
