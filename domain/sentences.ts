import type { Comparison, PayChange, Progression } from "./answers";
import { standingAt } from "./as-of";
import type { Catalogue } from "./evidence";
import { countOf, formatMoneyBrief, formatPercent, formatPercentChange, listWords } from "./format";
import { groupBy } from "./group";
import type { Money } from "./money";

/** Names of things at a moment, for sentences. */
interface Names {
  readonly title: (id: string) => string;
  /** The publisher where it has one source with figures, else the source's full name. */
  readonly source: (id: string) => string;
}

function namesAt(catalogue: Catalogue, asOf: Date): Names {
  const titles = new Map(standingAt(catalogue.titles, asOf).map(({ id, name }) => [id, name]));
  const publishers = new Map(
    standingAt(catalogue.publishers, asOf).map(({ id, name }) => [id, name]),
  );
  const sources = standingAt(catalogue.sources, asOf);
  const perPublisher = groupBy(sources, (source) => source.publisherId);
  const names = new Map(
    sources.map(({ id, name, publisherId }) => {
      const alone = perPublisher.get(publisherId)?.length === 1;
      return [id, (alone ? publishers.get(publisherId) : undefined) ?? name];
    }),
  );
  return { title: (id) => titles.get(id) ?? id, source: (id) => names.get(id) ?? id };
}

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
  const flips = comparison.ordering.flatMap(({ titleId, flips: found }) =>
    found
      .filter((flip) => titleId < flip.withTitleId)
      .map(
        (flip) =>
          `The order of ${names.title(titleId)} and ${names.title(flip.withTitleId)} turns round without ${names.source(flip.withoutSourceId)}.`,
      ),
  );
  const missing = comparison.rows
    .filter((row) => row.missing !== null)
    .map((row) => names.title(row.titleId));
  return [
    ...comparison.changes.map((change) => changeSentence(change, names)),
    ...flips,
    ...(missing.length > 0 ? [`No pay is shown for ${listWords(missing)}.`] : []),
  ];
}

/** One change in one sentence. */
function changeSentence(change: PayChange, names: Names): string {
  const { comparability, low, high } = change;
  const way = `from ${names.title(change.fromTitleId)} to ${names.title(change.toTitleId)}`;
  if (!low || !high)
    return `How pay changes ${way} is not known: ${lowerFirst(change.missing?.explanation ?? change.explanation)}`;
  const size = sizeWords(change, low.value, high.value);
  return comparability === "SAME_SOURCE"
    ? `Pay ${size} ${way} in ${coverage(change, names)}.`
    : `Pay ${size} ${way} across sources, since none covers both: weak evidence.`;
}

function coverage({ pairs, agreeing }: PayChange, names: Names): string {
  const covering = pairs.map((pair) => names.source(pair.sourceId));
  if (covering.length === 1) return `the one source that covers both, ${covering.join("")}`;
  return agreeing === covering.length
    ? `all ${countOf(covering.length, "source")} that cover both`
    : `the ${countOf(covering.length, "source")} that cover both, of which ${agreeing} agree on the direction`;
}

function sizeWords(
  { direction, percentLow, percentHigh }: PayChange,
  low: Money,
  high: Money,
): string {
  const [least, most] = direction === "DOWN" ? [high, low] : [low, high];
  const ends = direction === "DOWN" ? [percentHigh, percentLow] : [percentLow, percentHigh];
  const percents = ends.filter((percent) => percent !== null);
  const written = percents.map(direction === "MIXED" ? formatPercentChange : formatPercent);
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
  const parts = [
    same > 0 ? `${same} can be measured inside one source` : null,
    cross > 0 ? `${cross} only across different sources` : null,
    none > 0 ? `${none} not at all` : null,
  ].filter((part) => part !== null);
  return `Of the ${countOf(changes.length, "step")}, ${listWords(parts)}.`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
