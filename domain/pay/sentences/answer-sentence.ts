import type { PayFigure } from "@/domain/evidence/answers";
import type { ComparedTitles, Comparison } from "@/domain/evidence/comparison";
import type { Catalogue } from "@/domain/evidence/evidence";
import { compareMoney } from "@/domain/evidence/money";
import { countOf, formatCount, formatMoneyBrief, listWords } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { namesAt, type ThingNames } from "./names";

/** Above this many titles only the highest and the lowest are named. */
const MOST_TOLD = 4;

/** What a comparison comes to, and how sure that is, in a sentence. Empty where there is no figure. */
export function answerSentence(comparison: Comparison, catalogue: Catalogue, asOf: Date): string {
  const names = namesAt(catalogue, asOf);
  const { compared, rows } = comparison;
  if (compared) return `${figuresWords(compared, names)}${doubt(compared, names)}.`;
  const middles = rows.flatMap(({ bySource }) => bySource.flatMap(({ central }) => central ?? []));
  const [first] = middles;
  if (!first) return "";
  if (rows.length === 1) return ofOneTitle(middles, names);
  const told = rows.flatMap(({ bySource }) =>
    bestOf(bySource.flatMap(({ central }) => central ?? [])),
  );
  const each = told.map(
    (figure) =>
      `${names.title(figure.titleId)} at ${amountOf(figure, names)} in ${names.source(figure.sourceId)}`,
  );
  return told.length === 1
    ? `The only figure is ${each.join("")}.`
    : `No one source states two of these titles alike: ${listWords(each)}.`;
}

/** What the sources of one title put it at, from the lowest to the highest of one currency and period. */
function ofOneTitle(middles: readonly PayFigure[], names: ThingNames): string {
  const [first] = middles;
  if (!first) return "";
  const { money, period } = first.pay.value;
  const alike = middles
    .filter(({ pay }) => pay.value.money.currency === money.currency && pay.value.period === period)
    .sort((a, b) => compareMoney(a.pay.value.money, b.pay.value.money));
  const [low, high] = [alike[0], alike.at(-1)];
  const title = names.title(first.titleId);
  if (!low || !high || low === high)
    return `${names.source(first.sourceId)} puts ${title} at ${amountOf(first, names)}.`;
  return `${title} is put at ${amountOf(low, names)} by ${names.source(low.sourceId)} and at ${amountOf(high, names)} by ${names.source(high.sourceId)}${alike.length > 2 ? `, with ${countOf(alike.length - 2, "source")} between` : ""}: they count different things.`;
}

/** The figure of a title that rests on most. */
function bestOf(middles: readonly PayFigure[]): PayFigure[] {
  return [...middles].sort((a, b) => (b.sampleSize ?? 0) - (a.sampleSize ?? 0)).slice(0, 1);
}

function figuresWords({ sourceId, figures }: ComparedTitles, names: ThingNames): string {
  const source = names.source(sourceId);
  const at = (figure: PayFigure) => `${names.title(figure.titleId)} at ${amountOf(figure, names)}`;
  const [highest, lowest] = [figures[0], figures.at(-1)];
  if (figures.length <= MOST_TOLD || !highest || !lowest)
    return `${source} puts ${listWords(figures.map(at))}`;
  return `${source} puts ${countOf(figures.length, "title")} from ${at(highest)} down to ${at(lowest)}`;
}

function doubt({ figures, pairs }: ComparedTitles, names: ThingNames): string {
  const of = (verdict: string) => pairs.filter((pair) => pair.verdict === verdict);
  const [few, apart] = [of("TOO_FEW"), of("APART")];
  if (few.length === pairs.length) return ": too few to tell apart";
  if (few.length === 0) {
    return figures.every(({ sampleSize }) => sampleSize === null)
      ? "; it does not say how many it counts"
      : "";
  }
  if (pairs.length > 3)
    return `; ${formatCount(few.length)} of the ${formatCount(pairs.length)} pairs are too few to tell apart`;
  const pairWords = ({ higherTitleId, lowerTitleId }: (typeof pairs)[number]) =>
    `${names.title(higherTitleId)} from ${names.title(lowerTitleId)}`;
  const pairNames = ({ higherTitleId, lowerTitleId }: (typeof pairs)[number]) =>
    listWords([names.title(higherTitleId), names.title(lowerTitleId)]);
  return apart.length === 1 && few.length === 2
    ? `; only ${listWords(apart.map(pairNames))} can be told apart, the others are too few`
    : `; too few to tell ${listWords(few.map(pairWords))}`;
}

function amountOf({ pay, sampleSize, sourceId }: PayFigure, names: ThingNames): string {
  const counted = sampleWords(sampleSize, names.method(sourceId));
  return `${formatMoneyBrief(pay.value.money)}${counted === null ? "" : ` (${counted})`}`;
}
