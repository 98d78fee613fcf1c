import type { Builder } from "../builder";

export function defineAccountInputs(builder: Builder): void {
  builder.inputType("InviteAccountInput", {
    description: "Whom to invite.",
    fields: (t) => ({
      email: t.string({ required: true, description: "The address that the account will have." }),
      role: t.field({ type: "AccountRole", required: true, description: "Its role." }),
    }),
  });
  builder.inputType("InvitationInput", {
    description: "An invitation.",
    fields: (t) => ({
      invitation: t.id({ required: true, description: "Its id, as it was answered." }),
    }),
  });
  builder.inputType("ChangeRoleInput", {
    description: "Which role a person is to have.",
    fields: (t) => ({
      account: t.id({ required: true, description: "The id of the account." }),
      role: t.field({ type: "AccountRole", required: true, description: "The new role." }),
    }),
  });
  builder.inputType("AccountInput", {
    description: "An account.",
    fields: (t) => ({ account: t.id({ required: true, description: "The id of the account." }) }),
  });
  builder.inputType("ChangePasswordInput", {
    description: "The present password and the next one.",
    fields: (t) => ({
      current: t.string({ required: true, description: "The present password." }),
      next: t.string({
        required: true,
        description: "The new password, 12 to 128 characters, not easily guessed.",
      }),
    }),
  });
  builder.inputType("CreateApiTokenInput", {
    description: "What a new API token is to be.",
    fields: (t) => ({
      name: t.string({ required: true, description: "What to call it, 1 to 100 characters." }),
      scopes: t.field({
        type: ["TokenScope"],
        required: true,
        description: "What it may be used for, at least one.",
      }),
      days: t.int({ required: true, description: "After how many days it ends, 1 to 365." }),
    }),
  });
  builder.inputType("ApiTokenInput", {
    description: "One of one's own API tokens.",
    fields: (t) => ({ apiToken: t.id({ required: true, description: "The id of the token." }) }),
  });
}
