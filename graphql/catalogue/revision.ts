import { pathOfSubject } from "@/domain/changes/change-subject";
import type * as evidence from "@/domain/evidence/evidence";
import type { Revision } from "@/domain/evidence/evidence";
import { askedSubject } from "@/evidence/asked-subject";
import { aboutArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { numbersOf, pageArguments, pageOfRows } from "../builder/paging";

declare module "../builder/builder" {
  interface ObjectTypes {
    Revision: evidence.Revision;
  }
}

export function defineRevision(builder: Builder): void {
  builder.objectType("Revision", {
    description:
      "One recorded change of the evidence: a seed, an import, a publication. What it recorded is never edited afterwards.",
    fields: (t) => ({
      number: t.exposeInt("id", {
        description:
          "Counts the revisions up from 1. The latest number is the version of the evidence.",
      }),
      at: t.expose("at", {
        type: "DateTime",
        description: "When it was recorded. Later numbers have later times.",
      }),
      reason: t.exposeString("reason", {
        description: "Why the change was made, in words of whoever made it.",
      }),
    }),
  });

  builder.queryField("latestRevision", (t) =>
    t.field({
      type: "Revision",
      nullable: true,
      description: "The latest change of the evidence; null while nothing is recorded.",
      resolve: async (_root, _arguments, context) => (await context.ask({})).evidence.revision,
    }),
  );

  builder.queryField("revision", (t) =>
    t.field({
      type: "Revision",
      nullable: true,
      description: "One revision by its number; null where none has it.",
      args: {
        number: t.arg.int({ required: true, description: "The number of the revision, from 1." }),
      },
      resolve: async (_root, { number }, context) => {
        const { evidence } = await context.ask({});
        return evidence.revisionOf(number);
      },
    }),
  );

  builder.queryField("revisions", (t) =>
    t.field({
      type: connectionOf(builder, "Revision"),
      description:
        "The public log of changes: every revision, the newest first, with what it changed and why.",
      args: { about: aboutArgument(t.arg), ...pageArguments(t.arg) },
      resolve: async (_root, { about, ...page }, context) => {
        const within = await context.ask({});
        const subject = askedSubject(about, within);
        return pageOfRows<Revision>(`revisions ${pathOfSubject(subject)}`.trim(), page, {
          keyOf: ({ id }) => String(id),
          read: (range) => within.evidence.revisions(numbersOf(range, Number), subject),
        });
      },
    }),
  );
}
