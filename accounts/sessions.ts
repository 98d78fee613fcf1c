import type { Database, Transaction } from "@/prisma/client";
import { SESSION_SECONDS } from "./cookie";
import { digestOf, newSecret } from "./secret";

/** Opens a session and answers its token, of which only the digest is kept. */
export async function openSession(transaction: Transaction, accountId: string): Promise<string> {
  const token = newSecret();
  await transaction.$executeRaw`
    INSERT INTO session (token_hash, account_id, expires_at)
    VALUES (${digestOf(token)}, ${accountId}::uuid, now() + make_interval(secs => ${SESSION_SECONDS}))`;
  // What is long over is of no use to anybody.
  await transaction.$executeRaw`DELETE FROM session WHERE expires_at < now() - interval '1 day'`;
  return token;
}

/** Ends the session of a token, if there is one. */
export async function closeSession({ models }: Database, token: string): Promise<void> {
  await models.session.deleteMany({ where: { tokenHash: digestOf(token) } });
}

/** Ends every session of an account, at once and on every node. Answers how many there were. */
export async function closeSessionsOf(
  transaction: Transaction,
  accountId: string,
): Promise<number> {
  const { count } = await transaction.session.deleteMany({ where: { accountId } });
  return count;
}
