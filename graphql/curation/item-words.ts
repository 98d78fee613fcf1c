import { countryName } from "@/domain/country-name";
import { formatMoney } from "@/domain/format";
import { basisWords, periodWords, statisticWords } from "@/domain/words";
import type { SubmittedItem } from "@/prisma/submissions/read";

/** What an item states, in a line for readers. */
export function itemWords(item: SubmittedItem): string {
  if (item.content === null) return `Withdraw the ${item.thing} ${item.id}`;
  if (item.thing !== "salary") return item.content.name;
  const { titleId, money, period, statistic, basis, country, sourceId } = item.content;
  return `${titleId}: ${formatMoney(money)} ${periodWords(period)}, ${statisticWords(statistic)}, ${basisWords(basis)}, ${countryName(country)}, ${sourceId}`;
}
