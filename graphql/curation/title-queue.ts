import { draftTitleAlias } from "@/curation/submissions/title-aliases";
import { requiredText } from "@/curation/text-check";
import { type QueuedTitle, queueOf } from "@/curation/title-queue";
import { publishedAt } from "@/domain/evidence/times";
import { LONGEST_NAME, LONGEST_PRINTED_TITLE, LONGEST_REASON } from "@/domain/limits";
import { allInContext, type InContext } from "@/evidence/context";
import { sourceOf, titleOf } from "@/evidence/references";
import { loadTitleQueues } from "@/prisma/queries/record-sets";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineMutation } from "../builder/mutation";
import { pageArguments, pageByKey } from "../builder/paging";

declare module "../builder/builder" {
  interface ObjectTypes {
    UnrecognisedTitle: InContext<QueuedTitle>;
  }
}

/** Sorts the titles that most rows print first. */
const MOST_ROWS = 1_000_000_000;

export function defineTitleQueue(builder: Builder): void {
  builder.objectType("UnrecognisedTitle", {
    description:
      "A title that data sets print and that names no held title for sure. For people with an account.",
    fields: (t) => ({
      printed: t.string({
        description: `The title as rows print it, up to ${LONGEST_NAME} characters.`,
        resolve: ({ value }) => value.printed,
      }),
      rows: t.int({
        description: "How many rows of the published data sets print it.",
        resolve: ({ value }) => value.rows,
      }),
      sources: t.field({
        type: ["Source"],
        description: "The sources whose rows print it.",
        resolve: ({ value, within }) => value.sourceIds.map((id) => sourceOf(within, id)),
      }),
      nowRecognisedAs: t.field({
        type: "CareerTitle",
        nullable: true,
        description:
          "The title that it would be recognised as, were its file read again: because a title was given the name since, or the rules have changed. Null where it still names none.",
        resolve: ({ value: { nowRecognisedAs }, within }) =>
          nowRecognisedAs === null ? null : titleOf(within, nowRecognisedAs),
      }),
    }),
  });
  builder.queryField("unrecognisedTitles", (t) =>
    t.field({
      type: connectionOf(builder, "UnrecognisedTitle"),
      description:
        "The titles that no held title was recognised in, those that most rows print first. Their pay enters no figure. Needs an account.",
      args: pageArguments(t.arg),
      authScopes: { may: "READ" },
      resolve: async (_root, page, context) => {
        const within = await context.ask({});
        const queues = await loadTitleQueues(context.database());
        const held = publishedAt(within.evidence.catalogue.titles, within.scope.asOf);
        const found = allInContext(queueOf(queues, held), within);
        return pageByKey("unrecognisedTitles", found, ({ value }) => keyOf(value), page);
      },
    }),
  );
  defineAlias(builder);
}

function keyOf({ printed, rows }: QueuedTitle): string {
  return `${MOST_ROWS - rows} ${printed}`;
}

function defineAlias(builder: Builder): void {
  const addTitleAliasInput = builder.inputType("AddTitleAliasInput", {
    description: "A name that data sets print, and the title that it means.",
    fields: (t) => ({
      printed: t.string({
        required: true,
        description: "The name as it is printed, 1 to 150 characters.",
      }),
      title: t.string({ required: true, description: "The title, by slug." }),
      reason: t.string({
        required: true,
        description: `Why it is the same job, for the public log of changes; 1 to ${LONGEST_REASON} characters.`,
      }),
    }),
  });
  defineMutation(
    builder,
    "addTitleAlias",
    {
      input: addTitleAliasInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Begins a draft that gives a title another name. Data sets that are read once it is published are recognised by it. Refused with NOT_FOUND where the title is not held, DUPLICATE where the name is recognised already. For curators.",
    },
    async ({ printed, title: titleId, reason }, context) => {
      const alias = {
        printed: requiredText("printed", printed, LONGEST_PRINTED_TITLE),
        titleId,
        reason: requiredText("reason", reason, LONGEST_REASON),
      };
      return draftTitleAlias(context.database(), await context.actor(), alias);
    },
  );
}
