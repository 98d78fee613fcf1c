import { type InvitationRow, listInvitations, nameOfAccount } from "@/accounts/account-rows";
import { invite, noOpenInvitation, revokeInvitation } from "@/accounts/invitations";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineMutation } from "../builder/mutation";
import { pageArguments, pageByKey } from "../builder/paging";
import type { Payload } from "../builder/user-error";
import { stillHeld } from "./still-held";

declare module "../builder/builder" {
  interface ObjectTypes {
    Invitation: InvitationRow;
    InviteAccountPayload: Payload<{ readonly invitation: InvitationRow; readonly token: string }>;
    RevokeInvitationPayload: Payload<{ readonly invitation: string }>;
  }
}

const DIGEST = /^[0-9a-f]{64}$/;

export function defineInvitation(builder: Builder): void {
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
          invitedById === null ? null : nameOfAccount(context.database(), invitedById),
      }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
      expiresAt: t.expose("expiresAt", { type: "DateTime", description: "When it ends." }),
    }),
  });
  builder.queryFields((t) => ({
    invitations: t.field({
      type: connectionOf(builder, "Invitation"),
      description: "The invitations that are open. For administrators, signed in.",
      args: pageArguments(t.arg),
      authScopes: { may: "ADMINISTER" },
      resolve: async (_root, page, context) => {
        const found = await listInvitations(context.database());
        const keyOf = ({ createdAt, id }: (typeof found)[number]) =>
          `${createdAt.toISOString()} ${id}`;
        return pageByKey("invitations", found, keyOf, page);
      },
    }),
  }));
  defineMutations(builder);
}

function defineMutations(builder: Builder): void {
  const inviteAccountInput = builder.inputType("InviteAccountInput", {
    description: "Whom to invite.",
    fields: (t) => ({
      email: t.string({ required: true, description: "The address that the account will have." }),
      role: t.field({ type: "AccountRole", required: true, description: "Its role." }),
    }),
  });
  builder.objectType("InviteAccountPayload", {
    description: "What inviting somebody answers.",
    fields: (t) => ({
      invitation: t.field({
        type: "Invitation",
        nullable: true,
        description: "The invitation; null where `userErrors` says why there is none.",
        resolve: ({ done }) => done?.invitation ?? null,
      }),
      token: t.string({
        nullable: true,
        description:
          "The secret of the link /admin/invitation#TOKEN. Shown this once: only its digest is kept. Null where `userErrors` says why.",
        resolve: ({ done }) => done?.token ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "inviteAccount",
    {
      input: inviteAccountInput,
      payload: "InviteAccountPayload",
      may: "ADMINISTER",
      description:
        "Invites a person by a link that opens one account within 7 days. An earlier open invitation for the address ends. Refused with DUPLICATE where the address has an account. For administrators, signed in.",
    },
    async ({ email, role }, context) => {
      context.answerSecret();
      const database = context.database();
      const { id, token } = await invite(database, await context.actor(), email, role);
      const open = await listInvitations(database);
      return { invitation: stillHeld(open.find((invitation) => invitation.id === id)), token };
    },
  );
  const invitationInput = builder.inputType("InvitationInput", {
    description: "An invitation.",
    fields: (t) => ({
      invitation: t.id({ required: true, description: "Its id, as it was answered." }),
    }),
  });
  builder.objectType("RevokeInvitationPayload", {
    description: "What taking an invitation back answers.",
    fields: (t) => ({
      invitation: t.id({
        nullable: true,
        description: "The id of the invitation; null where `userErrors` says why.",
        resolve: ({ done }) => done?.invitation ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "revokeInvitation",
    {
      input: invitationInput,
      payload: "RevokeInvitationPayload",
      may: "ADMINISTER",
      description: "Takes an open invitation back. For administrators, signed in.",
    },
    async ({ invitation }, context) => {
      if (!DIGEST.test(invitation)) throw noOpenInvitation();
      await revokeInvitation(context.database(), await context.actor(), invitation);
      return { invitation };
    },
  );
}
