import type { Edition, Publisher, Source } from "../evidence/evidence";

/** What a file is called in a sentence: "aijobs.net’s file of 15 December 2024", or its source's name. */
export function fileWords(
  publisher: Pick<Publisher, "name">,
  source: Pick<Source, "name">,
  edition: Pick<Edition, "name"> | null,
): string {
  return edition ? `${publisher.name}’s ${edition.name}` : source.name;
}

/** That from a year on the rows of a file are of another kind, in the middle of a sentence. */
export function breakWords(year: number): string {
  return `from ${year} on the source counts something else`;
}
