import type { Edition, Publisher, Salary, Source } from "./evidence";
import { formatCount } from "./format";
import type { RecordKind, SourceMethod } from "./vocabulary";

/** What is counted, one and several of it. A row is called an advert or a person only where its file says so. */
const COUNTED: Record<RecordKind, readonly [one: string, several: string]> = {
  ADVERT: ["advert", "adverts"],
  PERSON: ["answer", "answers"],
  ROW: ["row", "rows"],
};
/** What one record is called, and several of them. */
export const countedWords = (kind: RecordKind): readonly [one: string, several: string] =>
  COUNTED[kind];

/** What the rows of a source are, by how it came by them. */
const KIND_BY_METHOD: Partial<Record<SourceMethod, RecordKind>> = {
  JOB_ADVERTS: "ADVERT",
  SELF_REPORTED: "PERSON",
  SURVEY: "PERSON",
};

/** What the amounts of a source are counted from: "1 row", "2,828 rows", "40 answers". */
export function countWords(count: number, { method }: Pick<Source, "method">): string {
  const [one, several] = COUNTED[KIND_BY_METHOD[method] ?? "ROW"];
  return `${formatCount(count)} ${count === 1 ? one : several}`;
}

/** What a file is called in a sentence: "aijobs.net’s file of 15 December 2024", or its source's name. */
export function fileWords(
  publisher: Pick<Publisher, "name">,
  source: Pick<Source, "name">,
  edition: Pick<Edition, "name"> | null,
): string {
  return edition ? `${publisher.name}’s ${edition.name}` : source.name;
}

/** What is needed to say how a figure is known. */
export interface KnownBy {
  readonly salary: Pick<Salary, "origin" | "asPrinted" | "sampleSize">;
  readonly source: Pick<Source, "name" | "method">;
  readonly publisher: Pick<Publisher, "name">;
  readonly edition: Pick<Edition, "name"> | null;
  /** Who published the source in which it was read second hand; null where it was read at the publisher. */
  readonly citingPublisher: Pick<Publisher, "name"> | null;
}

/**
 * How a figure is known, as a clause: 'printed as “INR 12L”'; "computed by Stepwise from 2,828 rows of
 * aijobs.net’s file of 15 December 2024"; 'printed as “INR 12L” in the guide by upGrad, linked to Glassdoor'.
 */
export function originWords({
  salary,
  source,
  publisher,
  edition,
  citingPublisher,
}: KnownBy): string {
  if (salary.origin === "COMPUTED") {
    const file = fileWords(publisher, source, edition);
    const { sampleSize } = salary;
    const from = sampleSize === null ? file : `${countWords(sampleSize, source)} of ${file}`;
    return `computed by Stepwise from ${from}`;
  }
  const printed = `printed as “${salary.asPrinted ?? ""}”`;
  if (salary.origin === "PRINTED" || citingPublisher === null) return printed;
  return `${printed} in the guide by ${citingPublisher.name}, linked to ${publisher.name}`;
}
