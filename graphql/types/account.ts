import {
  countSessions,
  findAccount,
  listAccounts,
  listInvitations,
  listTokens,
} from "@/accounts/read";
import { type AccountRole, TOKEN_SCOPES, type TokenScope } from "@/domain/permissions";
import type { Builder } from "../builder";
import { nameOfAccount } from "../curation/doer";
import { defineEnum } from "../define-enum";
import { pageArguments, pageByKey } from "../paging";

export function defineAccount(builder: Builder): void {
  defineEnums(builder);
  builder.objectType("ApiToken", {
    description:
      "A key by which a script acts for its owner. The secret is shown once and not kept.",
    fields: (t) => ({
      id: t.exposeID("id", { description: "For `revokeApiToken`; no global id." }),
      name: t.exposeString("name", { description: "What its owner calls it." }),
      scopes: t.expose("scopes", {
        type: ["TokenScope"],
        description: "What it may be used for, as far as its owner's role reaches.",
      }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
      expiresAt: t.expose("expiresAt", {
        type: "DateTime",
        nullable: true,
        description: "When it ends; null for never.",
      }),
    }),
  });
  builder.objectType("Viewer", {
    description: "Whoever asks, signed in or by an API token.",
    fields: (t) => ({
      name: t.exposeString("name", { description: "What others see." }),
      role: t.expose("role", { type: "AccountRole", description: "What the person may do." }),
      scopes: t.field({
        type: ["TokenScope"],
        description: "What the API token of this request may be used for; all of it for a session.",
        resolve: ({ scopes }) => scopes ?? TOKEN_SCOPES,
      }),
      email: t.string({
        description: "The address that the person signs in with. For a session only.",
        authScopes: { may: "OWN_ACCOUNT" },
        resolve: async ({ accountId }, _arguments, context) => {
          return (await findAccount(context.curation.database(), accountId))?.email ?? "";
        },
      }),
      sessions: t.int({
        description: "In how many browsers the person is signed in. For a session only.",
        authScopes: { may: "OWN_ACCOUNT" },
        resolve: async ({ accountId }, _arguments, context) => {
          return countSessions(context.curation.database(), accountId);
        },
      }),
      apiTokens: t.field({
        type: ["ApiToken"],
        description:
          "The person's API tokens that are not revoked, the newest first, at most 20. For a session only.",
        authScopes: { may: "OWN_ACCOUNT" },
        resolve: async ({ accountId }, _arguments, context) => {
          return listTokens(context.curation.database(), accountId);
        },
      }),
    }),
  });
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
  builder.objectType("Invitation", {
    description: "A link that opens one account. The link itself is shown once and not kept.",
    fields: (t) => ({
      id: t.exposeID("id", { description: "For `revokeInvitation`; no global id." }),
      email: t.exposeString("email", {
        nullable: true,
        description: "Whom it is for; null for the first administrator's.",
      }),
      role: t.expose("role", { type: "AccountRole", description: "The role of the account." }),
      invitedBy: t.string({
        nullable: true,
        description: "Name of whoever invited; null for the first administrator's.",
        resolve: ({ invitedById }, _arguments, context) =>
          invitedById === null ? null : nameOfAccount(context, invitedById),
      }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
      expiresAt: t.expose("expiresAt", { type: "DateTime", description: "When it ends." }),
    }),
  });
  defineAccountQueries(builder);
}

function defineAccountQueries(builder: Builder): void {
  const accounts = builder.connectionObject(
    {
      type: "Account",
      name: "AccountsConnection",
      description: "A page of accounts, by e-mail address.",
    },
    { name: "AccountsEdge", description: "An account in the list." },
  );
  const invitations = builder.connectionObject(
    {
      type: "Invitation",
      name: "InvitationsConnection",
      description: "A page of open invitations, the oldest first.",
    },
    { name: "InvitationsEdge", description: "An invitation in the list." },
  );
  builder.queryFields((t) => ({
    viewer: t.field({
      type: "Viewer",
      nullable: true,
      description: "Who asks; null for somebody without an account.",
      resolve: (_root, _arguments, context) => context.viewer(),
    }),
    accounts: t.field({
      type: accounts,
      description: "The people with an account. For administrators, signed in.",
      args: pageArguments(t.arg),
      authScopes: { may: "ADMINISTER" },
      resolve: async (_root, page, context) => {
        const found = await listAccounts(context.curation.database());
        return pageByKey("accounts", found, ({ email }) => email, page);
      },
    }),
    invitations: t.field({
      type: invitations,
      description: "The invitations that are open. For administrators, signed in.",
      args: pageArguments(t.arg),
      authScopes: { may: "ADMINISTER" },
      resolve: async (_root, page, context) => {
        const found = await listInvitations(context.curation.database());
        const keyOf = ({ createdAt, id }: (typeof found)[number]) =>
          `${createdAt.toISOString()} ${id}`;
        return pageByKey("invitations", found, keyOf, page);
      },
    }),
  }));
}

function defineEnums(builder: Builder): void {
  defineEnum<AccountRole>(
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
  defineEnum<TokenScope>(builder, "TokenScope", "What an API token may be used for.", {
    READ: "Reading drafts and the queue of reviews.",
    EDIT: "Writing submissions.",
    REVIEW: "Publishing, giving back and taking back.",
  });
}
