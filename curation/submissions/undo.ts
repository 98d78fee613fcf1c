import { Refusal } from "@/domain/refusal";
import type { Actor } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { Prisma } from "@/prisma/generated/client";
import { tableOf, withFieldNames } from "@/prisma/table-rows";
import { fromRow, SUBMITTED_THINGS, type SubmittedThing } from "./content";
import { type NewItem, storeItems } from "./items";
import { publishItems } from "./publish-submission";
import { loadItems, type Submission } from "./submission-rows";
import { changeSubmission, type Seen } from "./write";

interface VersionedRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly version: number;
  readonly recordedIn: number;
  readonly withdrawnIn: number | null;
}

/**
 * Takes a published submission back: what it added is withdrawn, what it replaced or withdrew stands
 * again, each in a new version, published at once as a submission of its own. Throws CONFLICT where
 * something has built on it since.
 */
export function undoSubmission(
  database: Database,
  actor: Actor,
  seen: Seen,
  reason: string,
): Promise<Submission> {
  return changeSubmission(
    database,
    actor,
    "undoSubmission",
    seen,
    ["PUBLISHED"],
    async (transaction, { id, revisionId }) => {
      if (revisionId === null) throw new Refusal("WRONG_STATUS", "It was never published.");
      const items = await inverseOf(transaction, revisionId);
      const undo = await transaction.submission.create({
        data: { kind: "UNDO", reason, authorId: actor.accountId, undoesId: id },
      });
      await storeItems(transaction, undo.id, items);
      const published = await publishItems(
        transaction,
        await loadItems(transaction, undo.id),
        undo,
        reason,
      );
      await transaction.submission.update({
        where: { id: undo.id },
        data: { status: "PUBLISHED", revisionId: published, reviewerId: actor.accountId },
      });
      return { status: "UNDONE" };
    },
  );
}

/** What has to be recorded for things to stand as they did before a revision. */
async function inverseOf(transaction: Transaction, revision: number): Promise<NewItem[]> {
  const items: NewItem[] = [];
  for (const thing of SUBMITTED_THINGS) {
    const touched = await rowsOf(
      transaction,
      thing,
      Prisma.sql`recorded_in = ${revision} OR withdrawn_in = ${revision}`,
    );
    const replaced = await rowsOf(transaction, thing, Prisma.sql`superseded_in = ${revision}`);
    const earlier = new Map(replaced.map((row) => [row.id, row]));
    for (const row of touched) items.push(inverseItem(thing, row, earlier.get(row.id), revision));
  }
  return items;
}

function inverseItem(
  thing: SubmittedThing,
  row: VersionedRow,
  earlier: VersionedRow | undefined,
  revision: number,
): NewItem {
  const again = row.recordedIn === revision ? earlier : row;
  const stood = again !== undefined && (again === row || again.withdrawnIn === null);
  return {
    thing,
    id: row.id,
    action: stood ? "PUT" : "WITHDRAW",
    content: stood ? fromRow(thing, again) : null,
    baseVersion: row.version,
    slipReason: null,
    line: null,
  } as NewItem;
}

async function rowsOf(
  transaction: Transaction,
  thing: SubmittedThing,
  where: Prisma.Sql,
): Promise<VersionedRow[]> {
  const rows = await transaction.$queryRaw<object[]>`
    SELECT * FROM ${tableOf(thing)} WHERE ${where} ORDER BY id COLLATE "C"`;
  return rows.map((row) => withFieldNames(row) as VersionedRow);
}
