/** What a person may do, from the least to the most. Each role may do what those before it may. */
export const ACCOUNT_ROLES = ["VIEWER", "CURATOR", "REVIEWER", "ADMINISTRATOR"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** What an API token may be used for. A token never does more than its owner may. */
export const TOKEN_SCOPES = ["READ", "EDIT", "REVIEW"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * What is asked for. `READ`: drafts and the queue. `EDIT`: writing submissions. `REVIEW`: publishing
 * and undoing. `ADMINISTER`: people, roles, the audit trail. `OWN_ACCOUNT`: one's own password,
 * sessions and tokens.
 */
export type Permission = TokenScope | "ADMINISTER" | "OWN_ACCOUNT";

/** Who asks. */
export interface Viewer {
  readonly accountId: string;
  readonly name: string;
  readonly role: AccountRole;
  /** What the API token that the person came with may be used for; null for a signed-in browser. */
  readonly scopes: readonly TokenScope[] | null;
}

const LEAST_ROLE: Readonly<Record<Permission, AccountRole>> = {
  OWN_ACCOUNT: "VIEWER",
  READ: "VIEWER",
  EDIT: "CURATOR",
  REVIEW: "REVIEWER",
  ADMINISTER: "ADMINISTRATOR",
};

/** Whether somebody may do something. Nobody may do anything without an account; tokens never administer. */
export function may(viewer: Viewer | null, permission: Permission): boolean {
  if (viewer === null) return false;
  const tokenAllows =
    viewer.scopes === null || (viewer.scopes as readonly Permission[]).includes(permission);
  return tokenAllows && rank(viewer.role) >= rank(LEAST_ROLE[permission]);
}

function rank(role: AccountRole): number {
  return ACCOUNT_ROLES.indexOf(role);
}
