import type { Builder } from "../builder";

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
}
