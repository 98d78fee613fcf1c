import type { AccountRole, TokenScope, Viewer } from "@/domain/permissions";
import type { HeaderReader } from "@/http/message";
import type { Database } from "@/prisma/client";
import { sessionToken } from "./cookie";
import { digestOf } from "./secret";

interface ViewerRow {
  readonly accountId: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly scopes: TokenScope[] | null;
}

/**
 * Who sends a request with these headers: the owner of its API token, else of its session; null where
 * it has neither or they are no longer valid. Asked anew for each request, so that what is ended on
 * one node is ended on all. A token is taken from the Authorization header only, never from an address.
 */
export async function viewerOf(
  { models }: Database,
  headers: HeaderReader,
): Promise<Viewer | null> {
  const authorization = headers.get("authorization");
  if (authorization != null) {
    const token = /^Bearer (stw_[\w-]{43})$/i.exec(authorization)?.[1];
    if (!token) return null;
    const [row] = await models.$queryRaw<ViewerRow[]>`
      SELECT a.id AS "accountId", a.name, a.role::text, t.scopes::text[]
      FROM api_token t JOIN account a ON a.id = t.account_id
      WHERE t.token_hash = ${digestOf(token)} AND t.revoked_at IS NULL
        AND (t.expires_at IS NULL OR t.expires_at > now()) AND a.disabled_at IS NULL`;
    return row ?? null;
  }
  const token = sessionToken(headers);
  if (token === null) return null;
  const [row] = await models.$queryRaw<ViewerRow[]>`
    SELECT a.id AS "accountId", a.name, a.role::text, NULL AS scopes
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = ${digestOf(token)} AND s.expires_at > now() AND a.disabled_at IS NULL`;
  return row ?? null;
}
