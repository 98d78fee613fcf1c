import { Refusal } from "@/domain/refusal";
import { writeAudit } from "@/prisma/audit";
import type { Database, Transaction } from "@/prisma/client";
import { type AttemptLimit, countAttempt, forgetAttempts, tooManyAttempts } from "./attempts";
import { emailProblem, normalEmail } from "./email";
import { hashPassword, passwordMatches } from "./password-hash";
import { isTooLong } from "./password-rule";
import { checkSecondFactor, hasSecondFactor } from "./second-factor";
import { newSecret } from "./secret";
import { openSession } from "./sessions";

/** One person at one address. Somebody who guesses elsewhere does not lock the owner out. */
const ACCOUNT_AT_ADDRESS: AttemptLimit = { most: 5, seconds: 900 };
/** One address, whatever accounts it tries. */
const ADDRESS: AttemptLimit = { most: 30, seconds: 900 };
/** One account, from wherever: many addresses guess no faster than this. */
const ACCOUNT: AttemptLimit = { most: 200, seconds: 3_600 };

/** What somebody signs in with, and where from. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** A code of the second factor, or a recovery code; empty where none was asked for. */
  readonly code: string;
  readonly address: string;
}

/** A session that was opened: the token for the cookie. */
export interface SignedIn {
  readonly token: string;
}

/**
 * Signs somebody in. Throws UNAUTHENTICATED, in the same words and after the same time whether the
 * account is unknown, closed, or the password wrong, and naming `code` where only that is missing or
 * wrong; and RATE_LIMITED after too many attempts.
 */
export async function signIn(
  database: Database,
  { email, password, code, address }: Credentials,
  requestId: string,
): Promise<SignedIn> {
  const normal = normalEmail(email);
  const here = `sign-in ${normal} at ${address}`;
  const wait = await countAttempt(database, [
    { what: here, limit: ACCOUNT_AT_ADDRESS },
    { what: `sign-in at ${address}`, limit: ADDRESS },
    { what: `sign-in ${normal}`, limit: ACCOUNT },
  ]);
  if (wait !== null) throw tooManyAttempts(wait);
  const account =
    emailProblem(normal) === null
      ? await database.models.account.findUnique({ where: { email: normal } })
      : null;
  const matches = await checkPassword(account?.passwordHash ?? (await nobodysHash()), password);
  if (!matches || !account || account.disabledAt !== null) {
    throw wrongCredentials();
  }
  if (await hasSecondFactor(database, account.id)) {
    const holds = code !== "" && (await checkSecondFactor(database, account.id, code));
    if (!holds) throw codeNeeded(code);
  }
  await forgetAttempts(database, here);
  const token = await database.models.$transaction(async (transaction) => {
    await refuseChangedSince(transaction, account);
    const subject = `account ${account.id}`;
    await writeAudit(transaction, { actorId: account.id, requestId, action: "signIn", subject });
    return openSession(transaction, account.id);
  });
  return { token };
}

function wrongCredentials(): Refusal {
  return new Refusal("UNAUTHENTICATED", "The e-mail address or the password is wrong.");
}

/**
 * Throws where the password was changed, or the account closed, while it was checked: what ends all
 * sessions would not find the one that is opened now. Until the commit neither is done.
 */
async function refuseChangedSince(
  transaction: Transaction,
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string },
): Promise<void> {
  const same = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM account
    WHERE id = ${id}::uuid AND password_hash = ${passwordHash} AND disabled_at IS NULL FOR UPDATE`;
  if (same.length === 0) throw wrongCredentials();
}

/** The password is right, and a code is needed besides. */
function codeNeeded(code: string): Refusal {
  const message =
    code === ""
      ? "Type the code that your app shows, or a recovery code."
      : "This code does not hold, or was used.";
  return new Refusal("UNAUTHENTICATED", message, { argument: "code" });
}

/** Whether a password is right; one that no account can have is not hashed. */
export async function checkPassword(stored: string, password: string): Promise<boolean> {
  return !isTooLong(password) && passwordMatches(stored, password);
}

let nobody: Promise<string> | null = null;

/** A hash to compare with where there is no account, so that the answer takes as long. */
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(newSecret());
  return nobody;
}
