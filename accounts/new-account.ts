import type { AccountRole } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Database, Transaction } from "@/prisma/client";
import { emailProblem, normalEmail } from "./email";
import { hashPassword } from "./password-hash";
import { passwordProblem } from "./password-rule";
import { nameProblem, normalName } from "./person-name";

/** What a person chooses who opens an account. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** A person whose input was checked and whose password is hashed: all that takes time is done. */
export interface CheckedPerson {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** Checks what a person chose and hashes the password. Throws BAD_USER_INPUT, naming the field. */
export async function checkPerson({ email, name, password }: NewPerson): Promise<CheckedPerson> {
  refuseField("email", emailProblem(email));
  refuseField("name", nameProblem(name));
  refuseField("password", passwordProblem(password, [email, name]));
  const passwordHash = await hashPassword(password);
  return { email: normalEmail(email), name: normalName(name), passwordHash };
}

/** Throws BAD_USER_INPUT where there is a problem with an input. */
export function refuseField(field: string, problem: string | null): void {
  if (problem !== null) throw new Refusal("BAD_USER_INPUT", problem, { argument: field });
}

/** Opens an account and answers its id. Throws DUPLICATE where the address has one. */
export async function createAccount(
  transaction: Transaction,
  person: CheckedPerson,
  role: AccountRole,
): Promise<string> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${person.email}, 1))`;
  await refuseKnown(transaction, person.email);
  const { id } = await transaction.account.create({ data: { ...person, role } });
  return id;
}

/** Throws DUPLICATE where an address has an account. */
export async function refuseKnown(
  models: Transaction | Database["models"],
  email: string,
): Promise<void> {
  if ((await models.account.count({ where: { email } })) === 0) return;
  throw new Refusal("DUPLICATE", "There is an account with this e-mail address.", {
    argument: "email",
  });
}
