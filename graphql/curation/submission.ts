import { nameOfAccount } from "@/accounts/account-rows";
import { itemWords } from "@/curation/item-words";
import { countFoundItems, findItemsFrom } from "@/curation/review/found-items";
import { ItemsBeside } from "@/curation/review/items-beside";
import { encodeContent } from "@/curation/submissions/content";
import type { Submission } from "@/curation/submissions/submission-rows";
import {
  listSubmissions,
  loadSubmission,
  type SubmittedItem,
} from "@/curation/submissions/submission-rows";
import { optionalText } from "@/curation/text-check";
import { LONGEST_NAME } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import type { FileAccount } from "@/prisma/records/reading";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { pageArguments, pageByKey, pageOfRows, placesIn } from "../builder/paging";
import { statedValues } from "../builder/stated-value";
import type { GraphQLContext } from "../request/context";
import { standBeside } from "../review/item-review";
import { defineFileAccount } from "./file-account";

declare module "../builder/builder" {
  interface ObjectTypes {
    Submission: Submission;
    SubmissionItem: SubmittedItem;
  }
}

/** How long a query waits for an impact, in milliseconds: less than it may take. */
const IMPACT_WITHIN_MS = 3_000;

/** Small ones are known by then. */
const ASSESSMENT_WITHIN_MS = 1_000;

/** Number of the latest revision, 0 in an empty database. */
async function latest(context: GraphQLContext): Promise<number> {
  const { evidence } = await context.standing();
  return evidence.revision?.id ?? 0;
}

export function defineSubmission(builder: Builder): void {
  defineItem(builder);
  defineFileAccount(builder);
  builder.objectType("Submission", {
    description:
      "A piece of a curator's work: what is to be recorded and withdrawn together. Readers see nothing of it before it is published.",
    fields: (t) => ({
      id: t.exposeID("id", {
        description:
          "The number of the submission, for `submission(id:)` and mutations; no global id.",
      }),
      version: t.exposeInt("version", {
        description:
          "Counts its changes from 1. A mutation names the version that was seen, and is refused with CONFLICT where there is a later one.",
      }),
      kind: t.expose("kind", { type: "SubmissionKind", description: "How it came about." }),
      status: t.expose("status", { type: "SubmissionStatus", description: "Where it stands." }),
      reason: t.exposeString("reason", {
        description: "What is done and why; readers see it in the log of changes.",
      }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was begun." }),
      updatedAt: t.expose("updatedAt", {
        type: "DateTime",
        description: "When it was last changed.",
      }),
      author: t.string({
        nullable: true,
        description:
          "Name of whoever wrote it; null where a file was read on the command line for no account: reviewers hand such a draft in.",
        resolve: ({ authorId }, _arguments, context) =>
          authorId === null ? null : nameOfAccount(context.database(), authorId),
      }),
      reviewer: t.string({
        nullable: true,
        description: "Name of whoever published it or gave it back; null before.",
        resolve: ({ reviewerId }, _arguments, context) =>
          reviewerId === null ? null : nameOfAccount(context.database(), reviewerId),
      }),
      reviewNote: t.exposeString("reviewNote", {
        nullable: true,
        description: "What the reviewer said to the author; null where nothing was said.",
      }),
      revision: t.exposeInt("revisionId", {
        nullable: true,
        description: "Number of the revision that published it; null where none has.",
      }),
      fileName: t.exposeString("fileName", {
        nullable: true,
        description: "The name of the file that it was read from; null where there is none.",
      }),
      fileAccount: t.field({
        type: "FileAccount",
        nullable: true,
        description:
          "What became of the rows of the file that was read into it last; null where none was.",
        resolve: ({ fileAccount }) => fileAccount as FileAccount | null,
      }),
      partedFrom: t.exposeID("partedFromId", {
        nullable: true,
        description:
          "The submission that its things were given back from, one by one; null where it was begun otherwise.",
      }),
      undoes: t.exposeID("undoesId", {
        nullable: true,
        description: "The submission that this one takes back; null where it takes none back.",
      }),
      items: t.field({
        type: connectionOf(builder, "SubmissionItem"),
        description: "What it records and withdraws.",
        args: {
          thing: t.arg({
            type: "SubmittedThing",
            description: "Only the things of this kind; all of them where it is left out.",
          }),
          search: t.arg.string({
            description: `Only things that state this text, in any capitals, or name what is called so; 1 to ${LONGEST_NAME} characters. All of them where it is left out.`,
          }),
          ...pageArguments(t.arg),
        },
        resolve: async ({ id }, { thing, search, ...page }, { database }) => {
          const places = new Map<SubmittedItem, number>();
          const text = optionalText("search", search, LONGEST_NAME);
          const asked = { thing: thing ?? null, search: text };
          return pageOfRows(`submissionItems ${id} ${thing ?? ""} ${text ?? ""}`, page, {
            keyOf: (item: SubmittedItem) => String(places.get(item)).padStart(9, "0"),
            read: async (range) => {
              const count = () => countFoundItems(database(), id, asked);
              const { from, to } = await placesIn(range, count);
              const read = await findItemsFrom(database(), id, asked, from, to - from);
              standBeside(read.items, new ItemsBeside(database(), id, read.items));
              for (const [index, item] of read.items.entries()) places.set(item, from + index);
              return { rows: read.items, total: read.total };
            },
          });
        },
      }),
      impact: t.field({
        type: "Impact",
        description:
          "What publishing it would change in what readers are told, as things stand at this moment. It is worked out in the background and waited for a few seconds; refused with NOT_READY beyond, while `assessment` tells how far it is.",
        resolve: async (submission, _arguments, context) => {
          const { impacts } = context.curation;
          const known = await impacts.within(submission, await latest(context), IMPACT_WITHIN_MS);
          if (known.assessment) return known.assessment.impact;
          throw impactNotReady(submission.id, known.state);
        },
      }),
      assessment: t.field({
        type: "Assessment",
        description:
          "Its impact as far as it has been worked out, answered within a second: to ask for it begins the work.",
        resolve: async (submission, _arguments, context) => {
          const { impacts } = context.curation;
          return impacts.within(submission, await latest(context), ASSESSMENT_WITHIN_MS);
        },
      }),
    }),
  });

  builder.queryFields((t) => ({
    submission: t.field({
      type: "Submission",
      description:
        "One submission. Needs an account; refused with UNAUTHENTICATED or NOT_FOUND otherwise.",
      args: { id: t.arg.id({ required: true, description: "Its number, as it was answered." }) },
      authScopes: { may: "READ" },
      resolve: async (_root, { id }, context) => {
        return loadSubmission(context.database().models, id, "id");
      },
    }),
    submissions: t.field({
      type: connectionOf(builder, "Submission"),
      description:
        "The submissions of some statuses, the latest change first; of more than 1,000 the latest. Needs an account.",
      args: {
        statuses: t.arg({
          type: ["SubmissionStatus"],
          required: true,
          description: "Which statuses are listed.",
        }),
        mine: t.arg.boolean({
          description: "Only those that whoever asks wrote; all of them where it is left out.",
        }),
        ...pageArguments(t.arg),
      },
      authScopes: { may: "READ" },
      resolve: async (_root, { statuses, mine, ...page }, context) => {
        const author = mine === true ? (await context.signedIn()).accountId : null;
        const found = await listSubmissions(context.database(), statuses, author);
        const places = new Map(found.map((submission, index) => [submission, index]));
        return pageByKey(
          "submissions",
          found,
          (submission) => String(places.get(submission)).padStart(6, "0"),
          page,
        );
      },
    }),
  }));
}

function defineItem(builder: Builder): void {
  builder.objectType("SubmissionItem", {
    description: "One thing that a submission records or withdraws.",
    fields: (t) => ({
      thing: t.expose("thing", {
        type: "SubmittedThing",
        description: "What kind of thing it is.",
      }),
      slug: t.exposeString("id", { description: "The slug of the thing." }),
      action: t.expose("action", { type: "SubmissionAction", description: "What is done." }),
      seenVersion: t.exposeInt("baseVersion", {
        description:
          "The version that the author saw; 0 where there was none. Publishing is refused with CONFLICT where there is another by then.",
      }),
      summary: t.string({
        description: "What it states, in a line for readers.",
        resolve: async (item, _args, context) => {
          const { evidence, now } = await context.ask({});
          return itemWords(item, evidence.catalogue, now);
        },
      }),
      content: t.field({
        type: ["StatedValue"],
        description: "All that it states, value by value; empty where it is withdrawn.",
        resolve: ({ content }) => (content ? statedValues(encodeContent(content)) : []),
      }),
      slipReason: t.exposeString("slipReason", {
        nullable: true,
        description: "Why a figure that looks like a slip is right; null where none was needed.",
      }),
      line: t.exposeInt("line", {
        nullable: true,
        description: "The line of the file that it was read from; null where it was typed in.",
      }),
    }),
  });
}

/** An impact that is still worked out, or could not be. */
function impactNotReady(submissionId: string, state: string): Refusal {
  const message =
    state === "FAILED"
      ? `The impact of submission ${submissionId} could not be worked out. The log of the server says why.`
      : `The impact of submission ${submissionId} is being worked out. Ask again in a moment, or ask for \`assessment\`.`;
  return new Refusal("NOT_READY", message, { state });
}
