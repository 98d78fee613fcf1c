import {
  countSessions,
  findAccount,
  listSessions,
  listTokens,
  type SessionRow,
} from "@/accounts/account-rows";
import { changePassword, endSession, signOutEverywhere } from "@/accounts/own-account";
import { TOKEN_SCOPES, type Viewer } from "@/domain/permissions";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import type { Payload } from "../builder/user-error";

declare module "../builder/builder" {
  interface ObjectTypes {
    Viewer: Viewer;
    Session: SessionRow;
    ViewerPayload: Payload<Viewer>;
    SignOutPayload: Payload<{ readonly sessionsEnded: number }>;
  }
}

export function defineViewer(builder: Builder): void {
  builder.objectType("Session", {
    description: "A browser in which a person is signed in.",
    fields: (t) => ({
      id: t.exposeID("id", { description: "For `endSession`; no global id." }),
      createdAt: t.expose("createdAt", {
        type: "DateTime",
        description: "When the person signed in.",
      }),
      expiresAt: t.expose("expiresAt", {
        type: "DateTime",
        description: "When it ends by itself.",
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
          return (await findAccount(context.database(), accountId))?.email ?? "";
        },
      }),
      sessions: t.int({
        description: "In how many browsers the person is signed in. For a session only.",
        authScopes: { may: "OWN_ACCOUNT" },
        resolve: async ({ accountId }, _arguments, context) => {
          return countSessions(context.database(), accountId);
        },
      }),
      openSessions: t.field({
        type: ["Session"],
        description:
          "Where the person is signed in, the latest first, at most 100. For a session only.",
        authScopes: { may: "OWN_ACCOUNT" },
        resolve: async ({ accountId }, _arguments, context) => {
          return listSessions(context.database(), accountId);
        },
      }),
      apiTokens: t.field({
        type: ["ApiToken"],
        description:
          "The person's API tokens that are not revoked, the newest first, at most 20. For a session only.",
        authScopes: { may: "OWN_ACCOUNT" },
        resolve: async ({ accountId }, _arguments, context) => {
          return listTokens(context.database(), accountId);
        },
      }),
    }),
  });
  builder.queryFields((t) => ({
    viewer: t.field({
      type: "Viewer",
      nullable: true,
      description: "Who asks; null for somebody without an account.",
      resolve: (_root, _arguments, context) => context.viewer(),
    }),
  }));
  builder.objectType("ViewerPayload", {
    description: "What a change of one's own account answers.",
    fields: (t) => ({
      viewer: t.field({
        type: "Viewer",
        nullable: true,
        description: "The person as the account is now; null where `userErrors` says why.",
        resolve: ({ done }) => done,
      }),
    }),
  });
  builder.objectType("SignOutPayload", {
    description: "What ending sessions answers.",
    fields: (t) => ({
      sessionsEnded: t.int({
        nullable: true,
        description:
          "How many sessions were ended, this one among them; null where `userErrors` says why.",
        resolve: ({ done }) => done?.sessionsEnded ?? null,
      }),
    }),
  });
  const changePasswordInput = builder.inputType("ChangePasswordInput", {
    description: "The present password and the next one.",
    fields: (t) => ({
      current: t.string({ required: true, description: "The present password." }),
      next: t.string({
        required: true,
        description: "The new password, 12 to 128 characters, not easily guessed.",
      }),
    }),
  });
  defineMutation(
    builder,
    "changePassword",
    {
      input: changePasswordInput,
      payload: "SignOutPayload",
      may: "OWN_ACCOUNT",
      description:
        "Changes one's own password and ends all of one's sessions, this one too. API tokens stay. Refused with BAD_USER_INPUT naming the field, and RATE_LIMITED after five attempts in a quarter of an hour. For people signed in.",
    },
    async ({ current, next }, context) => {
      const actor = await context.actor();
      return { sessionsEnded: await changePassword(context.database(), actor, current, next) };
    },
  );
  const sessionInput = builder.inputType("SessionInput", {
    description: "One of one's own sessions.",
    fields: (t) => ({
      session: t.id({ required: true, description: "Its id, as it was answered." }),
    }),
  });
  defineMutation(
    builder,
    "endSession",
    {
      input: sessionInput,
      payload: "SignOutPayload",
      may: "OWN_ACCOUNT",
      description:
        "Ends one of one's own sessions, at once and on every node. Refused with NOT_FOUND. For people signed in.",
    },
    async ({ session }, context) => ({
      sessionsEnded: await endSession(context.database(), await context.actor(), session),
    }),
  );
  defineMutation(
    builder,
    "signOutEverywhere",
    {
      input: null,
      payload: "SignOutPayload",
      may: "OWN_ACCOUNT",
      description: "Ends all of one's own sessions, this one too. For people signed in.",
    },
    async (_input, context) => {
      const actor = await context.actor();
      return { sessionsEnded: await signOutEverywhere(context.database(), actor) };
    },
  );
}
