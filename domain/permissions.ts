import { Refusal } from "./refusal";

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

/** Who asks, where that person may do it. Throws UNAUTHENTICATED and FORBIDDEN. */
export function permitted(viewer: Viewer | null, permission: Permission): Viewer {
  if (viewer === null) throw unauthenticated();
  if (may(viewer, permission)) return viewer;
  throw new Refusal("FORBIDDEN", forbiddenWords(viewer));
}

/** Somebody who may write, where that person wrote the submission or reviews. Throws FORBIDDEN to others. */
export function permittedToChange(
  viewer: Viewer,
  { authorId }: { readonly authorId: string | null },
): Viewer {
  if (authorId === viewer.accountId || may(viewer, "REVIEW")) return viewer;
  throw new Refusal("FORBIDDEN", "Only its author and reviewers change a submission.");
}

/** Nobody is signed in, and somebody has to be. */
export function unauthenticated(): Refusal {
  const message = "Sign in first, or send an API token as Authorization: Bearer.";
  return new Refusal("UNAUTHENTICATED", message);
}

function forbiddenWords({ role, scopes }: Viewer): string {
  return scopes === null
    ? `A ${role.toLowerCase()} may not do this. Ask an administrator for another role.`
    : "This API token may not do this: its scopes or the role of its owner do not reach that far.";
}

function rank(role: AccountRole): number {
  return ACCOUNT_ROLES.indexOf(role);
}
