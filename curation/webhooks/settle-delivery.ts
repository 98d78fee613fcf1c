import { writeAudit } from "@/prisma/audit";
import type { Database, Transaction } from "@/prisma/client";
import { databaseTime } from "@/prisma/clock";
import type { TakenDelivery } from "./delivery-queue";
import { nextStep, type Sent } from "./retries";

/**
 * Notes what came of a delivery. One that is given up switches its webhook off; one that its owner
 * tries it with is not sent again, and where it arrives, switches the webhook on. What another node
 * has taken up meanwhile is left to it.
 */
export async function settleDelivery(
  database: Database,
  delivery: TakenDelivery,
  sent: Sent,
): Promise<void> {
  const { revisionId, attempts } = delivery;
  const step = nextStep(sent, attempts);
  if (revisionId === null) return settleTrial(database, delivery, sent);
  if (step.kind === "given up") return giveUp(database, delivery, sent);
  if (step.kind === "delivered")
    return void (await end(database.writer, delivery, "DELIVERED", sent));
  await database.writer.$executeRaw`
    UPDATE webhook_delivery SET status = ${sent.status}, explanation = ${sent.explanation},
      due_at = clock_timestamp() + make_interval(secs => ${step.seconds})
    WHERE id = ${delivery.id} AND attempts = ${attempts} AND state = 'WAITING'`;
}

/** Whether this node still had it in hand. */
async function end(
  models: Transaction,
  { id, attempts }: TakenDelivery,
  state: "DELIVERED" | "GIVEN_UP",
  { status, explanation }: Sent,
): Promise<boolean> {
  const { count } = await models.webhookDelivery.updateMany({
    where: { id, attempts, state: "WAITING" },
    data: { state, status, explanation, endedAt: await databaseTime(models) },
  });
  return count > 0;
}

async function settleTrial(database: Database, delivery: TakenDelivery, sent: Sent): Promise<void> {
  const { kind } = nextStep(sent, delivery.attempts);
  if (kind !== "delivered") return void (await end(database.writer, delivery, "GIVEN_UP", sent));
  await end(database.writer, delivery, "DELIVERED", sent);
  // What was published while it was off is in the feed.
  await database.writer.$executeRaw`
    UPDATE webhook SET switched_off_at = NULL, switched_off_reason = NULL,
      told_revision = (SELECT coalesce(max(id), 0) FROM revision)
    WHERE id = ${delivery.webhookId}::uuid AND switched_off_at IS NOT NULL`;
}

/** Nobody is there: it is given up, and so is all that waits behind it. */
async function giveUp(database: Database, delivery: TakenDelivery, sent: Sent): Promise<void> {
  const { id, attempts, webhookId } = delivery;
  const times = attempts === 1 ? "once" : `${attempts} times`;
  const reason = `Delivery ${id} was sent ${times} and given up. ${sent.explanation}`;
  await database.writer.$transaction(async (transaction) => {
    if (!(await end(transaction, delivery, "GIVEN_UP", sent))) return;
    const now = await databaseTime(transaction);
    await transaction.webhook.updateMany({
      where: { id: webhookId, switchedOffAt: null },
      data: { switchedOffAt: now, switchedOffReason: reason },
    });
    await transaction.webhookDelivery.updateMany({
      where: { webhookId, state: "WAITING" },
      data: { state: "GIVEN_UP", endedAt: now, explanation: "The webhook was switched off." },
    });
    await writeAudit(transaction, {
      actorId: null,
      requestId: `webhook delivery ${id}`,
      action: "switchOffWebhook",
      subject: `webhook ${webhookId}`,
      after: { reason },
    });
  });
}
