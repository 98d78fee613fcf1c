import type { ChangePair, PayChange, TitlePay, UnusedSource } from "./answers";
import { standingAt } from "./as-of";
import { compareFigures } from "./comparability";
import type { Evidence } from "./evidence";
import { countOf, listWords } from "./format";
import { type Missing, missing } from "./missing";

/** Why a change could not be measured although both titles have figures. */
export function refusalMissing(before: TitlePay, after: TitlePay): Missing {
  const figuresOf = (row: TitlePay) => row.bySource.flatMap((pay) => pay.figures);
  const refusals = figuresOf(before).flatMap((left) =>
    figuresOf(after).flatMap((right) => compareFigures(left, right).refusals),
  );
  return missing(
    "NOT_COMPARABLE",
    `Both titles have figures, but none that may be subtracted: ${listWords([...new Set(refusals)])}.`,
  );
}

/**
 * The sources that took no part in a same-source change, each with the reason. `otherKinds`: those
 * whose figures may be subtracted, but not set beside the differences used.
 */
export function unusedSources(
  before: TitlePay,
  after: TitlePay,
  sameSource: readonly ChangePair[],
  otherKinds: readonly string[],
): UnusedSource[] {
  const used = new Set(sameSource.map((pair) => pair.sourceId));
  const first = new Set(before.bySource.map((pay) => pay.sourceId));
  const second = new Set(after.bySource.map((pay) => pay.sourceId));
  const unconverted = new Map(
    [...before.unconverted, ...after.unconverted].map((each) => [each.sourceId, each.missing]),
  );
  const whyUnused = (sourceId: string): string => {
    const absence = unconverted.get(sourceId);
    if (otherKinds.includes(sourceId)) {
      return "Covers both titles, but by another statistic or basis, or in another place, currency or period than the differences shown.";
    }
    if (first.has(sourceId) && second.has(sourceId)) {
      return "Covers both titles, but with figures that may not be subtracted.";
    }
    return absence
      ? `Cannot be shown as asked for: ${lowerFirst(absence.explanation)}`
      : `Covers only the ${first.has(sourceId) ? "first" : "second"} of the two titles.`;
  };
  return [...new Set([...first, ...second, ...unconverted.keys()])]
    .filter((sourceId) => !used.has(sourceId))
    .sort()
    .map((sourceId) => ({ sourceId, explanation: whyUnused(sourceId) }));
}

/** What a change rests on, in one to three sentences. */
export function explainChange(
  evidence: Evidence,
  {
    comparability,
    used,
    coversBoth,
    missing: absence,
  }: Pick<PayChange, "comparability" | "missing"> & {
    used: readonly ChangePair[];
    /** Whether some source states pay for both titles, comparable or not. */
    coversBoth: boolean;
  },
  asOf: Date,
): string {
  if (absence) return absence.explanation;
  const names = new Map(
    standingAt(evidence.sources, asOf).map((source) => [source.id, source.name]),
  );
  const nameOf = (sourceId: string) => names.get(sourceId) ?? sourceId;
  const remarks = [
    ...new Set(used.flatMap((pair) => compareFigures(pair.before, pair.after).remarks)),
  ];
  const basis =
    comparability === "SAME_SOURCE"
      ? `${capitalised(countOf(used.length, "source"))} ${used.length === 1 ? "covers" : "cover"} both titles: ${listWords(used.map((pair) => nameOf(pair.sourceId)))}.`
      : `No source covers both titles${coversBoth ? " with figures that may be subtracted" : ""}, so figures of different sources are subtracted (${listWords(crossNames(used, nameOf))}). They may count different people: this is weak evidence.`;
  return [basis, ...remarks].join(" ");
}

function crossNames(used: readonly ChangePair[], nameOf: (id: string) => string): string[] {
  return [
    ...new Set(used.flatMap((pair) => [nameOf(pair.before.sourceId), nameOf(pair.after.sourceId)])),
  ];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
