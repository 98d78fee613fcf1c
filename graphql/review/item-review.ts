import type { ReviewedField } from "@/curation/review/field-words";
import { giveBackItems, type Parted } from "@/curation/review/give-back-items";
import { commentOnItem, type ItemComment } from "@/curation/review/item-comments";
import type { ItemsBeside, SignedComment } from "@/curation/review/items-beside";
import type { SubmittedItem } from "@/curation/submissions/submission-rows";
import { requiredText } from "@/curation/text-check";
import { LONGEST_REASON, MOST_TYPED_ROWS } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { formatCount } from "@/domain/words/format";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import type { Payload } from "../builder/user-error";

declare module "../builder/builder" {
  interface ObjectTypes {
    SubmissionItemField: ReviewedField;
    SubmissionItemComment: SignedComment;
    CommentOnItemPayload: Payload<ItemComment>;
    GiveBackItemsPayload: Payload<Parted>;
  }
}

const besides = new WeakMap<SubmittedItem, ItemsBeside>();

/** Remembers what the things of a page are shown beside. */
export function standBeside(items: readonly SubmittedItem[], beside: ItemsBeside): void {
  for (const item of items) besides.set(item, beside);
}

/** Defines what a reviewer sees of each thing, and does with it. */
export function defineItemReview(builder: Builder): void {
  defineItemTypes(builder);
  builder.objectFields("SubmissionItem", (t) => ({
    fields: t.field({
      type: ["SubmissionItemField"],
      description:
        "All that it states, field by field in the words of the pages, beside what the author saw of it. What is empty in both is left out.",
      resolve: async (item, _arguments, context) => {
        const { evidence, now } = await context.ask({});
        return (await besides.get(item)?.fields(item, evidence.catalogue, now)) ?? [];
      },
    }),
    findings: t.stringList({
      description:
        "What is odd about its amount, against what is held and the other salaries of the page; `slipReason` says why it is right all the same. Empty for other things.",
      resolve: async (item) => [...((await besides.get(item)?.findings(item)) ?? [])],
    }),
    comments: t.field({
      type: ["SubmissionItemComment"],
      description: "What was said of it, the earliest first.",
      resolve: async (item) => (await besides.get(item)?.comments(item)) ?? [],
    }),
  }));
  defineCommenting(builder);
  defineGivingBack(builder);
}

function defineItemTypes(builder: Builder): void {
  builder.objectType("SubmissionItemField", {
    description: "A field of a thing, as it is and as it would be.",
    fields: (t) => ({
      label: t.exposeString("label", { description: "What the field is called on the pages." }),
      before: t.exposeString("before", {
        nullable: true,
        description: "What it states now, in words; null where it states nothing.",
      }),
      after: t.exposeString("after", {
        nullable: true,
        description: "What it would state, in words; null where it would state nothing.",
      }),
      isChanged: t.boolean({
        description: "Whether it would state something else.",
        resolve: ({ before, after }) => before !== after,
      }),
      link: t.exposeString("link", {
        nullable: true,
        description: "The page that it names, by http or https; null where it names none.",
      }),
    }),
  });
  builder.objectType("SubmissionItemComment", {
    description: "What somebody said of one thing of a submission.",
    fields: (t) => ({
      author: t.exposeString("author", { description: "The name of who said it." }),
      text: t.exposeString("text", { description: "What was said." }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was said." }),
    }),
  });
}

function defineCommenting(builder: Builder): void {
  const commentOnItemInput = builder.inputType("CommentOnItemInput", {
    description: "What is said of one thing of a submission.",
    fields: (t) => ({
      submissionId: t.id({ required: true, description: "The number of the submission." }),
      thing: t.field({
        type: "SubmittedThing",
        required: true,
        description: "What kind of thing it is.",
      }),
      slug: t.string({ required: true, description: "The slug of the thing." }),
      text: t.string({
        required: true,
        description: `What is said, 1 to ${LONGEST_REASON} characters.`,
      }),
    }),
  });
  builder.objectType("CommentOnItemPayload", {
    description: "What a remark answers.",
    fields: (t) => ({
      commentedAt: t.field({
        type: "DateTime",
        nullable: true,
        description: "When it was taken; null where `userErrors` says why it was not.",
        resolve: ({ done }) => done?.createdAt ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "commentOnItem",
    {
      input: commentOnItemInput,
      payload: "CommentOnItemPayload",
      may: "EDIT",
      description:
        "Says something of one thing of a submission, for its author and reviewers. Changes nothing of the submission, nor its version. For curators.",
    },
    async ({ submissionId, thing, slug, text }, context) => {
      const said = requiredText("text", text, LONGEST_REASON);
      const item = { thing, id: slug };
      return commentOnItem(context.database(), await context.actor(), submissionId, item, said);
    },
  );
}

function defineGivingBack(builder: Builder): void {
  const givenBackItemInput = builder.inputType("GivenBackItemInput", {
    description: "A thing that is given back.",
    fields: (t) => ({
      thing: t.field({
        type: "SubmittedThing",
        required: true,
        description: "What kind of thing it is.",
      }),
      slug: t.string({ required: true, description: "The slug of the thing." }),
      note: t.string({
        required: true,
        description: `What the author should change, 1 to ${LONGEST_REASON} characters.`,
      }),
    }),
  });
  const giveBackItemsInput = builder.inputType("GiveBackItemsInput", {
    description: "Things of a submission in review that are given back to its author.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
      items: t.field({
        type: [givenBackItemInput],
        required: true,
        description: `The things, 1 to ${formatCount(MOST_TYPED_ROWS)}.`,
      }),
    }),
  });
  builder.objectType("GiveBackItemsPayload", {
    description: "What was given back, and what stays.",
    fields: (t) => ({
      submission: t.field({
        type: "Submission",
        nullable: true,
        description:
          "What stays in review, with the version to name next; null where `userErrors` says why.",
        resolve: ({ done }) => done?.submission ?? null,
      }),
      givenBack: t.field({
        type: "Submission",
        nullable: true,
        description: "The draft of its author that holds what was given back; null likewise.",
        resolve: ({ done }) => done?.givenBack ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "giveBackItems",
    {
      input: giveBackItemsInput,
      payload: "GiveBackItemsPayload",
      may: "REVIEW",
      description:
        "Gives some things of a submission in review back to its author, each with a remark: they go to a draft of the author's, and the others stay in review and can be published. Refused with NOT_FOUND, EMPTY where nothing would stay, INCOMPLETE where what stays needs what goes, and for a data set. For reviewers.",
    },
    async ({ submission, items }, context) => {
      if (items.length < 1 || items.length > MOST_TYPED_ROWS) {
        throw badUserInput(
          "items",
          `Name 1 to ${MOST_TYPED_ROWS} things; here are ${items.length}.`,
        );
      }
      const given = items.map(({ thing, slug, note }, place) => {
        return { thing, id: slug, note: requiredText(`items.${place}.note`, note, LONGEST_REASON) };
      });
      return giveBackItems(context.database(), await context.actor(), submission, given);
    },
  );
}
