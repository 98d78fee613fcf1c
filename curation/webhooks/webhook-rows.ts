import { type ChangeSubject, pathOfSubject } from "@/domain/changes/change-subject";
import { badUserInput, Refusal } from "@/domain/refusal";
import { type Actor, audited } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import { isUuid } from "@/prisma/uuid";
import { type LinkParts, openAddresses } from "../links/ask-page";
import { newWebhookSecret } from "./signature";

/** So many that nobody needs more, and a runaway script is stopped. */
export const MOST_WEBHOOKS = 10;
const LONGEST_URL = 2_000;
/** How long a name may be looked up, in milliseconds. */
const LOOKED_UP_WITHIN_MS = 5_000;

/** A webhook as its owner sees it, without the secret. */
export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  /** What it is told of, as the address of its feeds begins; "" for everything. */
  readonly about: string;
  readonly createdAt: Date;
  readonly switchedOffAt: Date | null;
  readonly switchedOffReason: string | null;
}

const SHOWN = {
  id: true,
  url: true,
  about: true,
  createdAt: true,
  switchedOffAt: true,
  switchedOffReason: true,
} as const;

/** A person's webhooks. */
export function listWebhooks({ models }: Database, accountId: string): Promise<WebhookRow[]> {
  return models.webhook.findMany({ where: { accountId }, select: SHOWN });
}

/** One of a person's own webhooks. Throws NOT_FOUND. */
export async function ownWebhook(
  { models }: Database,
  accountId: string,
  id: string,
): Promise<WebhookRow> {
  const found = isUuid(id)
    ? await models.webhook.findFirst({ where: { id, accountId }, select: SHOWN })
    : null;
  if (found === null) throw noSuchWebhook();
  return found;
}

/**
 * Makes a webhook, which is told of what is published from now on. Throws BAD_USER_INPUT where the
 * address is none of the public internet, and LIMIT_EXCEEDED.
 */
export async function createWebhook(
  database: Database,
  actor: Actor,
  { url, subject }: { readonly url: string; readonly subject: ChangeSubject | null },
  links: LinkParts,
): Promise<{ readonly webhook: WebhookRow; readonly secret: string }> {
  if (url.length > LONGEST_URL) throw badUserInput("url", "The address is too long.");
  const asked = await openAddresses(url, links, AbortSignal.timeout(LOOKED_UP_WITHIN_MS));
  if ("explanation" in asked) throw badUserInput("url", asked.explanation);
  const secret = newWebhookSecret();
  const about = pathOfSubject(subject);
  const { accountId } = actor;
  return audited(database, actor, "createWebhook", async (transaction) => {
    // Of two at once, one waits for the other and counts it.
    await transaction.$executeRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
    const held = await transaction.webhook.count({ where: { accountId } });
    if (held >= MOST_WEBHOOKS) {
      const facts = { limit: "webhooks", allowed: MOST_WEBHOOKS, asked: held + 1 };
      throw new Refusal("LIMIT_EXCEEDED", `You have ${held} webhooks. Delete one first.`, facts);
    }
    const latest = await transaction.revision.aggregate({ _max: { id: true } });
    const webhook = await transaction.webhook.create({
      data: { accountId, url, about, secret, toldRevision: latest._max.id ?? 0 },
      select: SHOWN,
    });
    const after = { host: new URL(url).host, about };
    return {
      subject: `webhook ${webhook.id}`,
      before: null,
      after,
      answer: { webhook, secret },
    };
  });
}

/** Deletes one of one's own webhooks with its log; what is on its way may still arrive. Throws NOT_FOUND. */
export async function deleteWebhook(database: Database, actor: Actor, id: string): Promise<void> {
  const { url, about } = await ownWebhook(database, actor.accountId, id);
  await audited(database, actor, "deleteWebhook", async (transaction) => {
    const { count } = await transaction.webhook.deleteMany({
      where: { id, accountId: actor.accountId },
    });
    if (count === 0) throw noSuchWebhook();
    const before = { host: new URL(url).host, about };
    return { subject: `webhook ${id}`, before, after: null, answer: undefined };
  });
}

/** That a person has no webhook of an id. */
export function noSuchWebhook(): Refusal {
  return new Refusal("NOT_FOUND", "You have no such webhook.", { argument: "webhook" });
}
