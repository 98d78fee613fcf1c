import type { DeliveryRow, DeliveryState } from "@/curation/webhooks/delivery-rows";
import { MOST_ATTEMPTS } from "@/curation/webhooks/retries";
import type { Builder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";

declare module "../builder/builder" {
  interface ObjectTypes {
    WebhookDelivery: DeliveryRow;
  }
  interface EnumTypes {
    WebhookDeliveryState: DeliveryState;
  }
}

export function defineWebhookDelivery(builder: Builder): void {
  defineEnum(builder, "WebhookDeliveryState", "What becomes of a message to a webhook.", {
    WAITING: "It is to be sent, for the first time or again.",
    DELIVERED: "The address took it: it answered with a status from 200 to 299.",
    GIVEN_UP: "It is not sent any more.",
  });
  builder.objectType("WebhookDelivery", {
    description: "One message to a webhook.",
    fields: (t) => ({
      message: t.string({
        description: "What the header `webhook-id` says, the same whenever it is sent again.",
        resolve: ({ id }) => `msg_${id}`,
      }),
      revision: t.exposeInt("revisionId", {
        nullable: true,
        description: "The number of the revision that it tells of; null for a trial.",
      }),
      state: t.expose("state", {
        type: "WebhookDeliveryState",
        description: "What becomes of it.",
      }),
      attempts: t.exposeInt("attempts", {
        description: `How often it was sent, at most ${MOST_ATTEMPTS} times.`,
      }),
      dueAt: t.field({
        type: "DateTime",
        nullable: true,
        description: "When it is sent next; null where it is not sent any more.",
        resolve: ({ state, dueAt }) => (state === "WAITING" ? dueAt : null),
      }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
      endedAt: t.expose("endedAt", {
        type: "DateTime",
        nullable: true,
        description: "When it was delivered or given up; null before.",
      }),
      status: t.exposeInt("status", {
        nullable: true,
        description: "The status that the address answered last; null where it did not.",
      }),
      explanation: t.exposeString("explanation", {
        nullable: true,
        description: "What came of the last attempt, in a sentence; null before the first.",
      }),
    }),
  });
}
