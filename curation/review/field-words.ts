import Big from "big.js";
import {
  basisWords,
  countryName,
  craftWords,
  levelWords,
  methodWords,
  periodWords,
  redistributionWords,
  roleMatchWords,
  statisticWords,
  stepEvidenceWords,
  stepKindWords,
  titleLevelWords,
  trackWords,
} from "@/domain/words/enum-labels";
import { formatCount, formatDate, formatMoney } from "@/domain/words/format";
import type { SubmittedThing } from "../submissions/content";
import { FIELD_LABELS, OTHER_WORDS } from "./field-labels";

/** A field of a thing, as it is and as it would be, in words. */
export interface ReviewedField {
  readonly label: string;
  /** Null where it states nothing, or there is no such thing yet. */
  readonly before: string | null;
  /** Null where it would state nothing, or the thing would be withdrawn. */
  readonly after: string | null;
  /** The page that the field names; null where it names none. */
  readonly link: string | null;
}

/** Content as it is kept: plain values by column. */
export type PlainContent = Readonly<Record<string, unknown>>;

/** What things are called that a field names by their ids. */
export type NameFinder = (table: string, id: string) => string;

/** What a field names, by its table. */
export const NAMING_FIELDS: Readonly<Record<string, string>> = {
  publisherId: "publisher",
  sourceId: "source",
  citedById: "source",
  partlyBasedOnId: "source",
  evidenceSourceIds: "source",
  editionId: "edition",
  titleId: "careerTitle",
  baseTitleId: "careerTitle",
  fromTitleId: "careerTitle",
  toTitleId: "careerTitle",
  stepId: "careerStep",
};

/** What is told within another field, or says nothing to readers. */
const UNTOLD = new Set(["id", "batch", "fileDigest", "intervalLow", "intervalHigh"]);
const LINKS = new Set(["url", "licenceUrl"]);

/** All fields of a thing, old beside new, in the order of the labels; those that are empty in both are left out. */
export function reviewedFields(
  thing: SubmittedThing,
  before: PlainContent | null,
  after: PlainContent | null,
  nameOf: NameFinder,
): ReviewedField[] {
  const was = before && wordsOf(thing, before, nameOf);
  const becomes = after && wordsOf(thing, after, nameOf);
  const stated = new Set([...(becomes?.keys() ?? []), ...(was?.keys() ?? [])]);
  // What is kept as JSON has no order of its own.
  const fields = Object.keys(FIELD_LABELS).filter((field) => stated.delete(field));
  return [...fields, ...stated].map((field) => {
    const link = LINKS.has(field) ? (after ?? before)?.[field] : null;
    return {
      label: FIELD_LABELS[field] ?? field,
      before: was?.get(field) ?? null,
      after: becomes?.get(field) ?? null,
      link: typeof link === "string" && /^https?:\/\//.test(link) ? link : null,
    };
  });
}

function wordsOf(thing: SubmittedThing, content: PlainContent, nameOf: NameFinder) {
  const words = new Map<string, string>();
  for (const [field, value] of Object.entries(content)) {
    if (UNTOLD.has(field) || value === null || value === undefined) continue;
    if (thing === "salary" && (field === "currency" || field === "period")) continue;
    const said = field === "amount" ? payWords(content) : valueWords(thing, field, value, nameOf);
    if (said !== "") words.set(field, said);
  }
  const { intervalLow: low, intervalHigh: high } = content;
  if (typeof low === "string" && typeof high === "string") {
    words.set("interval", `${moneyWords(low, content)} to ${moneyWords(high, content)}`);
  }
  return words;
}

function payWords(content: PlainContent): string {
  const amount = moneyWords(String(content.amount), content);
  return `${amount} ${periodWords(content.period as Parameters<typeof periodWords>[0])}`;
}

function moneyWords(amount: string, { currency }: PlainContent): string {
  return formatMoney({ amount: new Big(amount), currency: String(currency) });
}

function valueWords(
  thing: SubmittedThing,
  field: string,
  value: unknown,
  nameOf: NameFinder,
): string {
  const table = NAMING_FIELDS[field];
  if (Array.isArray(value)) {
    return value.map((each) => valueWords(thing, field, each, nameOf)).join("; ");
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([name, each]) => `${name}: ${valueWords(thing, "", each, nameOf)}`)
      .join(", ");
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return field === "year" ? String(value) : formatCount(value);
  const text = String(value);
  if (table !== undefined) return nameOf(table, text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  return enumWords(thing, field, text) ?? text;
}

/** The words of a value that is one of a list; null where the field is free text. */
function enumWords(thing: SubmittedThing, field: string, value: string): string | null {
  const words = field === "level" && thing === "careerTitle" ? titleLevelWords : ENUM_FIELDS[field];
  return words === undefined ? null : ((words as (of: string) => string)(value) ?? value);
}

const otherWords = (value: string): string => OTHER_WORDS[value] ?? value;

/** What says a field's value in words; each takes the words of its own list only. */
const ENUM_FIELDS: Readonly<Record<string, (value: never) => string>> = {
  basis: basisWords,
  country: countryName,
  craft: craftWords,
  level: levelWords,
  method: methodWords,
  period: periodWords,
  redistribution: redistributionWords,
  match: roleMatchWords,
  statistic: statisticWords,
  evidence: stepEvidenceWords,
  track: trackWords,
  kind: (value: string) => OTHER_WORDS[value] ?? stepKindWords(value as never) ?? value,
  origin: otherWords,
  series: otherWords,
};
