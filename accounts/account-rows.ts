import type { AccountRole, TokenScope } from "@/domain/permissions";
import type { Database } from "@/prisma/client";
import { databaseTime } from "@/prisma/clock";

/** An account as administrators see it. */
export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

/** An invitation that is open. Its id is a digest: nobody makes the link of it. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string | null;
  readonly role: AccountRole;
  readonly invitedById: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** An API token as its owner sees it, without the secret, which nobody knows any more. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

const ACCOUNT = {
  id: true,
  email: true,
  name: true,
  role: true,
  createdAt: true,
  disabledAt: true,
} as const;
const TOKEN = { id: true, name: true, scopes: true, createdAt: true, expiresAt: true } as const;

/** An account; null where there is none of that id. */
export function findAccount({ models }: Database, id: string): Promise<AccountRow | null> {
  return models.account.findUnique({ where: { id }, select: ACCOUNT });
}

/** Every account. */
export function listAccounts({ models }: Database): Promise<AccountRow[]> {
  return models.account.findMany({ select: ACCOUNT });
}

/** The invitations that are open: neither used nor taken back nor too old. */
export async function listInvitations({ models }: Database): Promise<InvitationRow[]> {
  const now = await databaseTime(models);
  const rows = await models.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
  });
  return rows.map(({ tokenHash, acceptedAt, revokedAt, ...row }) => ({ id: tokenHash, ...row }));
}

/** The tokens of an account that are not taken back, the newest first. */
export function listTokens({ models }: Database, accountId: string): Promise<TokenRow[]> {
  const where = { accountId, revokedAt: null };
  return models.apiToken.findMany({ where, select: TOKEN, orderBy: { createdAt: "desc" } });
}

/** A browser in which a person is signed in. Its id is a digest: nobody makes the cookie of it. */
export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Where a person is signed in, the latest first. */
export async function listSessions({ models }: Database, accountId: string): Promise<SessionRow[]> {
  const now = await databaseTime(models);
  const rows = await models.session.findMany({
    where: { accountId, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    take: MOST_SESSIONS,
  });
  return rows.map(({ tokenHash: id, createdAt, expiresAt }) => ({ id, createdAt, expiresAt }));
}

/** The most sessions that are listed of one person. */
const MOST_SESSIONS = 100;

/** In how many browsers a person is signed in. */
export async function countSessions({ models }: Database, accountId: string): Promise<number> {
  const now = await databaseTime(models);
  return models.session.count({ where: { accountId, expiresAt: { gt: now } } });
}

/**
 * The name that others see of an account. The client reads all rows in one statement that are looked
 * up by their key at the same time, so that a page of rows costs one.
 */
export async function nameOfAccount({ models }: Database, id: string): Promise<string> {
  const { name } = await models.account.findUniqueOrThrow({ where: { id } });
  return name;
}
