import { writeAudit } from "@/prisma/audit";
import type { Author } from "@/prisma/audited";
import type { Transaction } from "@/prisma/client";
import {
  type Publication,
  plannedChanges,
  type RecordedRow,
  recordedRows,
} from "@/prisma/planned-changes";
import type { FileReading } from "@/prisma/records/reading";
import { fromRow, SUBMITTED_THINGS, type SubmittedThing } from "./content";
import { digestOfItems, earlierFile } from "./file-submission";
import { type NewItem, storeItems } from "./items";
import { subjectOf, summary } from "./submission-rows";

/** Who hands a file of a data set in. */
export interface DataSetAuthor extends Author {
  /** What is done and why, for the public log of changes; null to say what the file is. */
  readonly reason: string | null;
  readonly fileName: string;
}

/** The submission that holds what a file comes to. */
export interface DataSetSubmission {
  readonly submission: string;
  /** Whether the same was handed in before: then nothing was written, and `submission` is the first. */
  readonly isDuplicate: boolean;
}

/**
 * Keeps what a file of a data set comes to in a draft, with its row of the audit trail, in the
 * transaction in which it was read: nothing of it is published. Null where all of it stands already.
 */
export async function storeDataSet(
  transaction: Transaction,
  { accountId, requestId, reason, fileName }: DataSetAuthor,
  { publication, account, words }: FileReading,
): Promise<DataSetSubmission | null> {
  const items = await changingItems(transaction, publication);
  if (items.length === 0) return null;
  const digest = digestOfItems(items.map(withoutBatch));
  const earlier = await earlierFile(transaction, digest);
  if (earlier) return { submission: earlier.id, isDuplicate: true };
  const begun = await transaction.submission.create({
    data: {
      kind: "DATA_SET",
      reason: reason ?? words,
      authorId: accountId,
      fileName,
      contentDigest: digest,
      fileAccount: JSON.parse(JSON.stringify(account)),
    },
  });
  await storeItems(transaction, begun.id, items);
  await writeAudit(transaction, {
    actorId: accountId,
    requestId,
    action: "importDataSet",
    subject: subjectOf(begun.id),
    after: { ...summary(begun), fileName, items: items.length },
  });
  return { submission: begun.id, isDuplicate: false };
}

/** What of a publication differs from what stands, with the versions that stand. */
async function changingItems(
  transaction: Transaction,
  publication: Publication,
): Promise<NewItem[]> {
  const items: NewItem[] = [];
  for (const change of await plannedChanges(transaction, publication)) {
    const thing = SUBMITTED_THINGS.find((known) => known === change.thing);
    if (!thing) throw new Error(`no submission records a ${change.thing}`);
    for await (const rows of recordedRows(change, publication)) {
      for (const row of rows) items.push(put(thing, row));
    }
    for (const id of change.withdrawn) items.push({ ...ITEM, thing, id, action: "WITHDRAW" });
  }
  return items;
}

const ITEM = { content: null, slipReason: null, line: null };

function put(thing: SubmittedThing, [unlessStated, stated, { version }]: RecordedRow): NewItem {
  const content = fromRow(thing, { ...unlessStated, ...stated });
  const baseVersion = version - 1;
  return { ...ITEM, thing, id: stated.id, action: "PUT", content, baseVersion } as NewItem;
}

/** The number of the batch is another each time that the same file is read. */
function withoutBatch(item: NewItem): NewItem {
  if (item.thing !== "recordSet" || item.content === null) return item;
  return { ...item, content: { ...item.content, batch: 0 } };
}
