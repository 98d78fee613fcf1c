import type { TokenScope } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { checkedText } from "@/domain/text/plain-text";
import { type Actor, audited } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import { databaseTime } from "@/prisma/clock";
import { refuseField } from "./new-account";
import { digestOf, newSecret } from "./secret";

const LONGEST_NAME = 100;
/** So many that nobody needs more, and a runaway script is stopped. */
const MOST_TOKENS = 20;
const LONGEST_DAYS = 365;
const DAY_MS = 86_400_000;

/** What a new token is to be. */
export interface TokenWish {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** After how many days it ends, 1 to 365. */
  readonly days: number;
}

/** A token that was made: the secret is answered once and not kept. */
export interface NewToken {
  readonly id: string;
  readonly secret: string;
}

/** Makes an API token for its owner. Throws BAD_USER_INPUT naming the field, and LIMIT_EXCEEDED. */
export function createApiToken(
  database: Database,
  actor: Actor,
  { name, scopes, days }: TokenWish,
): Promise<NewToken> {
  const called = checkedText(name);
  refuseField("name", called === "" ? "Give the token a name to know it by." : null);
  refuseField("name", called.length > LONGEST_NAME ? "The name is too long." : null);
  refuseField("scopes", scopes.length === 0 ? "Choose what the token may be used for." : null);
  const fits = days >= 1 && days <= LONGEST_DAYS;
  refuseField("days", fits ? null : `A token is good for 1 to ${LONGEST_DAYS} days.`);
  const secret = `stw_${newSecret()}`;
  return audited(database, actor, "createApiToken", async (transaction) => {
    const { accountId } = actor;
    const held = await transaction.apiToken.count({ where: { accountId, revokedAt: null } });
    if (held >= MOST_TOKENS) {
      const facts = { limit: "API tokens", allowed: MOST_TOKENS, asked: held + 1 };
      throw new Refusal("LIMIT_EXCEEDED", `You have ${held} tokens. Revoke one first.`, facts);
    }
    const { id, expiresAt } = await transaction.apiToken.create({
      data: {
        accountId,
        name: called,
        scopes: [...new Set(scopes)],
        tokenHash: digestOf(secret),
        expiresAt: new Date((await databaseTime(transaction)).getTime() + days * DAY_MS),
      },
    });
    const after = { name: called, scopes, expiresAt };
    return { subject: `token ${id}`, before: null, after, answer: { id, secret } };
  });
}

/** That a person has no token of an id. */
export function noSuchToken(): Refusal {
  return new Refusal("NOT_FOUND", "You have no such token.", { argument: "apiToken" });
}

/** Takes one's own token back, at once and on every node. Throws NOT_FOUND. */
export function revokeApiToken(database: Database, actor: Actor, id: string): Promise<void> {
  return audited(database, actor, "revokeApiToken", async (transaction) => {
    const { count } = await transaction.apiToken.updateMany({
      where: { id, accountId: actor.accountId, revokedAt: null },
      data: { revokedAt: await databaseTime(transaction) },
    });
    if (count === 0) throw noSuchToken();
    return { subject: `token ${id}`, before: { valid: true }, after: null, answer: undefined };
  });
}
