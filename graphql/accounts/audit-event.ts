import { nameOfAccount } from "@/accounts/account-rows";
import { optionalText } from "@/curation/text-check";
import { type AuditRow, readAudit } from "@/prisma/audit";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { numbersOf, pageArguments, pageOfRows } from "../builder/paging";
import { statedValues } from "../builder/stated-value";

declare module "../builder/builder" {
  interface ObjectTypes {
    AuditEvent: AuditRow;
  }
}

const LONGEST_SUBJECT = 300;

export function defineAuditEvent(builder: Builder): void {
  builder.objectType("AuditEvent", {
    description:
      "What somebody did, written in the transaction of the deed. Rows are added and never changed or removed.",
    fields: (t) => ({
      number: t.string({
        description: "Counts the deeds up.",
        resolve: ({ id }) => String(id),
      }),
      at: t.expose("at", { type: "DateTime", description: "When it was done." }),
      actor: t.string({
        nullable: true,
        description: "Name of whoever did it; null for the system and for readers.",
        resolve: ({ actorId }, _arguments, context) =>
          actorId === null ? null : nameOfAccount(context.database(), actorId),
      }),
      requestId: t.exposeString("requestId", {
        description: "The request that it was done in, as the log and the answer name it.",
      }),
      action: t.exposeString("action", { description: "The name of the mutation or route." }),
      subject: t.exposeString("subject", { description: "What it was done to, as kind and id." }),
      before: t.field({
        type: ["StatedValue"],
        description: "What stood before; empty where nothing did. No secrets.",
        resolve: ({ before }) => statedValues(before),
      }),
      after: t.field({
        type: ["StatedValue"],
        description: "What stood after; empty where nothing does. No secrets.",
        resolve: ({ after }) => statedValues(after),
      }),
    }),
  });
  builder.queryField("auditEvents", (t) =>
    t.field({
      type: connectionOf(builder, "AuditEvent"),
      description: "The audit trail: who did what, when. For administrators, signed in.",
      args: {
        subject: t.arg.string({
          description: 'Only what was done to this, as "submission 1234"; left out for everything.',
        }),
        ...pageArguments(t.arg),
      },
      authScopes: { may: "ADMINISTER" },
      resolve: async (_root, { subject, ...page }, context) => {
        const database = context.database();
        const about = optionalText("subject", subject, LONGEST_SUBJECT);
        return pageOfRows<AuditRow>(`auditEvents ${about ?? ""}`, page, {
          keyOf: ({ id }) => String(id),
          read: (range) => readAudit(database, about, numbersOf(range, BigInt)),
        });
      },
    }),
  );
}
