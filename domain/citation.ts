import type { CareerTitle, Edition, Publisher, Salary, Source } from "./evidence";
import { formatDate, formatMoney } from "./format";
import { originWords } from "./origin-words";
import { basisWords, periodWords, statisticWords } from "./words";

/** All that a citation of one salary names. */
export interface Cited {
  readonly salary: Salary;
  readonly title: CareerTitle;
  readonly source: Source;
  /** The edition that the salary is of; null where its source has none. */
  readonly edition: Edition | null;
  readonly publisher: Publisher;
  /** The source in which it was read second hand, and who published that; null where it was read at the publisher. */
  readonly citedBy: Source | null;
  readonly citingPublisher: Publisher | null;
  /** Where the salary can be found in Stepwise for good; null where the caller does not know it. */
  readonly address: string | null;
}

/** A citation of one salary to copy, in one paragraph of plain text. */
export function citation(cited: Cited): string {
  const { salary, title, source, edition, publisher, citedBy, address } = cited;
  const { money, period, statistic, basis, place, country, id, version, recorded } = salary;
  const facts = [
    statisticWords(statistic),
    basisWords(basis),
    observedWords(salary),
    originWords(cited),
  ].filter((fact) => fact !== null);
  const url = salary.url ?? edition?.url ?? null;
  const parts = [
    `${publisher.name}: ${title.name}, ${place ? `${place}, ` : ""}${country}, ${formatMoney(money)} ${periodWords(period)} (${facts.join("; ")}).`,
    `Source: ${source.name}${edition ? `, ${edition.name}` : ""}.`,
    url ? `<${url}>` : null,
    citedBy ? citedIn(citedBy) : null,
    `Recorded in Stepwise on ${formatDate(recorded.at.toISOString())} as ${id}, version ${version}.`,
    address ? `<${address}>` : null,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

/** The years that it was observed in: "2020 to 2024"; null where none is stated. */
function observedWords({ observedFrom, observedTo }: Salary): string | null {
  const years = [observedFrom, observedTo].flatMap((day) => day?.slice(0, 4) ?? []);
  const distinct = [...new Set(years)];
  return distinct.length > 0 ? distinct.join(" to ") : null;
}

function citedIn(source: Source): string {
  const author = source.author ? `${source.author}, ` : "";
  const date = source.publishedOn ? `, ${formatDate(source.publishedOn)}` : "";
  return `Cited in ${author}"${source.name}"${date}.`;
}
