import { Refusal } from "@/domain/refusal";
import type { Database, Transaction } from "@/prisma/client";
import type { Prisma } from "@/prisma/generated/client";
import type { SubmissionAction, SubmissionKind, SubmissionStatus } from "@/prisma/generated/enums";
import { mapInParts, readInParts, readParts } from "@/prisma/rows";
import { isUuid } from "@/prisma/uuid";
import {
  decodeContent,
  SUBMITTED_THINGS,
  type SubmittedContent,
  type SubmittedThing,
} from "./content";

/** One thing that a submission records or withdraws. */
export type SubmittedItem = {
  [T in SubmittedThing]: {
    readonly thing: T;
    readonly id: string;
    readonly action: SubmissionAction;
    /** What is recorded; null where it is withdrawn. */
    readonly content: SubmittedContent[T] | null;
    /** The version that the author saw; 0 where there was none. */
    readonly baseVersion: number;
    /** Why a figure that looks like a slip is right; null where none was needed. */
    readonly slipReason: string | null;
    /** Line of the file that it came from; null where there is none. */
    readonly line: number | null;
  };
}[SubmittedThing];

/** A piece of a curator's work, without its items. */
export interface Submission {
  readonly id: string;
  readonly version: number;
  readonly kind: SubmissionKind;
  readonly status: SubmissionStatus;
  readonly reason: string;
  /** Null where a file was read on the command line for no account. */
  readonly authorId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly reviewerId: string | null;
  readonly reviewNote: string | null;
  readonly revisionId: number | null;
  readonly undoesId: string | null;
  /** The submission that its things were given back from, one by one. */
  readonly partedFromId: string | null;
  readonly fileName: string | null;
  readonly contentDigest: string | null;
  /** What became of the rows of the file that it was read from last, a FileAccount as JSON; null where there is none. */
  readonly fileAccount: unknown;
}

type Reader = Database["models"] | Transaction;

/** A submission. Throws NOT_FOUND, naming the argument, where there is none of that id. */
export async function loadSubmission(
  reader: Reader,
  id: string,
  argument = "submission.id",
): Promise<Submission> {
  const found = isUuid(id) ? await reader.submission.findUnique({ where: { id } }) : null;
  if (!found) throw new Refusal("NOT_FOUND", `There is no submission "${id}".`, { argument });
  return found;
}

/** The submissions of some statuses, latest change first; with an author, only what that person wrote. */
export function listSubmissions(
  { models }: Database,
  statuses: readonly SubmissionStatus[],
  authorId: string | null = null,
): Promise<Submission[]> {
  return models.submission.findMany({
    where: { status: { in: [...statuses] }, ...(authorId !== null && { authorId }) },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: MAX_LISTED,
  });
}

/** How many submissions are listed at most; older ones are found by id. */
export const MAX_LISTED = 1_000;

/** What a submission records and withdraws, in its order. */
export async function loadItems(reader: Reader, submissionId: string): Promise<SubmittedItem[]> {
  const rows: ItemRow[] = [];
  for (const thing of SUBMITTED_THINGS) {
    const own = await readInParts(itemsAfter(reader, { submissionId, thing }));
    for (const row of own) rows.push(row);
  }
  // Those of one place stay as they were read.
  rows.sort((one, other) => one.position - other.position);
  return mapInParts(rows, toItem);
}

/** The ids of the things of one kind that a submission records or withdraws. */
export async function draftedIds(
  { models }: Database,
  submissionId: string,
  thing: SubmittedThing,
): Promise<string[]> {
  const items = await models.submissionItem.findMany({
    where: { submissionId, thing },
    select: { thingId: true },
  });
  return items.map(({ thingId }) => thingId);
}

/** What is kept of the items of one kind, part by part. */
export function itemParts(
  reader: Reader,
  of: {
    readonly submissionId: string;
    readonly thing: SubmittedThing;
    readonly action: SubmissionAction;
  },
): AsyncIterable<readonly ItemRow[]> {
  return readParts(itemsAfter(reader, of));
}

/** In the order of the key, so that no part is looked for among all the others. */
function itemsAfter(reader: Reader, of: Prisma.SubmissionItemWhereInput) {
  return (after: ItemRow | null, take: number): Promise<ItemRow[]> =>
    reader.submissionItem.findMany({
      where: { ...of, ...(after && { thingId: { gt: after.thingId } }) },
      orderBy: { thingId: "asc" },
      take,
    });
}

/** How much it is in all, or of its things of one kind. */
export function countItems(
  { models }: Database,
  submissionId: string,
  thing: SubmittedThing | null,
): Promise<number> {
  return models.submissionItem.count({ where: { submissionId, ...(thing && { thing }) } });
}

/** What a submission does to one thing; null where nothing. */
export async function loadItem(
  { models }: Database,
  submissionId: string,
  thing: SubmittedThing,
  thingId: string,
): Promise<SubmittedItem | null> {
  const row = await models.submissionItem.findUnique({
    where: { submissionId_thing_thingId: { submissionId, thing, thingId } },
  });
  return row && toItem(row);
}

/** Some of it, or of its things of one kind, from a place in its order, and how much it is in all. */
export async function loadItemsFrom(
  { models }: Database,
  submissionId: string,
  thing: SubmittedThing | null,
  skip: number,
  take: number,
): Promise<{ items: SubmittedItem[]; total: number }> {
  const where = { submissionId, ...(thing && { thing }) };
  const [rows, total] = await Promise.all([
    models.submissionItem.findMany({ where, orderBy: IN_ITS_ORDER, skip, take }),
    models.submissionItem.count({ where }),
  ]);
  return { items: rows.map(toItem), total };
}

const IN_ITS_ORDER = [
  { position: "asc" as const },
  { thing: "asc" as const },
  { thingId: "asc" as const },
];

export type ItemRow = Prisma.SubmissionItemGetPayload<object>;

/** What is kept of an item, read. */
export function toItem(row: ItemRow): SubmittedItem {
  const { thingId: id, action, content, baseVersion, slipReason, line } = row;
  const thing = row.thing as SubmittedThing;
  const decoded = content === null ? null : decodeContent(thing, content);
  return { thing, id, action, content: decoded, baseVersion, slipReason, line } as SubmittedItem;
}

/** How the audit trail names a submission. */
export function subjectOf(id: string): string {
  return `submission ${id}`;
}

/** What the audit trail keeps of a submission. */
export function summary({
  id,
  version,
  kind,
  status,
  reason,
  reviewNote,
  revisionId,
}: Submission): object {
  return { id, version, kind, status, reason, reviewNote, revisionId };
}
