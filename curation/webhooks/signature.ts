import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A secret to sign with, as the convention of Standard Webhooks writes it: 256 random bits. */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(32).toString("base64")}`;
}

/** What is signed: which message, sent when, with which body. */
export interface SignedMessage {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The header `webhook-signature` of Standard Webhooks: HMAC-SHA256 over id, timestamp and body. */
export function signatureOf(secret: string, { id, timestamp, body }: SignedMessage): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signed = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
  return `v1,${signed.digest("base64")}`;
}
