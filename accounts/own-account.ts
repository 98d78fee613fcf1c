import { Refusal } from "@/domain/refusal";
import { type Actor, audited } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import { type AttemptLimit, countAttempt, tooManyAttempts } from "./attempts";
import { refuseField } from "./new-account";
import { hashPassword } from "./password-hash";
import { endResetLinks } from "./password-resets";
import { passwordProblem } from "./password-rule";
import { closeSessionsOf } from "./sessions";
import { checkPassword } from "./sign-in";

const PASSWORD_CHANGES: AttemptLimit = { most: 5, seconds: 900 };

/**
 * Changes one's own password and ends all sessions, this one too: whoever had the old password is
 * out. Answers how many there were. Throws BAD_USER_INPUT naming the field, and RATE_LIMITED.
 */
export async function changePassword(
  database: Database,
  actor: Actor,
  current: string,
  next: string,
): Promise<number> {
  const id = actor.accountId;
  const what = `change password ${id}`;
  const wait = await countAttempt(database, [{ what, limit: PASSWORD_CHANGES }]);
  if (wait !== null) throw tooManyAttempts(wait);
  const account = await database.models.account.findUniqueOrThrow({ where: { id } });
  const right = await checkPassword(account.passwordHash, current);
  refuseField("current", right ? null : "This is not the present password.");
  refuseField("next", passwordProblem(next, [account.email, account.name]));
  const passwordHash = await hashPassword(next);
  return audited(database, actor, "changePassword", async (transaction) => {
    // Not where somebody else has changed it since it was checked.
    const { count } = await transaction.account.updateMany({
      where: { id, passwordHash: account.passwordHash },
      data: { passwordHash },
    });
    if (count === 0) {
      const message = "The password has been changed meanwhile.";
      throw new Refusal("CONFLICT", message, { argument: "current" });
    }
    // A link to a new password that is still about is of no more use to anybody.
    await endResetLinks(transaction, id);
    const sessionsEnded = await closeSessionsOf(transaction, id);
    const after = { sessionsEnded };
    return { subject: `account ${id}`, before: null, after, answer: sessionsEnded };
  });
}

/** Ends one of one's own sessions. Throws NOT_FOUND. */
export function endSession(database: Database, actor: Actor, sessionId: string): Promise<number> {
  const id = actor.accountId;
  return audited(database, actor, "endSession", async (transaction) => {
    const where = { accountId: id, tokenHash: sessionId };
    const { count } = await transaction.session.deleteMany({ where });
    if (count === 0) {
      throw new Refusal("NOT_FOUND", "There is no such session.", { argument: "session" });
    }
    const after = { sessionsEnded: count };
    return { subject: `account ${id}`, before: null, after, answer: count };
  });
}

/** Ends all of one's own sessions, and answers how many there were. */
export function signOutEverywhere(database: Database, actor: Actor): Promise<number> {
  const id = actor.accountId;
  return audited(database, actor, "signOutEverywhere", async (transaction) => {
    const sessionsEnded = await closeSessionsOf(transaction, id);
    const after = { sessionsEnded };
    return { subject: `account ${id}`, before: null, after, answer: sessionsEnded };
  });
}
