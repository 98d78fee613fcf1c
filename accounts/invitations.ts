import type { AccountRole } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { writeAudit } from "@/prisma/audit";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { databaseTime } from "@/prisma/clock";
import { emailProblem, normalEmail } from "./email";
import { checkPerson, createAccount, refuseField, refuseKnown } from "./new-account";
import { digestOf, newSecret } from "./secret";
import { openSession } from "./sessions";

/** How long a link is good for, in days. */
export const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

/** A link that was made: its token is answered once and not kept. */
export interface NewInvitation {
  readonly id: string;
  readonly token: string;
}

/** Invites a person. Throws BAD_USER_INPUT, and DUPLICATE where the address has an account. */
export async function invite(
  database: Database,
  actor: Actor,
  email: string,
  role: AccountRole,
): Promise<NewInvitation> {
  refuseField("email", emailProblem(email));
  const token = newSecret();
  return audited(database, actor, "inviteAccount", async (transaction) => {
    const address = normalEmail(email);
    await refuseKnown(transaction, address);
    // A second link for one person takes the place of the first.
    await transaction.invitation.updateMany({
      where: { email: address, acceptedAt: null, revokedAt: null },
      data: { revokedAt: await databaseTime(transaction) },
    });
    const id = digestOf(token);
    const invitedById = actor.accountId;
    const data = {
      tokenHash: id,
      email: address,
      role,
      invitedById,
      expiresAt: await expiry(transaction),
    };
    await transaction.invitation.create({ data });
    const after = { email: address, role };
    return { subject: `invitation ${id}`, before: null, after, answer: { id, token } };
  });
}

/** That there is no open invitation of an id. */
export function noOpenInvitation(): Refusal {
  return new Refusal("NOT_FOUND", "There is no such open invitation.", { argument: "invitation" });
}

/** Takes an open invitation back. Throws NOT_FOUND. */
export function revokeInvitation(database: Database, actor: Actor, id: string): Promise<void> {
  return audited(database, actor, "revokeInvitation", async (transaction) => {
    const open = { tokenHash: id, acceptedAt: null, revokedAt: null };
    const { count } = await transaction.invitation.updateMany({
      where: open,
      data: { revokedAt: await databaseTime(transaction) },
    });
    if (count === 0) throw noOpenInvitation();
    return { subject: `invitation ${id}`, before: { open: true }, after: null, answer: undefined };
  });
}

/** What the holder of a link says. `email` counts only where the link was made for no address. */
export interface Acceptance {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Opens the account that a link promises and signs the person in. One link opens one account,
 * however many ask at once. Throws FORBIDDEN for a link that was never made, GONE for one that was
 * used, taken back or is too old, BAD_USER_INPUT and DUPLICATE.
 */
export async function acceptInvitation(
  database: Database,
  { token, email, name, password }: Acceptance,
  requestId: string,
): Promise<{ token: string }> {
  const tokenHash = digestOf(token);
  // Before the password is hashed, which takes its time, and again under the lock.
  const promised = await openInvitation(database.models, tokenHash);
  const person = await checkPerson({ email: promised.email ?? email, name, password });
  return database.models.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT 1 FROM invitation WHERE token_hash = ${tokenHash} FOR UPDATE`;
    const { role } = await openInvitation(transaction, tokenHash);
    const id = await createAccount(transaction, person, role);
    await transaction.invitation.update({
      where: { tokenHash },
      data: { acceptedAt: await databaseTime(transaction) },
    });
    await writeAudit(transaction, {
      actorId: id,
      requestId,
      action: "acceptInvitation",
      subject: `account ${id}`,
      after: { email: person.email, name: person.name, role },
    });
    return { token: await openSession(transaction, id) };
  });
}

/** What an open link promises. Throws FORBIDDEN and GONE. */
export async function openInvitation(
  models: Transaction | Database["models"],
  tokenHash: string,
): Promise<{ email: string | null; role: AccountRole }> {
  const found = await models.invitation.findUnique({ where: { tokenHash } });
  if (!found) throw new Refusal("FORBIDDEN", "This link is not one of ours.");
  const { acceptedAt, revokedAt, expiresAt, email, role } = found;
  if (acceptedAt !== null || revokedAt !== null || expiresAt < (await databaseTime(models))) {
    throw new Refusal(
      "GONE",
      "This link has been used, taken back, or is too old. Ask an administrator for another.",
    );
  }
  return { email, role };
}

/** When a link that is made now ends. */
export async function expiry(transaction: Transaction): Promise<Date> {
  return new Date((await databaseTime(transaction)).getTime() + INVITATION_DAYS * DAY_MS);
}
