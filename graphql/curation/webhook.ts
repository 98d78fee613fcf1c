import { feedOf } from "@/curation/webhooks/delivery-body";
import { type DeliveryRow, readDeliveries } from "@/curation/webhooks/delivery-rows";
import { listWebhooks, MOST_WEBHOOKS, type WebhookRow } from "@/curation/webhooks/webhook-rows";
import { subjectOfPath } from "@/domain/changes/change-subject";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { numbersOf, pageArguments, pageByKey, pageOfRows } from "../builder/paging";

declare module "../builder/builder" {
  interface ObjectTypes {
    Webhook: WebhookRow;
  }
}

export function defineWebhook(builder: Builder): void {
  builder.objectType("Webhook", {
    description:
      "An address of its owner's that is told of what is published: each revision is posted to it as JSON, signed by the convention of Standard Webhooks.",
    fields: (t) => ({
      id: t.exposeID("id", { description: "For `deleteWebhook` and `testWebhook`; no global id." }),
      url: t.exposeString("url", { description: "Where messages are posted." }),
      feed: t.string({
        description:
          'The address of the JSON Feed that tells the same, such as "/titles/data-scientist/changes.json"; "/changes.json" where it is told of everything.',
        resolve: ({ about }) => feedOf(subjectOfPath(about)),
      }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
      switchedOffAt: t.expose("switchedOffAt", {
        type: "DateTime",
        nullable: true,
        description:
          "When it was switched off because nothing could be delivered; null while it is on. `testWebhook` switches it on again where the message arrives.",
      }),
      switchedOffReason: t.exposeString("switchedOffReason", {
        nullable: true,
        description: "Why it was switched off; null while it is on.",
      }),
    }),
  });
  builder.objectField("Webhook", "deliveries", (t) =>
    t.field({
      type: connectionOf(builder, "WebhookDelivery"),
      description: "What was sent to it and is to be sent, as far as 90 days back.",
      args: pageArguments(t.arg),
      resolve: (webhook, page, context) =>
        pageOfRows<DeliveryRow>(`deliveries ${webhook.id}`, page, {
          keyOf: ({ id }) => String(id),
          read: (range) => readDeliveries(context.database(), webhook.id, numbersOf(range, BigInt)),
        }),
    }),
  );
  builder.queryField("webhooks", (t) =>
    t.field({
      type: connectionOf(builder, "Webhook"),
      description: `One's own webhooks, at most ${MOST_WEBHOOKS}, in the order in which they were made. Needs an account.`,
      args: pageArguments(t.arg),
      authScopes: { may: "READ" },
      resolve: async (_root, page, context) => {
        const { accountId } = await context.signedIn();
        const held = await listWebhooks(context.database(), accountId);
        const keyOf = ({ createdAt, id }: WebhookRow) => `${createdAt.toISOString()} ${id}`;
        return pageByKey("webhooks", held, keyOf, page);
      },
    }),
  );
}
