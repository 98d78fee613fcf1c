import type { SalaryOrigin, SourceMethod, Statistic } from "../evidence/vocabulary";
import { statisticWords } from "./enum-labels";
import { sampleWords } from "./sample-words";

/** What has to be known of an amount to say where it comes from. */
export interface TracedAmount {
  readonly origin: SalaryOrigin;
  /** The figure as it is printed; null where nobody prints it. */
  readonly asPrinted: string | null;
  readonly statistic: Statistic;
  readonly sampleSize: number | null;
  readonly method: SourceMethod;
  /** The name of the publisher. */
  readonly publisher: string;
  /** What the edition is called: "file of 14 May 2023"; null where the source has none. */
  readonly edition: string | null;
  /** The name of the publisher in whose publication it was read; null where it was read at the source. */
  readonly reader: string | null;
}

/** Where an amount comes from, in a sentence or two. Printed, computed and inferred are three things. */
export function originSentence(amount: TracedAmount): string {
  const { origin, publisher, statistic } = amount;
  if (origin === "COMPUTED") {
    return `Computed by Stepwise from ${rowsOf(amount)}; ${publisher} prints no ${statisticWords(statistic)} of them.`;
  }
  if (origin === "INFERRED" || amount.reader !== null) {
    return `${readerOf(amount)} prints it as “${amount.asPrinted}” and links it to ${publisher}. That it is a figure of ${publisher} is inferred from that link.`;
  }
  return `${publisher} prints it as “${amount.asPrinted}”.`;
}

/** The same in a few words, to stand under the amount. */
export function originClause(amount: TracedAmount): string {
  if (amount.origin === "COMPUTED") return `computed from ${counted(amount)}`;
  const printed = `printed as “${amount.asPrinted}”`;
  return amount.origin === "INFERRED" || amount.reader !== null
    ? `${printed} in ${lowerFirst(readerOf(amount))}`
    : printed;
}

/** What a computed amount was computed from: "2,828 rows of aijobs.net, file of 15 December 2024". */
export function rowsOf(amount: TracedAmount): string {
  const edition = amount.edition === null ? "" : `, ${amount.edition}`;
  return `${counted(amount)} of ${amount.publisher}${edition}`;
}

function counted({ sampleSize, method }: TracedAmount): string {
  return sampleWords(sampleSize, method) ?? "rows";
}

function readerOf({ reader }: TracedAmount): string {
  return reader === null ? "Another publication" : `A publication of ${reader}`;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
