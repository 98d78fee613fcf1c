import { publishAssessed } from "@/curation/publishing";
import { undoSubmission } from "@/curation/submissions/undo";
import { giveBack } from "@/curation/submissions/write";
import { optionalText, requiredText } from "@/curation/text-check";
import { LONGEST_REASON } from "@/domain/limits";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";

export function defineReview(builder: Builder): void {
  const giveBackInput = builder.inputType("GiveBackInput", {
    description: "A submission in review, and what its author is told.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
      note: t.string({
        required: true,
        description: `What the author is told, 1 to ${LONGEST_REASON} characters.`,
      }),
    }),
  });
  defineMutation(
    builder,
    "giveBackSubmission",
    {
      input: giveBackInput,
      payload: "SubmissionPayload",
      may: "REVIEW",
      description: "Gives a submission in review back to its author with a note. For reviewers.",
    },
    async ({ submission, note }, context) => {
      const checked = requiredText("note", note, LONGEST_REASON);
      return giveBack(context.database(), await context.actor(), submission, checked);
    },
  );
  const publishSubmissionInput = builder.inputType("PublishSubmissionInput", {
    description: "A submission in review, to be published.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
      impactReason: t.string({
        description:
          "Why an order turns or an amount moves by more than 20 percent; needed where `impact.needsReason`. Readers see it in the log of changes.",
      }),
    }),
  });
  defineMutation(
    builder,
    "publishSubmission",
    {
      input: publishSubmissionInput,
      payload: "SubmissionPayload",
      may: "REVIEW",
      description:
        "Publishes a submission in review, whole. Refused with FORBIDDEN to its author, REASON_NEEDED where its impact asks for a reason, CONFLICT where a thing has changed since the author saw it, INCOMPLETE where something that it names is missing, DUPLICATE where a salary observes the same as another, EMPTY where nothing would change. For reviewers.",
    },
    async ({ submission, impactReason }, context) => {
      const reason = optionalText("impactReason", impactReason, LONGEST_REASON);
      const { curation, askAgain } = context;
      return publishAssessed(curation, askAgain, await context.actor(), submission, reason);
    },
  );
  const undoSubmissionInput = builder.inputType("UndoSubmissionInput", {
    description: "A published submission, to be taken back.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
      reason: t.string({
        required: true,
        description: `Why, 1 to ${LONGEST_REASON} characters, for the public log of changes.`,
      }),
    }),
  });
  defineMutation(
    builder,
    "undoSubmission",
    {
      input: undoSubmissionInput,
      payload: "SubmissionPayload",
      may: "REVIEW",
      description:
        "Takes a published submission back, whole and at once: what it added is withdrawn, what it replaced stands again. Refused with CONFLICT where something was built on it. For reviewers.",
    },
    async ({ submission, reason }, context) => {
      const checked = requiredText("reason", reason, LONGEST_REASON);
      return undoSubmission(context.database(), await context.actor(), submission, checked);
    },
  );
}
