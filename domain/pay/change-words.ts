import type { ChangePair, PayChange, PayFigure, TitlePay, UnusedSource } from "../evidence/answers";
import type { Evidence } from "../evidence/evidence";
import { type Missing, missing } from "../evidence/missing";
import { standingAt, yearsObserved } from "../evidence/times";
import { groupBy } from "../text/lists";
import { basisWords, countryName, levelWords, statisticWords } from "../words/enum-labels";
import { countOf, listWords } from "../words/format";
import { type ChosenPair, kindOf } from "./change-pairs";
import { compareFigures } from "./comparability";
import { editionCautions } from "./select";

/** A pair that was chosen and cannot be shown as asked for. */
export interface RefusedPair {
  readonly pair: ChosenPair;
  readonly missing: Missing;
}

/** Why a change could not be measured although both titles have figures: what sets their figures apart. */
export function refusalMissing(before: TitlePay, after: TitlePay): Missing {
  const [left, right] = [unlikeFigures(before), unlikeFigures(after)];
  const refusals = new Set<string>();
  for (const figure of left) {
    for (const other of right) {
      if (refusals.size >= MOST_REFUSALS) break;
      for (const refusal of compareFigures(figure, other).refusals) refusals.add(refusal);
    }
  }
  return missing(
    "NOT_COMPARABLE",
    `Both titles have figures, but none that may be subtracted: ${listWords([...refusals].slice(0, MOST_REFUSALS))}.`,
  );
}

/** More reasons than these say no more. */
const MOST_REFUSALS = 6;

/** One figure of each kind that a comparison tells apart, the middle ones where there are some. */
function unlikeFigures({ bySource }: TitlePay): PayFigure[] {
  const middle = bySource.flatMap(({ central }) => central ?? []);
  const figures = middle.length > 0 ? middle : bySource.flatMap((pay) => pay.figures);
  return [...groupBy(figures, kindOf).values()].flatMap(([first]) => first ?? []);
}

/** How a change was measured: which pairs are shown, which sources had others, and what cannot be shown. */
interface Measured {
  readonly used: readonly ChangePair[];
  readonly sameSource: readonly ChosenPair[];
  /** Sources whose figures may be subtracted, but not set beside the differences used. */
  readonly otherKinds: readonly string[];
  readonly refused: readonly RefusedPair[];
}

/** The sources that took no part in a change, each with the reason. */
export function unusedSources(
  before: TitlePay,
  after: TitlePay,
  { used, sameSource, otherKinds, refused }: Measured,
): UnusedSource[] {
  const tookPart = new Set(used.flatMap((pair) => [pair.before.sourceId, pair.after.sourceId]));
  const first = new Set(before.bySource.map((pay) => pay.sourceId));
  const second = new Set(after.bySource.map((pay) => pay.sourceId));
  const cannot = new Map(
    refused.flatMap(({ pair, missing: reason }) =>
      [pair.before.sourceId, pair.after.sourceId].map((id) => [id, reason] as const),
    ),
  );
  const whyUnused = (sourceId: string): string => {
    const absence = cannot.get(sourceId);
    if (absence) return `Cannot be shown as asked for: ${lowerFirst(absence.explanation)}`;
    if (otherKinds.includes(sourceId)) {
      return "Covers both titles, but by another statistic or basis, or in another country, place, level, currency or period than the differences shown.";
    }
    if (first.has(sourceId) && second.has(sourceId)) {
      return "Covers both titles, but with figures that may not be subtracted.";
    }
    return sameSource.length > 0
      ? `Covers only the ${first.has(sourceId) ? "first" : "second"} of the two titles.`
      : `Covers only the ${first.has(sourceId) ? "first" : "second"} of the two titles, with figures that are not of the kind shown.`;
  };
  return [...new Set([...first, ...second])]
    .filter((sourceId) => !tookPart.has(sourceId))
    .sort()
    .map((sourceId) => ({ sourceId, explanation: whyUnused(sourceId) }));
}

/** What a change rests on, in some sentences. */
export function explainChange(
  evidence: Evidence,
  {
    comparability,
    used,
    coversBoth,
    missing: absence,
  }: Pick<PayChange, "comparability" | "used" | "missing"> & {
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
  const remarks = used.flatMap((pair) => compareFigures(pair.before, pair.after).remarks);
  const cautions = cautionsOn(evidence, used, asOf);
  const one = used.length === 1;
  const basis =
    comparability === "SAME_SOURCE"
      ? `${capitalised(countOf(used.length, "source"))} ${one ? "states" : "state"} figures for both titles that may be compared: ${listWords(used.map((pair) => nameOf(pair.sourceId)))}.`
      : `No source ${coversBoth ? "states figures for both titles that may be compared" : "covers both titles"}, so figures of different sources are subtracted (${listWords(crossNames(used, nameOf))}). They may count different people: this is weak evidence.`;
  const [first] = used;
  const subject = first ? `Compared: ${pairSubject(first)}.` : null;
  return [
    ...new Set([basis, subject, ...remarks, ...cautions].filter((words) => words !== null)),
  ].join(" ");
}

/** What two figures that are compared have in common, in words: "medians, base pay, India, senior level, 2022". */
export function pairSubject({ before, after }: ChangePair): string {
  const years = [...new Set([yearsObserved(before), yearsObserved(after)])];
  const dated = years.filter((span) => span !== null);
  return [
    statisticWords(before.statistic),
    basisWords(before.pay.value.basis),
    before.place,
    countryName(before.country),
    before.level && levelWords(before.level).toLowerCase(),
    dated.length > 0 ? listWords(dated) : "not dated",
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** What is known of the editions that the figures are of, where it moves them. */
function cautionsOn(evidence: Evidence, used: readonly ChangePair[], asOf: Date): string[] {
  const editions = new Map(
    standingAt(evidence.editions, asOf).map((edition) => [edition.id, edition]),
  );
  return used.flatMap(({ before, after }) =>
    [before, after].flatMap(({ editionId, country, titleId }) => {
      const edition = editions.get(editionId ?? "");
      const cautions = edition ? editionCautions(edition, country, titleId) : [];
      return cautions.map((caution) => `${capitalised(edition?.name ?? "")}: ${caution}.`);
    }),
  );
}

function crossNames(used: readonly ChangePair[], nameOf: (id: string) => string): string[] {
  return [
    ...new Set(used.flatMap((pair) => [nameOf(pair.before.sourceId), nameOf(pair.after.sourceId)])),
  ];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words that go on in a sentence which has begun. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
