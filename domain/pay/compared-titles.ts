import type { PayFigure, TitlePay } from "../evidence/answers";
import type { ComparedPair, ComparedTitles } from "../evidence/comparison";
import { compareMoney } from "../evidence/money";
import type { PairVerdict } from "../evidence/vocabulary";
import { compareText, groupBy } from "../text/lists";
import { kindOf } from "./change-pairs";
import { mayBeSubtracted } from "./comparability";
import { tooFewToTellApart } from "./too-few";

/**
 * The titles as the one source orders them that states most of them alike; of several the one whose
 * fewest records are the most. Chosen and judged as printed, and told as shown. Null where no source
 * states two.
 */
export function comparedTitles(
  printed: readonly TitlePay[],
  shown: readonly TitlePay[],
): ComparedTitles | null {
  const sets = setsOfOneSource(printed)
    .map((set) => set.filter((figure) => shownOf(figure, shown) !== null))
    .filter((set) => set.length > 1)
    .sort(compareSets);
  const [chosen] = sets;
  if (!chosen) return null;
  const highestFirst = [...chosen].sort((a, b) =>
    compareMoney(b.pay.value.money, a.pay.value.money),
  );
  return {
    sourceId: highestFirst[0]?.sourceId ?? "",
    figures: highestFirst.flatMap((figure) => shownOf(figure, shown) ?? []),
    pairs: highestFirst.flatMap((higher, place) =>
      highestFirst.slice(place + 1).map((lower) => pairOf(higher, lower)),
    ),
  };
}

function pairOf(higher: PayFigure, lower: PayFigure): ComparedPair {
  return {
    higherTitleId: higher.titleId,
    lowerTitleId: lower.titleId,
    verdict: verdictOn(higher, lower),
  };
}

function verdictOn(one: PayFigure, other: PayFigure): PairVerdict {
  if (tooFewToTellApart([[one, other]])) return "TOO_FEW";
  return one.interval && other.interval ? "APART" : "NOT_KNOWN";
}

/** The middles of each source that are of one kind and may be subtracted, each from each. */
function setsOfOneSource(printed: readonly TitlePay[]): PayFigure[][] {
  const middles = printed.flatMap(({ bySource }) =>
    bySource.flatMap(({ central }) => central ?? []),
  );
  return [...groupBy(middles, (figure) => `${figure.sourceId} ${kindOf(figure)}`).values()].map(
    (own) => {
      const set: PayFigure[] = [];
      for (const figure of own) {
        if (set.every((other) => mayBeSubtracted(other, figure))) set.push(figure);
      }
      return set;
    },
  );
}

function compareSets(a: readonly PayFigure[], b: readonly PayFigure[]): number {
  const fewest = (set: readonly PayFigure[]) =>
    Math.min(...set.map(({ sampleSize }) => sampleSize ?? 0));
  return (
    b.length - a.length ||
    fewest(b) - fewest(a) ||
    compareText(a[0]?.sourceId ?? "", b[0]?.sourceId ?? "")
  );
}

function shownOf(figure: PayFigure, shown: readonly TitlePay[]): PayFigure | null {
  const row = shown.find(({ titleId }) => titleId === figure.titleId);
  return row?.bySource.find(({ sourceId }) => sourceId === figure.sourceId)?.central ?? null;
}
