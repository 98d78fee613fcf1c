import type { Builder } from "../builder";

export function defineAccountPayloads(builder: Builder): void {
  builder.objectType("InviteAccountPayload", {
    description: "What inviting somebody answers.",
    fields: (t) => ({
      invitation: t.expose("invitation", { type: "Invitation", description: "The invitation." }),
      token: t.exposeString("token", {
        description:
          "The secret of the link /admin/invitation#TOKEN. Shown this once: only its digest is kept.",
      }),
    }),
  });
  builder.objectType("RevokeInvitationPayload", {
    description: "What taking an invitation back answers.",
    fields: (t) => ({
      invitation: t.exposeID("invitation", { description: "The id of the invitation." }),
    }),
  });
  builder.objectType("AccountPayload", {
    description: "What a change of an account answers.",
    fields: (t) => ({
      account: t.field({
        type: "Account",
        description: "The account as it is now.",
        resolve: (account) => account,
      }),
    }),
  });
  builder.objectType("CreateApiTokenPayload", {
    description: "What making an API token answers.",
    fields: (t) => ({
      apiToken: t.expose("apiToken", { type: "ApiToken", description: "The token." }),
      secret: t.exposeString("secret", {
        description:
          "To be sent as `Authorization: Bearer`. Shown this once: only its digest is kept.",
      }),
    }),
  });
  builder.objectType("ViewerPayload", {
    description: "What a change of one's own account answers.",
    fields: (t) => ({
      viewer: t.field({
        type: "Viewer",
        description: "The person as the account is now.",
        resolve: (viewer) => viewer,
      }),
    }),
  });
  builder.objectType("SignOutPayload", {
    description: "What ending sessions answers.",
    fields: (t) => ({
      sessionsEnded: t.exposeInt("sessionsEnded", {
        description: "How many sessions were ended, this one among them.",
      }),
    }),
  });
}
