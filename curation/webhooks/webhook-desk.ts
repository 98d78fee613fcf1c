import { setTimeout as pause } from "node:timers/promises";
import { subjectOfPath } from "@/domain/changes/change-subject";
import type { EvidenceStore } from "@/evidence/context";
import type { Actor } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import { askPage, INTERNET, type LinkParts, openAddresses } from "../links/ask-page";
import { deliveryBody, latestAbout } from "./delivery-body";
import { queueDeliveries, type TakenDelivery, takeDue, takeTrial } from "./delivery-queue";
import type { Sent } from "./retries";
import { settleDelivery } from "./settle-delivery";
import { signatureOf } from "./signature";

/** How often a node looks for what is to be sent, in milliseconds. */
const ROUND_MS = 2_000;
/** How many messages a node sends at once. */
const SENT_AT_ONCE = 5;
/** How long one may take, in milliseconds. */
const WITHIN_MS = 10_000;

/** What telling webhooks needs from outside. */
export interface WebhookParts {
  readonly database: () => Database;
  readonly store: EvidenceStore;
  readonly clock: () => Date;
  /** The origin that readers see. */
  readonly origin: () => string;
  /** Is told of what ended a round. */
  readonly complain: (error: unknown) => void;
  /** How addresses are asked; the public internet where it is left out. */
  readonly links?: LinkParts;
}

/** Tells webhooks of what is published. Every node has one, and what one of them does the others leave alone. */
export class WebhookDesk {
  readonly #parts: WebhookParts;
  readonly #leaving = new AbortController();
  readonly links: LinkParts;

  constructor(parts: WebhookParts) {
    this.#parts = parts;
    this.links = parts.links ?? INTERNET;
  }

  /** Sends all that is due. Answers how many messages it sent. */
  async round(): Promise<number> {
    const { database, store } = this.#parts;
    const models = database().models;
    if ((await models.webhook.findFirst({ select: { id: true } })) === null) return 0;
    await queueDeliveries(database(), (await store.current()).evidence);
    let sent = 0;
    for (;;) {
      const taken = this.#leaving.signal.aborted ? [] : await takeDue(database(), SENT_AT_ONCE);
      if (taken.length === 0) return sent;
      await Promise.all(taken.map((delivery) => this.#deliver(delivery)));
      sent += taken.length;
    }
  }

  /** Tries a webhook at once, with the latest that it would have been told; its log says what came of it. */
  async try(actor: Actor, webhookId: string): Promise<void> {
    await this.#deliver(await takeTrial(this.#parts.database(), actor, webhookId));
  }

  /**
   * Sends what is due, again and again. Answers what ends that: what is on its way then is left to
   * whoever looks for it next.
   */
  start(): () => Promise<void> {
    const going = this.#goOn(this.#leaving.signal);
    return () => {
      this.#leaving.abort();
      return going;
    };
  }

  async #goOn(leaving: AbortSignal): Promise<void> {
    while (!leaving.aborted) {
      await this.round().catch(this.#parts.complain);
      await pause(ROUND_MS, undefined, { signal: leaving, ref: false }).catch(() => undefined);
    }
  }

  async #deliver(delivery: TakenDelivery): Promise<void> {
    const sent = await this.#send(delivery);
    if (this.#leaving.signal.aborted) return;
    await settleDelivery(this.#parts.database(), delivery, sent);
  }

  async #send(delivery: TakenDelivery): Promise<Sent> {
    const { id, url, secret } = delivery;
    const body = await this.#bodyOf(delivery);
    if (body === null) return { status: null, explanation: "There is nothing to tell of yet." };
    const signal = AbortSignal.any([AbortSignal.timeout(WITHIN_MS), this.#leaving.signal]);
    const addresses = await openAddresses(url, this.links, signal);
    if ("explanation" in addresses) return { status: null, ...addresses };
    const message = {
      id: `msg_${id}`,
      timestamp: Math.floor(this.#parts.clock().getTime() / 1_000),
      body,
    };
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "content-length": String(Buffer.byteLength(body)),
      "user-agent": "Stepwise webhooks",
      "webhook-id": message.id,
      "webhook-timestamp": String(message.timestamp),
      "webhook-signature": signatureOf(secret, message),
    };
    const asking = { method: "POST", headers, body } as const;
    const answer = await askPage(new URL(url), addresses, asking, signal).catch(() => null);
    if (answer === null) return { status: null, explanation: "The address did not answer." };
    const { status, location } = answer;
    const leadsOn = location === null ? "" : ", which leads elsewhere and is not followed";
    return { status, explanation: `The address answered ${status}${leadsOn}.` };
  }

  async #bodyOf({ about, revisionId, revisionAt }: TakenDelivery): Promise<string | null> {
    const { store, origin } = this.#parts;
    const { evidence } = await store.current(revisionAt);
    const subject = subjectOfPath(about);
    const isTrial = revisionId === null;
    const revision = isTrial
      ? await latestAbout(evidence, subject)
      : await evidence.revisionOf(revisionId);
    if (revision === null) return null;
    const type = isTrial ? "webhook.test" : "evidence.changed";
    return deliveryBody(origin(), type, subject, revision, evidence);
  }
}
