import type { ChangePair, PayChange } from "@/domain/evidence/answers";
import type { Comparison } from "@/domain/evidence/comparison";
import type { Catalogue } from "@/domain/evidence/evidence";
import type { Money } from "@/domain/evidence/money";
import type { OrderFlip } from "@/domain/evidence/order-answers";
import type { Progression } from "@/domain/evidence/path-answers";
import {
  countOf,
  formatCount,
  formatMoneyBrief,
  formatPercent,
  formatPercentChange,
  formatRoughPercent,
  listWords,
} from "@/domain/words/format";
import { pairSubject } from "../change-words";
import { namesAt, type ThingNames } from "./names";

/** What a path shows, in sentences made from its rows: end to end, each fall, and what the steps rest on. */
export function progressionSentences(
  { steps, overall }: Progression,
  catalogue: Catalogue,
  asOf: Date,
): string[] {
  const names = namesAt(catalogue, asOf);
  const changes = steps.map((step) => step.change);
  const falls = changes.filter((change) => change.direction === "DOWN");
  return [
    changeSentence(overall, names),
    ...falls.map((change) => changeSentence(change, names)),
    ...(steps.length > 1 ? [supportSentence(changes)] : []),
  ];
}

/** What a comparison shows, in sentences made from its rows. */
export function comparisonSentences(
  comparison: Comparison,
  catalogue: Catalogue,
  asOf: Date,
): string[] {
  const names = namesAt(catalogue, asOf);
  const flips = comparison.ordering.flatMap(({ titleId, flips: turns, ties }) =>
    [...turns, ...ties]
      .filter((flip) => titleId < flip.withTitleId)
      .map((flip) => flipSentence(flip, names.title(titleId), names)),
  );
  const missing = comparison.rows
    .filter((row) => row.missing !== null)
    .map((row) => names.title(row.titleId));
  return [
    ...comparison.changes.map((change) => changeSentence(change, names)),
    ...new Set(flips),
    ...(missing.length > 0 ? [`No pay is shown for ${listWords(missing)}.`] : []),
  ];
}

function flipSentence(flip: OrderFlip, title: string, names: ThingNames): string {
  const pair = `${title} and ${names.title(flip.withTitleId)}`;
  const without = `without ${names.publisher(flip.withoutPublisherId)}`;
  if (flip.outcome === "REVERSED") return `The order of ${pair} turns round ${without}.`;
  return flip.outcome === "TIED"
    ? `Which of ${pair} is paid more is not known ${without}.`
    : `Which of ${pair} is paid more is known only ${without}.`;
}

/** One change in one sentence. A difference between sources is told as one, and never as a change. */
function changeSentence(change: PayChange, names: ThingNames): string {
  const { comparability, low, high, used } = change;
  const way = `from ${names.title(change.fromTitleId)} to ${names.title(change.toTitleId)}`;
  const [first] = used;
  if (!low || !high || !first)
    return `How pay changes ${way} is not known. ${change.missing?.explanation ?? change.explanation}`;
  const subject = pairSubject(first);
  const [of, than] = [names.title(change.toTitleId), names.title(change.fromTitleId)];
  const more = differenceWords(change, low.value, high.value);
  if (comparability === "SAME_SOURCE" && change.tooFew) {
    const count = (size: number | null) => (size === null ? "not stated" : formatCount(size));
    const few = used.map(
      ({ before, after }) => `n ${count(before.sampleSize)} against ${count(after.sampleSize)}`,
    );
    return `The figures for ${of} are ${more} those for ${than} ${coverage(change, names)} (${subject}; ${listWords([...new Set(few)])}): too few to tell whether pay rises or falls.`;
  }
  if (comparability === "SAME_SOURCE") {
    const size = sizeWords(change, low.value, high.value);
    return `Pay ${size} ${way} ${coverage(change, names)} (${subject}).`;
  }
  return `No source has figures for both that may be compared; across sources those for ${of} are ${more} those for ${than} (${subject}): weak evidence, and no change of pay.`;
}

function coverage({ pairs, publishers, agreeing }: PayChange, names: ThingNames): string {
  const covering = [...new Set(pairs.map((pair) => names.source(pair.sourceId)))];
  const comparable = "whose figures for both may be compared";
  if (pairs.length === 1) return `in the one source ${comparable}, ${covering.join("")}`;
  if (publishers === 1)
    return `in ${countOf(pairs.length, "source")} of one publisher ${comparable}`;
  const all = publishers === 2 ? "both publishers" : `all ${countOf(publishers, "publisher")}`;
  return agreeing === publishers
    ? `at ${all} ${comparable}`
    : `at the ${countOf(publishers, "publisher")} ${comparable}, of which ${agreeing} agree on the direction`;
}

/** How far figures across sources lie apart: "₹7.7 L (64.2%) more than". */
function differenceWords(
  { direction, percentLow, percentHigh, used }: PayChange,
  low: Money,
  high: Money,
): string {
  if (direction === "FLAT") return "the same as";
  const plain = isCounted(used) ? formatPercent : formatRoughPercent;
  const absolute = (money: Money) => formatMoneyBrief({ ...money, amount: money.amount.abs() });
  if (direction === "MIXED") return `between ${absolute(low)} less and ${absolute(high)} more than`;
  const [near, far] = direction === "UP" ? [low, high] : [high, low];
  const ends = direction === "UP" ? [percentLow, percentHigh] : [percentHigh, percentLow];
  const percents = ends.flatMap((percent) => (percent === null ? [] : plain(percent)));
  const amounts = [...new Set([absolute(near), absolute(far)])].join(" to ");
  const share = percents.length > 0 ? ` (${[...new Set(percents)].join(" to ")})` : "";
  return `${amounts}${share} ${direction === "UP" ? "more" : "less"} than`;
}

/** Whether all figures say how many they stand for: else a decimal of a percentage claims too much. */
function isCounted(pairs: readonly ChangePair[]): boolean {
  return pairs.every(
    ({ before, after }) => before.sampleSize !== null && after.sampleSize !== null,
  );
}

function sizeWords(
  { direction, percentLow, percentHigh, used }: PayChange,
  low: Money,
  high: Money,
): string {
  const [least, most] = direction === "DOWN" ? [high, low] : [low, high];
  const ends = direction === "DOWN" ? [percentHigh, percentLow] : [percentLow, percentHigh];
  const percents = ends.filter((percent) => percent !== null);
  const plain = isCounted(used) ? formatPercent : formatRoughPercent;
  const written = percents.map(direction === "MIXED" ? formatPercentChange : plain);
  const percent = written.length > 0 ? ` (${[...new Set(written)].join(" to ")})` : "";
  if (direction === "FLAT") return "stays the same";
  if (direction === "MIXED")
    return `changes by ${formatMoneyBrief(least)} to ${formatMoneyBrief(most)}${percent}`;
  const verb = direction === "DOWN" ? "falls" : "rises";
  const [from, to] = [least, most].map((money) =>
    formatMoneyBrief({ ...money, amount: money.amount.abs() }),
  );
  return `${verb} by ${from === to ? from : `${from} to ${to}`}${percent}`;
}

function supportSentence(changes: readonly PayChange[]): string {
  const count = (wanted: PayChange["comparability"]) =>
    changes.filter((change) => change.comparability === wanted).length;
  const [same, cross, none] = [count("SAME_SOURCE"), count("CROSS_SOURCE"), count("NONE")];
  const steps = countOf(changes.length, "step");
  if (none === changes.length) return `None of the ${steps} can be measured.`;
  const parts = [
    same > 0 ? `${same} can be measured inside one source` : null,
    cross > 0 ? `for ${cross} there are only figures of different sources` : null,
    none > 0 ? `${none} cannot be measured` : null,
  ].filter((part) => part !== null);
  return `Of the ${steps}, ${listWords(parts)}.`;
}
