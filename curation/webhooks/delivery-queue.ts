import { subjectOfPath } from "@/domain/changes/change-subject";
import type { EvidenceSnapshot } from "@/evidence/snapshot";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { noSuchWebhook } from "./webhook-rows";

/** How many webhooks one transaction makes deliveries for. */
const WEBHOOKS_AT_ONCE = 20;
/** For how long a delivery that is being sent is left to the node that sends it, in seconds. */
const TAKEN_S = 60;
/** How many days the log of what has ended goes back. */
const LOG_DAYS = 90;

interface Behind {
  readonly id: string;
  readonly about: string;
  readonly toldRevision: number;
}

/**
 * Makes the deliveries of what was published since, for every webhook that is on. Nodes leave each
 * other alone: a webhook that one of them has in hand is passed over by the others, and of one
 * revision there is one delivery.
 */
export async function queueDeliveries(
  { writer }: Database,
  evidence: EvidenceSnapshot,
): Promise<void> {
  const latest = evidence.revision?.id ?? 0;
  for (let left = true; left; ) {
    left = await writer.$transaction(async (transaction) => {
      const behind = await transaction.$queryRaw<Behind[]>`
        SELECT webhook.id, about, told_revision AS "toldRevision"
        FROM webhook JOIN account ON account.id = account_id
        WHERE told_revision < ${latest} AND switched_off_at IS NULL AND disabled_at IS NULL
        ORDER BY webhook.id LIMIT ${WEBHOOKS_AT_ONCE} FOR UPDATE OF webhook SKIP LOCKED`;
      for (const webhook of behind) await queueFor(transaction, evidence, webhook, latest);
      return behind.length === WEBHOOKS_AT_ONCE;
    });
  }
}

async function queueFor(
  transaction: Transaction,
  evidence: EvidenceSnapshot,
  { id: webhookId, about, toldRevision }: Behind,
  latest: number,
): Promise<void> {
  const most = latest - toldRevision;
  const untold = { below: null, above: toldRevision, most, fromEnd: false };
  const { rows } = await evidence.revisions(untold, subjectOfPath(about));
  const news = [...rows].sort((a, b) => a.id - b.id);
  await transaction.webhookDelivery.createMany({
    data: news.map(({ id: revisionId }) => ({ webhookId, revisionId })),
    skipDuplicates: true,
  });
  await transaction.webhook.update({
    where: { id: webhookId },
    data: { toldRevision: latest },
  });
  await transaction.$executeRaw`
    DELETE FROM webhook_delivery WHERE webhook_id = ${webhookId}::uuid
      AND ended_at < now() - make_interval(days => ${LOG_DAYS})`;
}

/** A delivery that this node is to send. */
export interface TakenDelivery {
  readonly id: bigint;
  /** How often it has been sent, this time counted. */
  readonly attempts: number;
  /** Null for one that its owner tries the webhook with. */
  readonly revisionId: number | null;
  /** When that was recorded. */
  readonly revisionAt: Date | null;
  readonly webhookId: string;
  readonly url: string;
  readonly about: string;
  readonly secret: string;
}

/**
 * Takes deliveries that are due, so that no other node does. Where nothing comes of one, because the
 * node ends, it is due again after a while.
 */
export function takeDue({ writer }: Database, most: number): Promise<TakenDelivery[]> {
  return writer.$queryRaw<TakenDelivery[]>`
    WITH due AS MATERIALIZED (
      SELECT delivery.id FROM webhook_delivery delivery
        JOIN webhook ON webhook.id = webhook_id JOIN account ON account.id = account_id
      WHERE state = 'WAITING' AND due_at <= clock_timestamp()
        AND switched_off_at IS NULL AND disabled_at IS NULL
      ORDER BY due_at, delivery.id LIMIT ${most} FOR UPDATE OF delivery SKIP LOCKED
    ), taken AS (
      UPDATE webhook_delivery delivery
      SET attempts = attempts + 1,
        due_at = clock_timestamp() + make_interval(secs => ${TAKEN_S})
      FROM due WHERE delivery.id = due.id
      RETURNING delivery.id, attempts, revision_id, webhook_id
    )
    SELECT taken.id, attempts, revision_id AS "revisionId", revision.at AS "revisionAt",
      webhook_id AS "webhookId", url, about, secret
    FROM taken JOIN webhook ON webhook.id = webhook_id
      LEFT JOIN revision ON revision.id = revision_id`;
}

/** Makes a delivery that tries a webhook, and takes it at once. Throws NOT_FOUND. */
export function takeTrial(
  database: Database,
  actor: Actor,
  webhookId: string,
): Promise<TakenDelivery> {
  return audited(database, actor, "testWebhook", async (transaction) => {
    const [taken] = await transaction.$queryRaw<TakenDelivery[]>`
      WITH taken AS (
        INSERT INTO webhook_delivery (webhook_id, attempts, due_at)
        SELECT id, 1, clock_timestamp() + make_interval(secs => ${TAKEN_S})
        FROM webhook WHERE id = ${webhookId}::uuid
        RETURNING id, attempts, webhook_id
      )
      SELECT taken.id, attempts, NULL::integer AS "revisionId", NULL::timestamptz AS "revisionAt",
        webhook_id AS "webhookId", url, about, secret
      FROM taken JOIN webhook ON webhook.id = webhook_id`;
    if (!taken) throw noSuchWebhook();
    const after = { message: `msg_${taken.id}` };
    return { subject: `webhook ${webhookId}`, before: null, after, answer: taken };
  });
}
