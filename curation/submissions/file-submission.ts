import { createHash } from "node:crypto";
import { compareText } from "@/domain/text/lists";
import { type Author, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import type { FileAccount } from "@/prisma/records/reading";
import { countRows } from "@/prisma/table-rows";
import { encodeContent } from "./content";
import { type NewItem, storeItems } from "./items";
import { type Submission, subjectOf, summary } from "./submission-rows";
import { changeSubmission, type Seen } from "./write";

/** A file that became a draft, or that had become one before. */
export interface FileSubmission {
  readonly submission: Submission;
  /** Whether the same rows were handed in before: then nothing was written. */
  readonly isDuplicate: boolean;
}

/** What is kept of a file besides its rows. */
export interface FileDescription {
  readonly name: string;
  readonly digest: string;
  readonly reason: string;
  readonly account: FileAccount;
}

/** How many items are stored between two words of progress. */
const ITEMS_AT_ONCE = 5_000;

/** A digest of what rows state, whatever their order and spelling, and of the versions that they are said to build on. */
export function digestOfItems(items: readonly NewItem[]): string {
  const texts = items.map(
    ({ id, content, baseVersion }) =>
      `${id} ${content === null ? "" : JSON.stringify(encodeContent(content))}${baseVersion === undefined ? "" : ` ${baseVersion}`}`,
  );
  const hash = createHash("sha256");
  for (const text of texts.sort(compareText)) hash.update(text).update("\n");
  return hash.digest("hex");
}

/** The submission that holds the same rows already; null where none does. */
export function findFile({ models }: Database, digest: string): Promise<Submission | null> {
  return models.submission.findFirst({ where: { contentDigest: digest, ...STANDING } });
}

/** Statuses in which a file counts as handed in. */
const STANDING = { status: { notIn: ["DISCARDED" as const, "UNDONE" as const] } };

/**
 * Keeps the items of a file in a draft of their own, or in one that was begun, all in one
 * transaction with its row of the audit trail. The same rows are taken once, whoever sends them at
 * the same time. Throws what `changeSubmission` throws about the draft.
 * @param into the draft that takes them; null for one of their own
 * @param progress is told how many items are stored; it throws to end it all
 */
export async function storeFile(
  database: Database,
  author: Author,
  file: FileDescription,
  items: readonly NewItem[],
  into: Seen | null,
  progress: (stored: number) => void,
): Promise<FileSubmission> {
  try {
    const submission = await (into === null
      ? beginWithFile(database, author, file, items, progress)
      : changeSubmission(database, author, "importFile", into, ["DRAFT"], async (transaction) => {
          await refuseDuplicate(transaction, file.digest);
          await storeInParts(transaction, into.id, items, progress);
          return describedBy(file);
        }));
    return { submission, isDuplicate: false };
  } catch (error) {
    if (!(error instanceof DuplicateFile)) throw error;
    return { submission: error.submission, isDuplicate: true };
  }
}

/** What a submission keeps of the file that it was read from last. */
function describedBy({ name, digest, account }: FileDescription) {
  return {
    fileName: name,
    contentDigest: digest,
    fileAccount: JSON.parse(JSON.stringify(account)),
  };
}

function beginWithFile(
  database: Database,
  author: Author,
  file: FileDescription,
  items: readonly NewItem[],
  progress: (stored: number) => void,
): Promise<Submission> {
  return audited(database, author, "importFile", async (transaction) => {
    await refuseDuplicate(transaction, file.digest);
    const { reason } = file;
    const begun = await transaction.submission.create({
      data: { kind: "FILE", reason, authorId: author.accountId, ...describedBy(file) },
    });
    await storeInParts(transaction, begun.id, items, progress);
    return {
      subject: subjectOf(begun.id),
      before: null,
      after: { ...summary(begun), fileName: file.name, items: items.length },
      answer: begun,
    };
  });
}

/** Ends a transaction that would take a file a second time; nothing was done, and nothing is audited. */
class DuplicateFile extends Error {
  constructor(readonly submission: Submission) {
    super("the file was handed in before");
  }
}

async function refuseDuplicate(transaction: Transaction, digest: string): Promise<void> {
  const earlier = await earlierFile(transaction, digest);
  if (earlier) throw new DuplicateFile(earlier);
}

/** The submission that holds the same already; who finds none is the only one that stores it until the transaction ends. */
export async function earlierFile(
  transaction: Transaction,
  digest: string,
): Promise<Submission | null> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${digest}, 2))`;
  return transaction.submission.findFirst({ where: { contentDigest: digest, ...STANDING } });
}

async function storeInParts(
  transaction: Transaction,
  submissionId: string,
  items: readonly NewItem[],
  progress: (stored: number) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += ITEMS_AT_ONCE) {
    progress(start);
    await storeItems(transaction, submissionId, items.slice(start, start + ITEMS_AT_ONCE));
  }
  await countRows(transaction, "submissionItem", items.length);
  progress(items.length);
}
