import { LONGEST_REASON } from "@/domain/limits";
import type { Builder } from "../builder";

export function defineSubmissionInputs(builder: Builder): void {
  builder.inputType("SubmissionRef", {
    description: "A submission as whoever changes it saw it.",
    fields: (t) => ({
      id: t.id({ required: true, description: "Its number." }),
      version: t.int({ required: true, description: "The version that was seen." }),
    }),
  });
  builder.inputType("BeginSubmissionInput", {
    description: "What a new draft begins with.",
    fields: (t) => ({
      reason: t.string({
        required: true,
        description: `What is done and why, 1 to ${LONGEST_REASON} characters, for the public log of changes.`,
      }),
    }),
  });
  builder.inputType("SubmissionInput", {
    description: "A submission and nothing else.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
    }),
  });
  builder.inputType("ThingInput", {
    description: "A published thing that a draft is about.",
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
  builder.inputType("GiveBackInput", {
    description: "A submission in review, and what its author is told.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
      note: t.string({
        required: true,
        description: `What the author is told, 1 to ${LONGEST_REASON} characters.`,
      }),
    }),
  });
  builder.inputType("PublishSubmissionInput", {
    description: "A submission in review, to be published.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
      impactReason: t.string({
        description:
          "Why an order turns or an amount moves by more than 20 percent; needed where `impact.needsReason`. Readers see it in the log of changes.",
      }),
    }),
  });
  builder.inputType("UndoSubmissionInput", {
    description: "A published submission, to be taken back.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "Which one." }),
      reason: t.string({
        required: true,
        description: `Why, 1 to ${LONGEST_REASON} characters, for the public log of changes.`,
      }),
    }),
  });
}
