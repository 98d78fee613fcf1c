import { randomBytes } from "node:crypto";
import { Refusal } from "@/domain/refusal";
import { type Actor, audited } from "@/prisma/audited";
import type { Database, Transaction } from "@/prisma/client";
import { databaseTime } from "@/prisma/clock";
import { type AttemptLimit, countAttempt, tooManyAttempts } from "./attempts";
import { refuseField } from "./new-account";
import { passwordMatches } from "./password-hash";
import { isTooLong } from "./password-rule";
import { noSuchAccount } from "./people";
import { digestOf } from "./secret";
import { newTotpSecret, stepOfCode, totpAddress } from "./totp";

/** How often the codes of one account may be tried, from wherever. */
const CODES: AttemptLimit = { most: 10, seconds: 900 };
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

/** What an app for codes is set up with. */
export interface NewFactor {
  /** In letters, to be typed. */
  readonly secret: string;
  /** The same as an address that such apps open. */
  readonly address: string;
}

/** Whether a person signs in with a code beside the password. */
export async function hasSecondFactor(
  { models }: Pick<Database, "models">,
  accountId: string,
): Promise<boolean> {
  const held = await models.secondFactor.findUnique({ where: { accountId } });
  return held !== null && held.confirmedAt !== null;
}

/**
 * Begins a second factor of one's own; it holds once a code of it was shown. Throws BAD_USER_INPUT
 * where the password is wrong, CONFLICT where there is one, and RATE_LIMITED.
 */
export async function beginSecondFactor(
  database: Database,
  actor: Actor,
  password: string,
): Promise<NewFactor> {
  const { accountId } = actor;
  await countCode(database, accountId);
  const account = await database.models.account.findUniqueOrThrow({ where: { id: accountId } });
  const right = !isTooLong(password) && (await passwordMatches(account.passwordHash, password));
  refuseField("password", right ? null : "This is not the present password.");
  const secret = newTotpSecret();
  return audited(database, actor, "beginSecondFactor", async (transaction) => {
    await lockAccount(transaction, accountId);
    const held = await transaction.secondFactor.findUnique({ where: { accountId } });
    if (held && held.confirmedAt !== null) {
      throw new Refusal("CONFLICT", "There is a second factor already. Remove it first.");
    }
    await transaction.secondFactor.deleteMany({ where: { accountId } });
    await transaction.secondFactor.create({ data: { accountId, secret } });
    const answer = { secret, address: totpAddress(secret, account.email) };
    return { subject: `account ${accountId}`, before: null, after: null, answer };
  });
}

/** Makes a second factor hold by a code of it, and answers the recovery codes, which are not kept. Throws BAD_USER_INPUT, CONFLICT and RATE_LIMITED. */
export async function confirmSecondFactor(
  database: Database,
  actor: Actor,
  code: string,
): Promise<string[]> {
  const { accountId } = actor;
  await countCode(database, accountId);
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    randomBytes(RECOVERY_BYTES).toString("hex"),
  );
  return audited(database, actor, "confirmSecondFactor", async (transaction) => {
    await lockAccount(transaction, accountId);
    const held = await transaction.secondFactor.findUnique({ where: { accountId } });
    if (!held || held.confirmedAt !== null) {
      throw new Refusal("CONFLICT", "Begin a second factor first.");
    }
    const now = await databaseTime(transaction);
    const lastStep = stepOfCode(held.secret, code, now);
    refuseField("code", lastStep === null ? "This code does not hold." : null);
    const data = { confirmedAt: now, lastStep };
    await transaction.secondFactor.update({ where: { accountId }, data });
    await transaction.recoveryCode.createMany({
      data: codes.map((each) => ({ accountId, codeHash: digestOf(each) })),
    });
    return { subject: `account ${accountId}`, before: null, after: null, answer: codes };
  });
}

/** Removes one's own second factor by a code of it. Throws BAD_USER_INPUT and RATE_LIMITED. */
export async function removeSecondFactor(
  database: Database,
  actor: Actor,
  code: string,
): Promise<void> {
  const { accountId } = actor;
  await countCode(database, accountId);
  return audited(database, actor, "removeSecondFactor", async (transaction) => {
    const holds = await useCode(transaction, accountId, code);
    refuseField("code", holds ? null : "This code does not hold.");
    await deleteFactor(transaction, accountId);
    return { subject: `account ${accountId}`, before: null, after: null, answer: undefined };
  });
}

/** Removes the second factor of a person who lost it, for administrators. Throws NOT_FOUND. */
export function clearSecondFactor(database: Database, actor: Actor, id: string): Promise<void> {
  return audited(database, actor, "clearSecondFactor", async (transaction) => {
    if ((await transaction.account.count({ where: { id } })) === 0) throw noSuchAccount();
    await deleteFactor(transaction, id);
    return { subject: `account ${id}`, before: null, after: null, answer: undefined };
  });
}

/** Whether a code of a person holds: each counts once, also where two ask at once. Throws RATE_LIMITED. */
export async function checkSecondFactor(
  database: Database,
  accountId: string,
  code: string,
): Promise<boolean> {
  await countCode(database, accountId);
  return database.models.$transaction((transaction) => useCode(transaction, accountId, code));
}

async function useCode(
  transaction: Transaction,
  accountId: string,
  code: string,
): Promise<boolean> {
  await lockAccount(transaction, accountId);
  const held = await transaction.secondFactor.findUnique({ where: { accountId } });
  if (!held || held.confirmedAt === null) return false;
  const step = stepOfCode(held.secret, code, await databaseTime(transaction));
  if (step !== null) {
    if (held.lastStep !== null && step <= held.lastStep) return false;
    await transaction.secondFactor.update({ where: { accountId }, data: { lastStep: step } });
    return true;
  }
  const codeHash = digestOf(code.trim().toLowerCase());
  const { count } = await transaction.recoveryCode.deleteMany({ where: { accountId, codeHash } });
  return count === 1;
}

async function deleteFactor(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.recoveryCode.deleteMany({ where: { accountId } });
  await transaction.secondFactor.deleteMany({ where: { accountId } });
}

async function lockAccount(transaction: Transaction, accountId: string): Promise<void> {
  await transaction.$executeRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
}

async function countCode(database: Database, accountId: string): Promise<void> {
  const wait = await countAttempt(database, [{ what: `second factor ${accountId}`, limit: CODES }]);
  if (wait !== null) throw tooManyAttempts(wait);
}
