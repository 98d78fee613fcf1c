import type { CareerTitle, Edition, Publisher, Salary, Source } from "../evidence/evidence";
import { basisWords, countryInWords, periodWords, statisticWords } from "./enum-labels";
import { formatDate, formatMoney } from "./format";
import { rowsOf } from "./origin-words";
import { sampleWords } from "./sample-words";

/** All that a citation of one salary names. `citedBy` is the source in which it was read second hand, with its publisher. */
export interface Cited {
  readonly salary: Salary;
  readonly title: CareerTitle;
  readonly source: Source;
  readonly publisher: Publisher;
  readonly edition: Edition | null;
  /** Where the salary can be found in Stepwise for good; null where the caller does not know it. */
  readonly address: string | null;
  readonly citedBy: { readonly source: Source; readonly publisher: Publisher } | null;
}

/**
 * A citation of one salary to copy, in one paragraph of plain text. It names first whoever says the
 * amount: its publisher, the guide that prints it, or Stepwise where Stepwise computed it.
 */
export function citation(cited: Cited): string {
  const { salary, source, publisher, edition, citedBy } = cited;
  const parts = [
    `${whoSays(cited)}: ${citedTitle(cited)} (${detailsOf(cited).join("; ")}).`,
    salary.origin === "INFERRED" && citedBy ? `It is linked there to ${publisher.name}.` : null,
    `Source: ${source.name}${edition ? `, ${edition.name}` : ""}.`,
    addressOf(cited),
    salary.origin !== "INFERRED" && citedBy ? `Cited in ${guideOf(citedBy)}.` : null,
    `Recorded in Stepwise on ${formatDate(salary.recorded.at.toISOString())} as /salaries/${salary.id}, version ${salary.version}.`,
    cited.address ? `<${cited.address}>` : null,
  ];
  return parts.filter((part) => part !== null).join(" ");
}

/** What is cited, in short: of which title, where, and how much. */
export function citedTitle({ salary, title }: Cited): string {
  const place = salary.place ? `${salary.place}, ` : "";
  const pay = `${formatMoney(salary.money)} ${periodWords(salary.period)}`;
  return `${title.name}, ${place}${countryInWords(salary.country)}, ${pay}`;
}

/** Whoever says the amount: its publisher, the guide that prints it, or Stepwise. */
export function whoSays({ salary, source, publisher, edition, citedBy }: Cited): string {
  if (salary.origin === "COMPUTED") {
    const rows = rowsOf({
      ...salary,
      method: source.method,
      publisher: publisher.name,
      edition: edition?.name ?? null,
      reader: null,
    });
    return `Computed by Stepwise from ${rows}`;
  }
  return salary.origin === "INFERRED" && citedBy ? guideOf(citedBy) : publisher.name;
}

function guideOf({ source, publisher }: NonNullable<Cited["citedBy"]>): string {
  const { author, name, publishedOn } = source;
  return [author, `"${name}"`, publisher.name, publishedOn ? formatDate(publishedOn) : null]
    .filter((part) => part !== null)
    .join(", ");
}

function detailsOf({ salary, source }: Cited): string[] {
  const { asPrinted, sampleSize, observedFrom, observedTo } = salary;
  const days = [...new Set([observedFrom, observedTo])].flatMap((day) =>
    day === null ? [] : formatDate(day),
  );
  return [
    statisticWords(salary.statistic),
    basisWords(salary.basis),
    sampleSize === null
      ? "number counted not stated"
      : `n = ${sampleWords(sampleSize, source.method)}`,
    days.length > 0 ? `observed ${days.join(" to ")}` : null,
    asPrinted === null ? null : `printed as "${asPrinted}"`,
  ].filter((part) => part !== null);
}

function addressOf({ salary, edition }: Cited): string | null {
  const url = salary.url ?? (salary.origin === "COMPUTED" ? (edition?.url ?? null) : null);
  return url === null ? null : `<${url}>`;
}
