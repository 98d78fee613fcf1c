import type { PayChange, PayFigure, TitlePay } from "../evidence/answers";
import type { Evidence } from "../evidence/evidence";
import type { Money } from "../evidence/money";
import type { OrderedTitle } from "../evidence/order-answers";
import type { Scope } from "../evidence/scope";
import { publishedAt } from "../evidence/times";
import { payChange } from "../pay/change";
import { compare } from "../pay/compare";
import { compareText } from "../text/lists";
import {
  basisWords,
  countryName,
  levelWords,
  periodWords,
  statisticWords,
} from "../words/enum-labels";
import { formatCount, formatMoney, formatPercent, formatYears } from "../words/format";
import type { ImpactNames } from "./impact-names";
import { waysBetween } from "./ways-between";

/** What an answer is about. */
export const ANSWER_KINDS = [
  "TITLE",
  "PAY",
  "GRADE",
  "SPREAD",
  "ORDER",
  "STEP",
  "PATH",
  "CONVERTED",
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** One field of what readers are told with no filter: what it is about, and what it says. */
export interface PublicAnswer {
  readonly kind: AnswerKind;
  /** The title, or the two titles, by slug. */
  readonly titleIds: readonly string[];
  /** The source that says so; null where the answer rests on several. */
  readonly sourceId: string | null;
  /** The name of the field, as in GraphQL. */
  readonly field: string;
  /** What it says, as text for readers; null where nothing is known. */
  readonly text: string | null;
  /** The amount where it says one, so that a move can be measured. */
  readonly money: Money | null;
}

/**
 * What is answered of some of the published titles with no filter: pay and grade source by source,
 * the spread, and the change along each step and each path that begins or ends with one of them; and
 * the order of all titles with what it rests on, in which each has a part. The evidence has to hold
 * the salaries of all titles.
 */
export function publicAnswers(
  evidence: Evidence,
  concerning: ReadonlySet<string>,
  asOf: Date,
  names: ImpactNames,
): PublicAnswer[] {
  const scope: Scope = { where: {}, currency: null, asOf };
  const titleIds = publishedAt(evidence.titles, asOf)
    .map(({ id }) => id)
    .sort(compareText);
  const isAbout = ({ titleId }: { readonly titleId: string }) => concerning.has(titleId);
  const changes = (kind: AnswerKind, pairs: readonly (readonly [string, string])[]) =>
    pairs
      .filter(([from, to]) => concerning.has(from) || concerning.has(to))
      .flatMap(([from, to]) => changeAnswers(kind, payChange(evidence, from, to, scope)));
  const steps = publishedAt(evidence.steps, asOf);
  const { rows, ordering, disagreement } = compare(evidence, titleIds, scope);
  return [
    ...rows.filter(isAbout).flatMap(payAnswers),
    ...disagreement.filter(isAbout).map(({ titleId, spreadPercent }) => ({
      ...about("SPREAD", [titleId], "spreadPercent"),
      text: spreadPercent === null ? null : formatPercent(spreadPercent),
    })),
    ...ordering.flatMap((ordered) => orderAnswers(ordered, names)),
    ...changes(
      "STEP",
      steps.map(({ fromTitleId, toTitleId }) => [fromTitleId, toTitleId] as const),
    ),
    ...changes(
      "PATH",
      // A way of one step is a step.
      waysBetween(evidence, asOf).flatMap(({ titleIds: on }) =>
        on.length > 2 ? [[on[0] ?? "", on.at(-1) ?? ""] as const] : [],
      ),
    ),
  ];
}

function about(
  kind: AnswerKind,
  titleIds: readonly string[],
  field: string,
  sourceId: string | null = null,
): Omit<PublicAnswer, "text"> {
  return { kind, titleIds, sourceId, field, money: null };
}

function payAnswers({ titleId, bySource, missing }: TitlePay): PublicAnswer[] {
  const none = { ...about("PAY", [titleId], "missing"), text: missing?.reason ?? null };
  return [
    none,
    ...bySource.flatMap(({ sourceId, central, figures }): PublicAnswer[] => [
      {
        ...about("PAY", [titleId], "central", sourceId),
        text: central && figureText(central),
        money: central?.pay.value.money ?? null,
      },
      {
        ...about("PAY", [titleId], "figures", sourceId),
        text: figures.map(figureText).sort(compareText).join("; "),
      },
      {
        ...about("GRADE", [titleId], "grade", sourceId),
        text: central?.gradeExplanation.grade ?? null,
      },
    ]),
  ];
}

/** All that one figure says, as text for readers: "₹12,00,000 a year, median, total pay, India, sample size 50". */
export function figureText({ pay: { value }, ...figure }: PayFigure): string {
  const { statistic, country, place, minYears, maxYears, level, sampleSize } = figure;
  const details = [
    statisticWords(statistic),
    basisWords(value.basis),
    place,
    countryName(country),
    formatYears(minYears, maxYears),
    level && levelWords(level),
    sampleSize === null ? null : `sample size ${formatCount(sampleSize)}`,
  ].filter((detail) => detail !== null);
  return `${formatMoney(value.money)} ${periodWords(value.period)}, ${details.join(", ")}`;
}

function orderAnswers(ordered: OrderedTitle, names: ImpactNames): PublicAnswer[] {
  const { titleId, position, restsOnSourceIds, flips, pairsOnOneSource } = ordered;
  const pairWords = pairsOnOneSource.map(
    (pair) => `${names.title(pair.withTitleId)} on ${names.source(pair.sourceId)}`,
  );
  const flipWords = flips.map(
    (flip) => `${names.title(flip.withTitleId)} without ${names.source(flip.withoutSourceId)}`,
  );
  const sorted = (words: readonly string[]) => [...words].sort(compareText).join("; ");
  return [
    { ...about("ORDER", [titleId], "position"), text: `${position}` },
    { ...about("ORDER", [titleId], "restsOn"), text: sorted(restsOnSourceIds.map(names.source)) },
    { ...about("ORDER", [titleId], "flips"), text: sorted(flipWords) },
    { ...about("ORDER", [titleId], "pairsOnOneSource"), text: sorted(pairWords) },
  ];
}

function changeAnswers(kind: AnswerKind, change: PayChange): PublicAnswer[] {
  const { fromTitleId, toTitleId, low, high, agreeing } = change;
  const field = (name: string, text: string | null, money: Money | null = null) => ({
    ...about(kind, [fromTitleId, toTitleId], name),
    text,
    money,
  });
  return [
    field("low", low && formatMoney(low.value), low?.value ?? null),
    field("high", high && formatMoney(high.value), high?.value ?? null),
    field("comparability", change.comparability),
    field("direction", change.direction),
    field("grade", change.grade),
    field("agreeing", agreeing === null ? null : `${agreeing} of ${change.pairs.length}`),
  ];
}
