import { countAttempt, tooManyAttempts } from "@/accounts/attempts";
import {
  createWebhook,
  deleteWebhook,
  MOST_WEBHOOKS,
  ownWebhook,
  type WebhookRow,
} from "@/curation/webhooks/webhook-rows";
import { askedSubject } from "@/evidence/asked-subject";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import type { Payload } from "../builder/user-error";

declare module "../builder/builder" {
  interface ObjectTypes {
    CreateWebhookPayload: Payload<{ readonly webhook: WebhookRow; readonly secret: string }>;
    DeleteWebhookPayload: Payload<{ readonly webhook: string }>;
    TestWebhookPayload: Payload<{ readonly webhook: WebhookRow }>;
  }
}

const TRIALS_AN_HOUR = { most: 20, seconds: 3_600 };

export function defineWebhookChanges(builder: Builder): void {
  const createInput = builder.inputType("CreateWebhookInput", {
    description: "What a new webhook is to be.",
    fields: (t) => ({
      url: t.field({
        type: "URL",
        required: true,
        description: "Where to post: an address of the public internet, on its usual port.",
      }),
      about: t.field({
        type: "ChangeSubject",
        description: "Of what it is told: one title, step, source or country; null for everything.",
      }),
    }),
  });
  builder.objectType("CreateWebhookPayload", {
    description: "What making a webhook answers.",
    fields: (t) => ({
      webhook: t.field({
        type: "Webhook",
        nullable: true,
        description: "The webhook; null where `userErrors` says why there is none.",
        resolve: ({ done }) => done?.webhook ?? null,
      }),
      secret: t.string({
        nullable: true,
        description:
          "What messages are signed with. Shown this once; null where `userErrors` says why.",
        resolve: ({ done }) => done?.secret ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "createWebhook",
    {
      input: createInput,
      payload: "CreateWebhookPayload",
      may: "READ",
      description: `Has one's own address told of what is published from now on. At most ${MOST_WEBHOOKS} a person, then LIMIT_EXCEEDED; addresses that are not public are refused with BAD_USER_INPUT. Needs an account.`,
    },
    async ({ url, about }, context) => {
      context.answerSecret();
      const subject = askedSubject(about, await context.standing());
      const wish = { url, subject };
      const { links } = context.curation.webhooks;
      return createWebhook(context.database(), await context.actor(), wish, links);
    },
  );
  const input = builder.inputType("WebhookInput", {
    description: "One of one's own webhooks.",
    fields: (t) => ({ webhook: t.id({ required: true, description: "The id of the webhook." }) }),
  });
  builder.objectType("DeleteWebhookPayload", {
    description: "What deleting a webhook answers.",
    fields: (t) => ({
      webhook: t.id({
        nullable: true,
        description: "The id of the webhook that was; null where `userErrors` says why.",
        resolve: ({ done }) => done?.webhook ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "deleteWebhook",
    {
      input,
      payload: "DeleteWebhookPayload",
      may: "READ",
      description: "Deletes one of one's own webhooks, with its log. Needs an account.",
    },
    async ({ webhook }, context) => {
      await deleteWebhook(context.database(), await context.actor(), webhook);
      return { webhook };
    },
  );
  builder.objectType("TestWebhookPayload", {
    description: "What trying a webhook answers.",
    fields: (t) => ({
      webhook: t.field({
        type: "Webhook",
        nullable: true,
        description:
          "The webhook; the first of its log says what came of it. Null where `userErrors` says why.",
        resolve: ({ done }) => done?.webhook ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "testWebhook",
    {
      input,
      payload: "TestWebhookPayload",
      may: "READ",
      description: `Sends one of one's own webhooks the latest that it would have been told, at once and once, with the type \`webhook.test\`. At most ${TRIALS_AN_HOUR.most} an hour, then RATE_LIMITED. Needs an account.`,
    },
    async ({ webhook: id }, context) => {
      const { accountId } = await context.signedIn();
      const database = context.database();
      await ownWebhook(database, accountId, id);
      const tried = [{ what: `webhook trial ${accountId}`, limit: TRIALS_AN_HOUR }];
      const wait = await countAttempt(database, tried);
      if (wait !== null) throw tooManyAttempts(wait);
      await context.curation.webhooks.try(await context.actor(), id);
      return { webhook: await ownWebhook(database, accountId, id) };
    },
  );
}
