import { moneyOf } from "@/components/figure/money-field";
import { compareMoney } from "@/domain/evidence/money";
import { periodWords } from "@/domain/words/enum-labels";
import { countOf, formatCount, formatMoneyBrief } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const PLATE_PAY = graphql(`
  fragment PlatePay on TitlePay {
    bySource {
      source { name }
      central { money { amount currencyCode } period sampleSize }
    }
  }
`);

/** What a page hands on of the pay of a title of the map. */
export type PlatePayField = FragmentType<typeof PLATE_PAY>;

/**
 * The pay of a title in a line: of one source its amount and how many it rests on; of several the least
 * and the greatest, which are never made into one. Null where no source states a value in the middle.
 */
export function platePay(pay: PlatePayField): string | null {
  const { bySource } = readFragment(PLATE_PAY, pay);
  const stated = bySource.flatMap(({ central }) => central ?? []);
  const [first] = stated;
  if (!first) return null;
  const sources = countOf(stated.length, "source");
  if (stated.some(({ money }) => money.currencyCode !== first.money.currencyCode)) return sources;
  if (stated.some(({ period }) => period !== first.period)) return sources;
  const period = first.period === "YEAR" ? "" : ` ${periodWords(first.period)}`;
  const sorted = stated.map(({ money }) => moneyOf(money)).sort(compareMoney);
  const [low = moneyOf(first.money), high = low] = [sorted[0], sorted.at(-1)];
  if (stated.length > 1) {
    const range = [...new Set([low, high].map(formatMoneyBrief))].join(" to ");
    return `${range}${period}, ${sources}`;
  }
  const counted = first.sampleSize === null ? "" : `, n ${formatCount(first.sampleSize)}`;
  return `${formatMoneyBrief(low)}${period}${counted}`;
}
