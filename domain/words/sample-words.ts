import type { RecordKind, SourceMethod } from "../evidence/vocabulary";
import { countOf, formatCount } from "./format";

/** What one record of a method is: a row is a row, unless the source says that it is an advert or a person. */
export const RECORD_OF_METHOD: Readonly<Record<SourceMethod, RecordKind>> = {
  JOB_ADVERTS: "ADVERT",
  SURVEY: "PERSON",
  SELF_REPORTED: "PERSON",
  OFFICIAL_STATISTICS: "ROW",
  MIXED: "ROW",
  MODELLED: "ROW",
  EDITORIAL: "ROW",
};

/** How many records of a kind: "one person", "16 people", "2,828 rows", "7 adverts". */
export function recordsWords(count: number, kind: RecordKind): string {
  if (kind === "PERSON") return count === 1 ? "one person" : `${formatCount(count)} people`;
  return countOf(count, kind === "ADVERT" ? "advert" : "row");
}

/** How many a figure stands for, in the words of its source's method; null where it is not stated. */
export function sampleWords(size: number | null, method: SourceMethod): string | null {
  return size === null ? null : recordsWords(size, RECORD_OF_METHOD[method]);
}
