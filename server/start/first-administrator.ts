import { readFile } from "node:fs/promises";
import { createFirstAdministrator, firstAdministratorToken } from "@/accounts/first-administrator";
import { Refusal } from "@/domain/refusal";
import type { Database } from "@/prisma/client";
import type { Environment } from "./environment";
import { StartError } from "./start-error";

type Settings = Pick<Environment, "STEPWISE_ADMIN_EMAIL" | "STEPWISE_ADMIN_PASSWORD_FILE">;

/**
 * Sees to it that somebody can get in: opens the account that the settings name, else answers the
 * path of a link that opens the first account once; null where there is an account. Throws a
 * StartError where the settings cannot be met.
 */
export async function prepareFirstAdministrator(
  database: Database,
  { STEPWISE_ADMIN_EMAIL: email, STEPWISE_ADMIN_PASSWORD_FILE: file }: Settings,
): Promise<string | null> {
  if (email === undefined) {
    const token = await firstAdministratorToken(database);
    return token === null ? null : `/admin/welcome#${token}`;
  }
  if (file === undefined) {
    throw new StartError("STEPWISE_ADMIN_EMAIL needs STEPWISE_ADMIN_PASSWORD_FILE beside it.");
  }
  if ((await database.models.account.count()) > 0) return null;
  const [password = ""] = (await readPassword(file)).split(/\r?\n/, 1);
  const name = email.split("@", 1)[0] ?? email;
  await createFirstAdministrator(database, { email, name, password }).catch(explain);
  return null;
}

function readPassword(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => {
    throw new StartError("STEPWISE_ADMIN_PASSWORD_FILE names a file that cannot be read.");
  });
}

function explain(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new StartError(`The first administrator cannot be made. ${error.message}`);
}
