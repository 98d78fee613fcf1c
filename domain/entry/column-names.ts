import { bareLetters, dashedText } from "@/domain/text/plain-text";
import { FOREIGN_NAMES } from "./foreign-column-names";
import { ROW_FIELDS, type RowField } from "./row-cells";

/** Names that people give to columns, besides the fields' own. */
export const OTHER_NAMES: Readonly<Record<RowField, readonly string[]>> = {
  source: ["source id", "source slug"],
  title: ["job title", "job", "role", "designation", "position", "career title"],
  amount: ["salary", "pay", "annual salary", "average salary", "compensation", "value"],
  currency: ["currency code", "salary currency"],
  period: ["pay period", "per", "unit", "unit text", "pay frequency", "salary period"],
  statistic: ["measure", "kind"],
  basis: ["pay basis", "includes"],
  country: ["country code", "nation"],
  place: ["city", "location", "region"],
  experience: ["years of experience", "experience band"],
  minYears: ["min years", "minimum years", "experience from"],
  maxYears: ["max years", "maximum years", "experience to"],
  level: ["experience level", "seniority"],
  sampleSize: ["sample size", "n", "samples", "salaries", "responses"],
  observed: ["date", "observed on", "year", "as of"],
  asPrinted: ["as printed", "printed"],
  url: ["link", "page", "web address"],
  note: ["notes", "comment", "remarks"],
  slipReason: ["slip reason", "why it is right"],
};

const BY_NAME = new Map<string, RowField>(
  ROW_FIELDS.flatMap((field) =>
    [field, ...OTHER_NAMES[field], ...FOREIGN_NAMES[field]].map(
      (name) => [columnKey(name), field] as const,
    ),
  ),
);

/** What a column is read as, by its name, with or without what stands in brackets after it; null where it is none of ours. */
export function fieldOfColumn(name: string): RowField | null {
  return BY_NAME.get(columnKey(name)) ?? BY_NAME.get(columnKey(withoutBrackets(name))) ?? null;
}

/** "Gehalt" of "Gehalt (brutto, €)". */
function withoutBrackets(name: string): string {
  return name.replace(/[([][^()[\]]*[)\]]\s*$/, "");
}

/**
 * The name of a column whatever its capitals, accents, spaces, hyphens and underscores: "minYears" and
 * "Min years" are one.
 */
export function columnKey(name: string): string {
  return bareLetters(dashedText(name).replace(/([a-z])([A-Z])/g, "$1 $2"))
    .replaceAll("ß", "ss")
    .replace(/[ _-]+/g, " ")
    .trim();
}

/** What each column of a line is read as where the line is a header; null where it is none. */
export function headerFields(cells: readonly string[]): (RowField | null)[] | null {
  const fields = cells.map(fieldOfColumn);
  const named = fields.filter((field) => field !== null);
  const isHeader = named.length > 1 && named.some((field) => NEEDED.includes(field));
  return isHeader ? fields.map((field, at) => (fields.indexOf(field) === at ? field : null)) : null;
}

/** No row can do without them, so that a header names one of them. */
const NEEDED: readonly RowField[] = ["title", "amount"];
