import type { Content } from "@/domain/curation/proposal";
import type {
  CareerStep,
  CareerTitle,
  Edition,
  Occupation,
  Publisher,
  ReferenceValue,
  Salary,
  Source,
  StepSupport,
  TitleDuty,
  TitleSkill,
} from "@/domain/evidence/evidence";
import type { Programme } from "@/domain/evidence/guide";
import { decimalString, intervalOf, money } from "@/domain/evidence/money";
import { Prisma } from "@/prisma/generated/client";
import type { ContentOf } from "@/prisma/things";

/** The kinds of things that submissions record, in an order in which each refers only to earlier ones. */
export const SUBMITTED_THINGS = [
  "publisher",
  "source",
  "edition",
  "careerTitle",
  "careerStep",
  "stepSupport",
  "titleSkill",
  "titleDuty",
  "occupation",
  "recordSet",
  "salary",
  "referenceValue",
  "question",
  "programme",
] as const;
export type SubmittedThing = (typeof SUBMITTED_THINGS)[number];

/** What a submission may record of each. */
export interface SubmittedContent {
  publisher: Content<Publisher>;
  source: Content<Source>;
  edition: Content<Edition>;
  careerTitle: Content<CareerTitle>;
  careerStep: Content<CareerStep>;
  stepSupport: Content<StepSupport>;
  titleSkill: Content<TitleSkill>;
  titleDuty: Content<TitleDuty>;
  occupation: Content<Occupation>;
  /** The day is YYYY-MM-DD. */
  recordSet: Omit<ContentOf["recordSet"], "asOf" | "editionId"> & {
    readonly asOf: string;
    readonly editionId: string | null;
  };
  salary: Content<Salary>;
  /** The value is a decimal string. */
  referenceValue: Omit<Content<ReferenceValue>, "value"> & { readonly value: string };
  question: SubmittedQuestion;
  programme: Content<Programme>;
}

/** A question of the guide, with what its answer rests on in two lists of the same order. */
export interface SubmittedQuestion {
  readonly id: string;
  readonly sourceId: string;
  readonly position: number;
  readonly question: string;
  /** Null where no evidence of an answer is held. */
  readonly answer: string | null;
  readonly evidenceSourceIds: readonly string[];
  readonly evidenceUrls: readonly string[];
}

/** Content as it is kept in a submission: plain JSON, amounts as decimal strings. */
export function encodeContent(content: SubmittedContent[SubmittedThing]): object {
  if (!("money" in content)) return content;
  const { money: pay, interval, ...rest } = content;
  return {
    ...rest,
    amount: decimalString(pay.amount),
    currency: pay.currency,
    intervalLow: interval && decimalString(interval.low.amount),
    intervalHigh: interval && decimalString(interval.high.amount),
  };
}

/** The same, read back. What was stored was encoded above and nothing else writes the column. */
export function decodeContent<T extends SubmittedThing>(
  thing: T,
  stored: unknown,
): SubmittedContent[T] {
  const whole = rowOf(thing, stored as object) as object;
  if (thing !== "salary") return whole as SubmittedContent[T];
  const { amount, currency, intervalLow, intervalHigh, ...rest } = whole as StoredSalary;
  return {
    ...rest,
    money: money(amount, currency),
    interval:
      intervalLow === null || intervalHigh === null
        ? null
        : intervalOf(intervalLow, intervalHigh, currency),
  } as unknown as SubmittedContent[T];
}

/** The amounts of a salary as they are kept. */
interface StoredSalary {
  readonly amount: string;
  readonly currency: string;
  readonly intervalLow: string | null;
  readonly intervalHigh: string | null;
}

/** Content as the writer of evidence takes it. */
export function toRow<T extends SubmittedThing>(
  thing: T,
  content: SubmittedContent[T],
): ContentOf[T] {
  return rowOf(thing, encodeContent(content));
}

/** The same of what is kept in a submission. */
export function rowOf<T extends SubmittedThing>(thing: T, stored: object): ContentOf[T] {
  const since: object = SINCE[thing] ?? {};
  // Most of a hundred thousand have all of it, and a copy of each takes as long as all else.
  const isWhole = Object.keys(since).every((column) => column in stored);
  return (isWhole ? stored : { ...since, ...stored }) as unknown as ContentOf[T];
}

/** What holds of content that was kept before there were such columns. */
const SINCE: { readonly [T in SubmittedThing]?: Partial<ContentOf[T]> } = {
  source: { partlyBasedOnId: null },
  careerTitle: { craft: null, level: null, baseTitleId: null },
  occupation: { technologies: [], tasks: [] },
  salary: { editionId: null, origin: "PRINTED", intervalLow: null, intervalHigh: null },
};

/** The columns that state something, of each thing. */
const COLUMNS: { readonly [T in SubmittedThing]: readonly string[] } = {
  publisher: statedColumns(Prisma.PublisherScalarFieldEnum),
  source: statedColumns(Prisma.SourceScalarFieldEnum),
  edition: statedColumns(Prisma.EditionScalarFieldEnum),
  careerTitle: statedColumns(Prisma.CareerTitleScalarFieldEnum),
  careerStep: statedColumns(Prisma.CareerStepScalarFieldEnum),
  stepSupport: statedColumns(Prisma.StepSupportScalarFieldEnum),
  titleSkill: statedColumns(Prisma.TitleSkillScalarFieldEnum),
  titleDuty: statedColumns(Prisma.TitleDutyScalarFieldEnum),
  occupation: statedColumns(Prisma.OccupationScalarFieldEnum),
  recordSet: statedColumns(Prisma.RecordSetScalarFieldEnum),
  salary: statedColumns(Prisma.SalaryScalarFieldEnum),
  referenceValue: statedColumns(Prisma.ReferenceValueScalarFieldEnum),
  question: statedColumns(Prisma.QuestionScalarFieldEnum),
  programme: statedColumns(Prisma.ProgrammeScalarFieldEnum),
};

function statedColumns(columns: Readonly<Record<string, string>>): string[] {
  const ofVersions = ["version", "recordedIn", "supersededIn", "withdrawnIn"];
  return Object.values(columns).filter((column) => !ofVersions.includes(column));
}

/**
 * A row, stored or to be stored, as content: what a publication has to put to make it stand. A column
 * that the row does not name is null.
 */
export function fromRow<T extends SubmittedThing>(
  thing: T,
  row: Readonly<Record<string, unknown>>,
): SubmittedContent[T] {
  const content = Object.fromEntries(
    COLUMNS[thing].map((column) => [column, plainValue(row[column] ?? null)]),
  );
  return decodeContent(thing, content);
}

function plainValue(value: unknown): unknown {
  if (Prisma.Decimal.isDecimal(value)) return value.toFixed();
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
