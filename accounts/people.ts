import type { AccountRole } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { databaseTime } from "@/prisma/clock";
import { closeSessionsOf } from "./sessions";

/** What is changed of an account. */
interface AccountChange {
  readonly role?: AccountRole;
  readonly disabledAt?: Date | null;
}

/** Gives a person another role and ends the person's sessions. Throws NOT_FOUND, CONFLICT. */
export function changeRole(
  database: Database,
  actor: Actor,
  id: string,
  role: AccountRole,
): Promise<void> {
  return changeAccount(database, actor, "changeRole", id, { role });
}

/** Closes an account: its sessions end and its tokens are refused. Throws NOT_FOUND, CONFLICT. */
export async function disableAccount(database: Database, actor: Actor, id: string): Promise<void> {
  const disabledAt = await databaseTime(database.models);
  return changeAccount(database, actor, "disableAccount", id, { disabledAt });
}

/** Opens a closed account again. Throws NOT_FOUND. */
export function enableAccount(database: Database, actor: Actor, id: string): Promise<void> {
  return changeAccount(database, actor, "enableAccount", id, { disabledAt: null });
}

function changeAccount(
  database: Database,
  actor: Actor,
  action: string,
  id: string,
  change: AccountChange,
): Promise<void> {
  return audited(database, actor, action, async (transaction) => {
    // One at a time: two administrators must not take each other's role at once.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stepwise people'))`;
    const before = await transaction.account.findUnique({ where: { id } });
    if (!before) throw noSuchAccount();
    const after = { ...before, ...change };
    await keepAnAdministrator(transaction, id, after);
    await transaction.account.update({ where: { id }, data: change });
    await closeSessionsOf(transaction, id);
    return {
      subject: `account ${id}`,
      before: summary(before),
      after: summary(after),
      answer: undefined,
    };
  });
}

/** That there is no account of an id. */
export function noSuchAccount(): Refusal {
  return new Refusal("NOT_FOUND", "There is no such account.", { argument: "account" });
}

/** Throws CONFLICT where nobody would be left who can administer. */
async function keepAnAdministrator(
  transaction: Transaction,
  id: string,
  { role, disabledAt }: Required<AccountChange>,
): Promise<void> {
  if (role === "ADMINISTRATOR" && disabledAt === null) return;
  const others = await transaction.account.count({
    where: { id: { not: id }, role: "ADMINISTRATOR", disabledAt: null },
  });
  if (others > 0) return;
  throw new Refusal(
    "CONFLICT",
    "This is the last administrator. Make somebody else an administrator first.",
    { argument: "account" },
  );
}

function summary({ role, disabledAt }: Required<AccountChange>) {
  return { role, disabledAt };
}
