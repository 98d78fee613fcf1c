import type { CareerTitle, Publisher, Salary, Source } from "./evidence";
import { formatDate, formatMoney } from "./format";
import { basisWords, periodWords, statisticWords } from "./words";

/** All that a citation of one salary names. `citedBy` is the source in which it was read second hand. */
export interface Cited {
  readonly salary: Salary;
  readonly title: CareerTitle;
  readonly source: Source;
  readonly publisher: Publisher;
  readonly citedBy: Source | null;
}

/** A citation of one salary to copy, in one paragraph of plain text. */
export function citation({ salary, title, source, publisher, citedBy }: Cited): string {
  const figure = `${formatMoney(salary.money)} ${periodWords(salary.period)} (${statisticWords(salary.statistic)}; ${basisWords(salary.basis)}; printed as "${salary.asPrinted}")`;
  const parts = [
    `${publisher.name}: ${title.name}, ${salary.place ? `${salary.place}, ` : ""}${salary.country}, ${figure}.`,
    `Source: ${source.name}.`,
    salary.url ? `<${salary.url}>` : null,
    citedBy ? citedIn(citedBy) : null,
    `Recorded in Stepwise on ${formatDate(salary.recorded.at.toISOString())} as ${salary.id}, version ${salary.version}.`,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

function citedIn(source: Source): string {
  const author = source.author ? `${source.author}, ` : "";
  const date = source.publishedOn ? `, ${formatDate(source.publishedOn)}` : "";
  return `Cited in ${author}"${source.name}"${date}.`;
}
