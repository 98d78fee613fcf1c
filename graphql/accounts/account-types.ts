import type { AccountRow, InvitationRow, TokenRow } from "@/accounts/read";
import type { AccountRole, TokenScope, Viewer } from "@/domain/permissions";
import type { AuditRow } from "@/prisma/audit";

/** What stands behind the object types of accounts. */
export interface AccountObjectTypes {
  Viewer: Viewer;
  Account: AccountRow;
  Invitation: InvitationRow;
  ApiToken: TokenRow;
  AuditEvent: AuditRow;
  InviteAccountPayload: { readonly invitation: InvitationRow; readonly token: string };
  RevokeInvitationPayload: { readonly invitation: string };
  AccountPayload: AccountRow;
  CreateApiTokenPayload: { readonly apiToken: TokenRow; readonly secret: string };
  ViewerPayload: Viewer;
  SignOutPayload: { readonly sessionsEnded: number };
}

/** The enumerations of accounts. */
export type AccountScalarTypes = {
  AccountRole: { Input: AccountRole; Output: AccountRole };
  TokenScope: { Input: TokenScope; Output: TokenScope };
};

/** The input types of accounts. */
export interface AccountInputTypes {
  InviteAccountInput: { readonly email: string; readonly role: AccountRole };
  InvitationInput: { readonly invitation: string };
  ChangeRoleInput: { readonly account: string; readonly role: AccountRole };
  AccountInput: { readonly account: string };
  ChangePasswordInput: { readonly current: string; readonly next: string };
  CreateApiTokenInput: {
    readonly name: string;
    readonly scopes: readonly TokenScope[];
    readonly days: number;
  };
  ApiTokenInput: { readonly apiToken: string };
}
