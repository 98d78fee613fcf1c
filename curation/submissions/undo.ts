import { Refusal } from "@/domain/refusal";
import type { Actor } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { Prisma } from "@/prisma/generated/client";
import { readParts } from "@/prisma/rows";
import { countRows, tableOf, withFieldNames } from "@/prisma/table-rows";
import { fromRow, SUBMITTED_THINGS, type SubmittedThing } from "./content";
import { type NewItem, storeItems } from "./items";
import { publishItems } from "./publish-submission";
import type { Submission } from "./submission-rows";
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
      const undo = await transaction.submission.create({
        data: { kind: "UNDO", reason, authorId: actor.accountId, undoesId: id },
      });
      await storeInverse(transaction, undo.id, revisionId);
      const published = await publishItems(transaction, undo, reason);
      await transaction.submission.update({
        where: { id: undo.id },
        data: { status: "PUBLISHED", revisionId: published, reviewerId: actor.accountId },
      });
      return { status: "UNDONE" };
    },
  );
}

/** Puts into a submission what has to be recorded for things to stand as they did before a revision. */
async function storeInverse(
  transaction: Transaction,
  submissionId: string,
  revision: number,
): Promise<void> {
  let stored = 0;
  for (const thing of SUBMITTED_THINGS) {
    const parts = readParts<VersionedRow>((after, most) =>
      rowsOf(
        transaction,
        thing,
        Prisma.sql`(recorded_in = ${revision} OR withdrawn_in = ${revision})
          AND id COLLATE "C" > ${after?.id ?? ""} ORDER BY id COLLATE "C" LIMIT ${most}`,
      ),
    );
    for await (const touched of parts) {
      const ids = touched.map(({ id }) => id);
      const replaced = await rowsOf(
        transaction,
        thing,
        Prisma.sql`superseded_in = ${revision} AND id = ANY(${ids})`,
      );
      const earlier = new Map(replaced.map((row) => [row.id, row]));
      const items = touched.map((row) => inverseItem(thing, row, earlier.get(row.id), revision));
      if (items.length > 0) await storeItems(transaction, submissionId, items);
      stored += items.length;
    }
  }
  await countRows(transaction, "submissionItem", stored);
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
  const rows = await transaction.$queryRaw<
    object[]
  >`SELECT * FROM ${tableOf(thing)} WHERE ${where}`;
  return rows.map((row) => withFieldNames(row) as VersionedRow);
}
