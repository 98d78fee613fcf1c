import { type AccountRow, findAccount, listAccounts } from "@/accounts/account-rows";
import { makeResetLink, RESET_HOURS } from "@/accounts/password-resets";
import { changeRole, disableAccount, enableAccount, noSuchAccount } from "@/accounts/people";
import type { AccountRole } from "@/domain/permissions";
import { isUuid } from "@/prisma/uuid";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineEnum } from "../builder/define-enum";
import { defineMutation } from "../builder/mutation";
import { pageArguments, pageByKey } from "../builder/paging";
import type { Payload } from "../builder/user-error";
import { stillHeld } from "./still-held";

declare module "../builder/builder" {
  interface ObjectTypes {
    Account: AccountRow;
    AccountPayload: Payload<AccountRow>;
    ResetLinkPayload: Payload<string>;
  }
  interface EnumTypes {
    AccountRole: AccountRole;
  }
}

export function defineAccount(builder: Builder): void {
  defineEnum(
    builder,
    "AccountRole",
    "What a person may do. Each may do what those before it may.",
    {
      VIEWER: "Reads drafts and the queue of reviews.",
      CURATOR: "Writes submissions and hands them in.",
      REVIEWER: "Publishes, gives back and takes back what curators wrote.",
      ADMINISTRATOR: "Invites people, gives roles, reads the audit trail.",
    },
  );
  builder.objectType("Account", {
    description: "A person with an account, as administrators see it.",
    fields: (t) => ({
      id: t.exposeID("id", { description: "For mutations; no global id." }),
      email: t.exposeString("email", { description: "The address that the person signs in with." }),
      name: t.exposeString("name", { description: "What others see." }),
      role: t.expose("role", { type: "AccountRole", description: "What the person may do." }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was opened." }),
      disabledAt: t.expose("disabledAt", {
        type: "DateTime",
        nullable: true,
        description: "When an administrator closed it; null while it is open.",
      }),
    }),
  });
  builder.queryFields((t) => ({
    accounts: t.field({
      type: connectionOf(builder, "Account"),
      description: "The people with an account. For administrators, signed in.",
      args: pageArguments(t.arg),
      authScopes: { may: "ADMINISTER" },
      resolve: async (_root, page, context) => {
        const found = await listAccounts(context.database());
        return pageByKey("accounts", found, ({ email }) => email, page);
      },
    }),
  }));
  defineMutations(builder);
}

function defineMutations(builder: Builder): void {
  builder.objectType("AccountPayload", {
    description: "What a change of an account answers.",
    fields: (t) => ({
      account: t.field({
        type: "Account",
        nullable: true,
        description: "The account as it is now; null where `userErrors` says why.",
        resolve: ({ done }) => done,
      }),
    }),
  });
  const changeRoleInput = builder.inputType("ChangeRoleInput", {
    description: "Which role a person is to have.",
    fields: (t) => ({
      account: t.id({ required: true, description: "The id of the account." }),
      role: t.field({ type: "AccountRole", required: true, description: "The new role." }),
    }),
  });
  defineMutation(
    builder,
    "changeRole",
    {
      input: changeRoleInput,
      payload: "AccountPayload",
      may: "ADMINISTER",
      description:
        "Gives a person another role and ends the person's sessions. Refused with CONFLICT for the last administrator. For administrators, signed in.",
    },
    async ({ account, role }, context) => {
      const database = context.database();
      await changeRole(database, await context.actor(), accountId(account), role);
      return stillHeld(await findAccount(database, account));
    },
  );
  const accountInput = builder.inputType("AccountInput", {
    description: "An account.",
    fields: (t) => ({ account: t.id({ required: true, description: "The id of the account." }) }),
  });
  defineMutation(
    builder,
    "disableAccount",
    {
      input: accountInput,
      payload: "AccountPayload",
      may: "ADMINISTER",
      description:
        "Closes an account: its sessions end and its API tokens are refused, at once. Refused with CONFLICT for the last administrator. For administrators, signed in.",
    },
    async ({ account }, context) => {
      const database = context.database();
      await disableAccount(database, await context.actor(), accountId(account));
      return stillHeld(await findAccount(database, account));
    },
  );
  builder.objectType("ResetLinkPayload", {
    description: "What the link to a new password answers.",
    fields: (t) => ({
      token: t.string({
        nullable: true,
        description:
          "The secret of the link, told this once: it stands behind the # of `/admin/reset`. Null where `userErrors` says why.",
        resolve: ({ done }) => done,
      }),
    }),
  });
  defineMutation(
    builder,
    "makeResetLink",
    {
      input: accountInput,
      payload: "ResetLinkPayload",
      may: "ADMINISTER",
      description: `Makes a link by which a person chooses a new password, once and within ${RESET_HOURS} hours; it takes the place of an earlier one. The person is told who made it. Refused with CONFLICT for a closed account. For administrators, signed in.`,
    },
    async ({ account }, context) => {
      context.answerSecret();
      return makeResetLink(context.database(), await context.actor(), accountId(account));
    },
  );
  defineMutation(
    builder,
    "enableAccount",
    {
      input: accountInput,
      payload: "AccountPayload",
      may: "ADMINISTER",
      description: "Opens a closed account again. For administrators, signed in.",
    },
    async ({ account }, context) => {
      const database = context.database();
      await enableAccount(database, await context.actor(), accountId(account));
      return stillHeld(await findAccount(database, account));
    },
  );
}

function accountId(id: string): string {
  if (isUuid(id)) return id;
  throw noSuchAccount();
}
