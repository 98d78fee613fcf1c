import { createApiToken, revokeApiToken } from "@/accounts/api-tokens";
import { invite, revokeInvitation } from "@/accounts/invitations";
import { changePassword, signOutEverywhere } from "@/accounts/own-account";
import { changeRole, disableAccount, enableAccount } from "@/accounts/people";
import { type AccountRow, findAccount, listInvitations, listTokens } from "@/accounts/read";
import type { Permission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { Database } from "@/prisma/client";
import type { Doer } from "@/prisma/deed";
import { isUuid } from "@/prisma/uuid";
import type { AccountInputTypes, AccountObjectTypes } from "../accounts/account-types";
import type { Builder } from "../builder";
import type { GraphQLContext } from "../context";
import { doerOf } from "../curation/doer";

type InputName = keyof AccountInputTypes;
type PayloadName = keyof AccountObjectTypes;

const DIGEST = /^[0-9a-f]{64}$/;

export function defineAccountMutations(builder: Builder): void {
  /** A mutation with one input that needs a permission. */
  function define<Name extends InputName, Payload extends PayloadName>(
    name: string,
    [permission, input, payload]: readonly [Permission, Name, Payload],
    description: string,
    work: (
      input: AccountInputTypes[Name],
      database: Database,
      doer: Doer,
      context: GraphQLContext,
    ) => Promise<AccountObjectTypes[Payload]>,
  ): void {
    builder.mutationField(name, (t) =>
      t.field({
        type: payload,
        description,
        args: {
          input: t.arg({ type: input, required: true, description: "What is to be done." }),
        },
        authScopes: { may: permission },
        // Pothos cannot work out the types from names that are themselves parameters.
        resolve: (async (
          _root: unknown,
          given: { input: AccountInputTypes[Name] },
          context: GraphQLContext,
        ) => {
          const viewer = await context.signedIn();
          const doer = doerOf(viewer, context);
          return work(given.input, context.curation.database(), doer, context);
        }) as never,
      }),
    );
  }
  define(
    "inviteAccount",
    ["ADMINISTER", "InviteAccountInput", "InviteAccountPayload"],
    "Invites a person by a link that opens one account within 7 days. An earlier open invitation for the address ends. Refused with DUPLICATE where the address has an account. For administrators, signed in.",
    async ({ email, role }, database, doer, context) => {
      context.answerSecret();
      const { id, token } = await invite(database, doer, email, role);
      const open = await listInvitations(database);
      return { invitation: held(open.find((invitation) => invitation.id === id)), token };
    },
  );
  define(
    "revokeInvitation",
    ["ADMINISTER", "InvitationInput", "RevokeInvitationPayload"],
    "Takes an open invitation back. For administrators, signed in.",
    async ({ invitation }, database, doer) => {
      if (!DIGEST.test(invitation))
        throw new Refusal("NOT_FOUND", "There is no such open invitation.");
      await revokeInvitation(database, doer, invitation);
      return { invitation };
    },
  );
  define(
    "changeRole",
    ["ADMINISTER", "ChangeRoleInput", "AccountPayload"],
    "Gives a person another role and ends the person's sessions. Refused with CONFLICT for the last administrator. For administrators, signed in.",
    async ({ account, role }, database, doer) => {
      await changeRole(database, doer, accountId(account), role);
      return accountOf(database, account);
    },
  );
  define(
    "disableAccount",
    ["ADMINISTER", "AccountInput", "AccountPayload"],
    "Closes an account: its sessions end and its API tokens are refused, at once. Refused with CONFLICT for the last administrator. For administrators, signed in.",
    async ({ account }, database, doer) => {
      await disableAccount(database, doer, accountId(account));
      return accountOf(database, account);
    },
  );
  define(
    "enableAccount",
    ["ADMINISTER", "AccountInput", "AccountPayload"],
    "Opens a closed account again. For administrators, signed in.",
    async ({ account }, database, doer) => {
      await enableAccount(database, doer, accountId(account));
      return accountOf(database, account);
    },
  );
  define(
    "changePassword",
    ["OWN_ACCOUNT", "ChangePasswordInput", "SignOutPayload"],
    "Changes one's own password and ends all of one's sessions, this one too. API tokens stay. Refused with BAD_USER_INPUT naming the field, and RATE_LIMITED after five attempts in a quarter of an hour. For people signed in.",
    async ({ current, next }, database, doer) => ({
      sessionsEnded: await changePassword(database, doer, current, next),
    }),
  );
  define(
    "createApiToken",
    ["OWN_ACCOUNT", "CreateApiTokenInput", "CreateApiTokenPayload"],
    "Makes an API token for scripts, at most 20 a person, then LIMIT_EXCEEDED. For people signed in.",
    async (wish, database, doer, context) => {
      context.answerSecret();
      const { id, secret } = await createApiToken(database, doer, wish);
      const tokens = await listTokens(database, doer.accountId);
      return { apiToken: held(tokens.find((token) => token.id === id)), secret };
    },
  );
  builder.mutationField("revokeApiToken", (t) =>
    t.field({
      type: "ViewerPayload",
      description: "Takes one of one's own API tokens back, at once. For people signed in.",
      args: {
        input: t.arg({ type: "ApiTokenInput", required: true, description: "What is to be done." }),
      },
      authScopes: { may: "OWN_ACCOUNT" },
      resolve: async (_root, { input }, context) => {
        const viewer = await context.signedIn();
        const id = isUuid(input.apiToken) ? input.apiToken : null;
        if (id === null) throw new Refusal("NOT_FOUND", "You have no such token.");
        await revokeApiToken(context.curation.database(), doerOf(viewer, context), id);
        return viewer;
      },
    }),
  );
  builder.mutationField("signOutEverywhere", (t) =>
    t.field({
      type: "SignOutPayload",
      description: "Ends all of one's own sessions, this one too. For people signed in.",
      authScopes: { may: "OWN_ACCOUNT" },
      resolve: async (_root, _arguments, context) => {
        const viewer = await context.signedIn();
        const doer = doerOf(viewer, context);
        return { sessionsEnded: await signOutEverywhere(context.curation.database(), doer) };
      },
    }),
  );
}

function accountId(id: string): string {
  if (isUuid(id)) return id;
  throw new Refusal("NOT_FOUND", "There is no such account.");
}

async function accountOf(database: Database, id: string): Promise<AccountRow> {
  return held((await findAccount(database, id)) ?? undefined);
}

/** What was written a moment ago. */
function held<T>(found: T | undefined): T {
  if (found === undefined) throw new Refusal("NOT_FOUND", "It has been removed meanwhile.");
  return found;
}
