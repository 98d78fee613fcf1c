import { listTokens, type TokenRow } from "@/accounts/account-rows";
import { createApiToken, noSuchToken, revokeApiToken } from "@/accounts/api-tokens";
import type { TokenScope } from "@/domain/permissions";
import { isUuid } from "@/prisma/uuid";
import type { Builder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";
import { defineMutation } from "../builder/mutation";
import type { Payload } from "../builder/user-error";
import { stillHeld } from "./still-held";

declare module "../builder/builder" {
  interface ObjectTypes {
    ApiToken: TokenRow;
    CreateApiTokenPayload: Payload<{ readonly apiToken: TokenRow; readonly secret: string }>;
  }
  interface EnumTypes {
    TokenScope: TokenScope;
  }
}

export function defineApiToken(builder: Builder): void {
  defineEnum(builder, "TokenScope", "What an API token may be used for.", {
    READ: "Reading drafts and the queue of reviews.",
    EDIT: "Writing submissions.",
    REVIEW: "Publishing, giving back and taking back.",
  });
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
  const createApiTokenInput = builder.inputType("CreateApiTokenInput", {
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
  builder.objectType("CreateApiTokenPayload", {
    description: "What making an API token answers.",
    fields: (t) => ({
      apiToken: t.field({
        type: "ApiToken",
        nullable: true,
        description: "The token; null where `userErrors` says why there is none.",
        resolve: ({ done }) => done?.apiToken ?? null,
      }),
      secret: t.string({
        nullable: true,
        description:
          "To be sent as `Authorization: Bearer`. Shown this once: only its digest is kept. Null where `userErrors` says why.",
        resolve: ({ done }) => done?.secret ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "createApiToken",
    {
      input: createApiTokenInput,
      payload: "CreateApiTokenPayload",
      may: "OWN_ACCOUNT",
      description:
        "Makes an API token for scripts, at most 20 a person, then LIMIT_EXCEEDED. For people signed in.",
    },
    async (wish, context) => {
      context.answerSecret();
      const [database, actor] = [context.database(), await context.actor()];
      const { id, secret } = await createApiToken(database, actor, wish);
      const tokens = await listTokens(database, actor.accountId);
      return { apiToken: stillHeld(tokens.find((token) => token.id === id)), secret };
    },
  );
  const apiTokenInput = builder.inputType("ApiTokenInput", {
    description: "One of one's own API tokens.",
    fields: (t) => ({ apiToken: t.id({ required: true, description: "The id of the token." }) }),
  });
  defineMutation(
    builder,
    "revokeApiToken",
    {
      input: apiTokenInput,
      payload: "ViewerPayload",
      may: "OWN_ACCOUNT",
      description: "Takes one of one's own API tokens back, at once. For people signed in.",
    },
    async ({ apiToken }, context) => {
      if (!isUuid(apiToken)) throw noSuchToken();
      await revokeApiToken(context.database(), await context.actor(), apiToken);
      return context.signedIn();
    },
  );
}
