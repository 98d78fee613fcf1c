import { Refusal } from "@/domain/refusal";
import { writeAudit } from "@/prisma/audit";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { databaseTime } from "@/prisma/clock";
import { refuseField } from "./new-account";
import { hashPassword } from "./password-hash";
import { passwordProblem } from "./password-rule";
import { noSuchAccount } from "./people";
import { digestOf, newSecret } from "./secret";
import { closeSessionsOf } from "./sessions";

/** How long a link is good for, in hours. */
export const RESET_HOURS = 24;
const HOUR_MS = 3_600_000;

/**
 * Makes a link by which a person chooses a new password, once. It takes the place of an earlier one.
 * Answers its token, which is not kept. Throws NOT_FOUND, and CONFLICT for a closed account.
 */
export function makeResetLink(
  database: Database,
  actor: Actor,
  accountId: string,
): Promise<string> {
  const token = newSecret();
  return audited(database, actor, "makeResetLink", async (transaction) => {
    const account = await transaction.account.findUnique({ where: { id: accountId } });
    if (!account) throw noSuchAccount();
    if (account.disabledAt !== null) {
      const message = "The account is closed. Open it again first.";
      throw new Refusal("CONFLICT", message, { argument: "account" });
    }
    const now = await endResetLinks(transaction, accountId);
    const expiresAt = new Date(now.getTime() + RESET_HOURS * HOUR_MS);
    const madeById = actor.accountId;
    await transaction.passwordReset.create({
      data: { tokenHash: digestOf(token), accountId, madeById, expiresAt },
    });
    return { subject: `account ${accountId}`, before: null, after: { expiresAt }, answer: token };
  });
}

/** Ends the links to a new password that are about for an account. Answers when that is. */
export async function endResetLinks(transaction: Transaction, accountId: string): Promise<Date> {
  const endedAt = await databaseTime(transaction);
  await transaction.passwordReset.updateMany({
    where: { accountId, endedAt: null },
    data: { endedAt },
  });
  return endedAt;
}

/** Whose password a link changes. Throws FORBIDDEN for one that was never made, GONE for one that is over. */
export async function openReset(
  models: Transaction | Database["models"],
  token: string,
): Promise<{ accountId: string; email: string; name: string }> {
  const found = await models.passwordReset.findUnique({
    where: { tokenHash: digestOf(token) },
    include: { account: true },
  });
  if (!found) throw new Refusal("FORBIDDEN", "This link is not one of ours.");
  const { accountId, account, endedAt, expiresAt } = found;
  const isOver = endedAt !== null || account.disabledAt !== null;
  if (isOver || expiresAt < (await databaseTime(models))) {
    throw new Refusal(
      "GONE",
      "This link has been used, replaced, or is too old. Ask an administrator for another.",
    );
  }
  return { accountId, email: account.email, name: account.name };
}

/**
 * Gives the person of a link another password and ends all of the person's sessions. Nobody is signed
 * in by it. One link does this once, however many ask at once. Throws FORBIDDEN, GONE and BAD_USER_INPUT.
 */
export async function resetPassword(
  database: Database,
  token: string,
  password: string,
  requestId: string,
): Promise<void> {
  // Before the password is hashed, which takes its time, and again under the lock.
  const { email, name } = await openReset(database.models, token);
  refuseField("password", passwordProblem(password, [email, name]));
  const passwordHash = await hashPassword(password);
  const tokenHash = digestOf(token);
  await database.models.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT 1 FROM password_reset WHERE token_hash = ${tokenHash} FOR UPDATE`;
    const { accountId: id } = await openReset(transaction, token);
    await transaction.account.update({ where: { id }, data: { passwordHash } });
    await transaction.passwordReset.update({
      where: { tokenHash },
      data: { endedAt: await databaseTime(transaction) },
    });
    const sessionsEnded = await closeSessionsOf(transaction, id);
    await writeAudit(transaction, {
      actorId: id,
      requestId,
      action: "resetPassword",
      subject: `account ${id}`,
      after: { sessionsEnded },
    });
  });
}
