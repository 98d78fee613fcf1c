import { writeAudit } from "@/prisma/audit";
import type { Database, Transaction } from "@/prisma/client";
import { expiry } from "./invitations";
import { checkPerson, createAccount, type NewPerson } from "./new-account";
import { digestOf, newSecret } from "./secret";

/** The request that the audit trail names for what the start of the server did. */
const AT_START = "start";

/**
 * The one-time token by which the first administrator opens an account; null where there is an
 * account. One is good at a time: it takes the place of what an earlier start printed.
 */
export function firstAdministratorToken(database: Database): Promise<string | null> {
  return withoutAccounts(database, async (transaction) => {
    const token = newSecret();
    await transaction.invitation.deleteMany({ where: { invitedById: null, acceptedAt: null } });
    await transaction.invitation.create({
      data: {
        tokenHash: digestOf(token),
        role: "ADMINISTRATOR",
        expiresAt: await expiry(transaction),
      },
    });
    return token;
  });
}

/**
 * Opens the first administrator's account from the settings of an unattended installation. Answers
 * whether it did: not where there is an account. Throws BAD_USER_INPUT.
 */
export async function createFirstAdministrator(
  database: Database,
  newPerson: NewPerson,
): Promise<boolean> {
  const person = await checkPerson(newPerson);
  const made = await withoutAccounts(database, async (transaction) => {
    const id = await createAccount(transaction, person, "ADMINISTRATOR");
    await transaction.invitation.deleteMany({ where: { invitedById: null, acceptedAt: null } });
    await writeAudit(transaction, {
      actorId: null,
      requestId: AT_START,
      action: "createFirstAdministrator",
      subject: `account ${id}`,
      after: { email: person.email, name: person.name },
    });
    return true;
  });
  return made ?? false;
}

/** Does something where there is no account, and lets nobody else do so meanwhile; null otherwise. */
function withoutAccounts<T>(
  { models }: Database,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T | null> {
  return models.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stepwise first administrator'))`;
    return (await transaction.account.count()) > 0 ? null : work(transaction);
  });
}
