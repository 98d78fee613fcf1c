import { beginAgain } from "@/curation/submissions/begin-again";
import {
  beginSubmission,
  discard,
  dropItems,
  reopen,
  submitForReview,
} from "@/curation/submissions/write";
import { optionalText, requiredText } from "@/curation/text-check";
import { LONGEST_REASON } from "@/domain/limits";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { permitAuthor } from "./submission-payload";

export function defineDraft(builder: Builder): void {
  const beginSubmissionInput = builder.inputType("BeginSubmissionInput", {
    description: "What a new draft begins with.",
    fields: (t) => ({
      reason: t.string({
        required: true,
        description: `What is done and why, 1 to ${LONGEST_REASON} characters, for the public log of changes.`,
      }),
    }),
  });
  defineMutation(
    builder,
    "beginSubmission",
    {
      input: beginSubmissionInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description: "Begins a draft. For curators.",
    },
    async ({ reason }, context) => {
      const actor = await context.actor();
      return beginSubmission(
        context.database(),
        actor,
        requiredText("reason", reason, LONGEST_REASON),
      );
    },
  );
  const itemInput = builder.inputType("RemoveSubmissionItemInput", {
    description: "A thing that a draft records or withdraws.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      thing: t.field({
        type: "SubmittedThing",
        required: true,
        description: "What kind of thing it is.",
      }),
      slug: t.string({ required: true, description: "The slug of the thing." }),
    }),
  });
  defineMutation(
    builder,
    "removeSubmissionItem",
    {
      input: itemInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Takes a thing out of a draft. Refused with INCOMPLETE where others of its things need it, and for a data set, which the draft is of. For the author and reviewers.",
    },
    async ({ submission, thing, slug }, context) => {
      await permitAuthor(context, submission);
      const dropped = [{ thing, id: slug }];
      return dropItems(context.database(), await context.actor(), submission, dropped);
    },
  );
  const submissionInput = builder.inputType("SubmissionInput", {
    description: "A submission and nothing else.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
    }),
  });
  defineMutation(
    builder,
    "submitForReview",
    {
      input: submissionInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Hands a draft in. Refused with EMPTY where it holds nothing, INCOMPLETE where something that it names is neither held nor in it, or is withdrawn, DUPLICATE where a salary observes the same as another, CONFLICT where a later file of its data set was published. For the author and reviewers.",
    },
    async ({ submission }, context) => {
      await permitAuthor(context, submission);
      return submitForReview(context.database(), await context.actor(), submission);
    },
  );
  defineMutation(
    builder,
    "reopenSubmission",
    {
      input: submissionInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Makes a submission in review a draft again: what was handed in too early is changed and handed in once more. For the author and reviewers.",
    },
    async ({ submission }, context) => {
      await permitAuthor(context, submission);
      return reopen(context.database(), await context.actor(), submission);
    },
  );
  const beginAgainInput = builder.inputType("BeginSubmissionAgainInput", {
    description: "What a new draft takes its things from.",
    fields: (t) => ({
      from: t.id({
        required: true,
        description: "The number of a submission that was given up, taken back or given back.",
      }),
      reason: t.string({
        description: `What is done and why, 1 to ${LONGEST_REASON} characters; null for the reason of the earlier one.`,
      }),
    }),
  });
  defineMutation(
    builder,
    "beginSubmissionAgain",
    {
      input: beginAgainInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Begins a draft with all that another submission holds, each thing on the version that stands now; the other stays as it is. Refused with WRONG_STATUS where that was neither given up, taken back nor given back, INCOMPLETE for a data set, EMPTY where it holds nothing. For curators.",
    },
    async ({ from, reason }, context) => {
      const checked = optionalText("reason", reason, LONGEST_REASON);
      return beginAgain(context.database(), await context.actor(), { from, reason: checked });
    },
  );
  defineMutation(
    builder,
    "discardSubmission",
    {
      input: submissionInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Gives a draft or a submission in review up. It stays readable, but for the records of a data set, which are deleted. For the author and reviewers.",
    },
    async ({ submission }, context) => {
      await permitAuthor(context, submission);
      return discard(context.database(), await context.actor(), submission);
    },
  );
}
