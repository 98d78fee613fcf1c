import type { StepSupportInput } from "@/curation/graph-input";
import { stepItems, titleItems } from "@/curation/put-graph";
import { LONGEST_NOTE, LONGEST_PRINTED_TITLE, MOST_ALIASES, MOST_SUPPORTS } from "@/domain/limits";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

declare module "../builder/builder" {
  interface InputTypes {
    StepSupportInput: StepSupportInput;
  }
}

/** Titles and the steps between them. */
export function defineGraphEntry(builder: Builder): void {
  defineTitleEntry(builder);
  defineStepEntry(builder);
}

function defineTitleEntry(builder: Builder): void {
  const titleInput = builder.inputType("CareerTitleInput", {
    description: "A title as it is to stand, whole: what is left out is not stated.",
    fields: (t) => ({
      slug: t.string({
        description:
          "Its slug; null for a new title, with one made of the name. That of a held title makes a new version.",
      }),
      name: t.string({
        required: true,
        description: `The title in words, up to ${LONGEST_PRINTED_TITLE} characters. No other title goes by it.`,
      }),
      summary: t.string({
        required: true,
        description: `What the work is, up to ${LONGEST_NOTE} characters.`,
      }),
      track: t.field({
        type: "CareerTrack",
        required: true,
        description: "The track that it belongs to.",
      }),
      craft: t.field({ type: "Craft", description: "The kind of work." }),
      level: t.field({
        type: "TitleLevel",
        description: "How far up it is; null for a title at any level.",
      }),
      levelOf: t.string({
        description:
          "The title that it is one level of, by slug, which is no level itself: what sources state of that one at this level is evidence of its pay.",
      }),
      aliases: t.stringList({
        required: true,
        description: `All other names by which it is recognised, at most ${MOST_ALIASES}. One that is left out is taken away.`,
      }),
    }),
  });
  const input = builder.inputType("PutCareerTitleInput", {
    description: "A title for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      title: t.field({ type: titleInput, required: true, description: "The title." }),
      seenVersion: t.int({
        description: "The version of the title that was seen; null for the current one.",
      }),
    }),
  });
  defineMutation(
    builder,
    "putCareerTitle",
    {
      input,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts a title into a draft, new or as a new version. Refused with DUPLICATE where another title goes by one of its names. Data sets that are read once it is published are recognised by them. For the author and reviewers.",
    },
    (given, context) =>
      putIntoDraft(context, given.submission, async () =>
        titleItems(context.database(), await context.ask({}), given),
      ),
  );
}

function defineStepEntry(builder: Builder): void {
  builder.inputType("StepSupportInput", {
    description: "What one source says of a step.",
    fields: (t) => ({
      slug: t.string({
        description: "Its slug, to replace one that is held; null for a new one of its source.",
      }),
      evidence: t.field({
        type: "StepEvidence",
        required: true,
        description: "What it is that the source gives.",
      }),
      source: t.string({
        description: "The source, by slug: held, or in the same draft. Only EDITORIAL has none.",
      }),
      url: t.field({ type: "URL", description: "Where the source says so." }),
      statement: t.string({ description: "What it does and does not say, in our words." }),
      match: t.field({
        type: "RoleMatch",
        required: true,
        description: "How near its own names of the two roles are to the titles.",
      }),
      fromPrinted: t.string({ description: "What it calls the role that the step leaves." }),
      toPrinted: t.string({ description: "What it calls the role that the step reaches." }),
      timePrinted: t.string({ description: "The time in the first role, as it prints it." }),
      minMonths: t.int({ description: "The same in months: from." }),
      maxMonths: t.int({ description: "The same in months: to, inclusive." }),
      moves: t.int({ description: "How many people it counted; only SOURCED." }),
    }),
  });
  const stepInput = builder.inputType("CareerStepInput", {
    description: "A step from one title to another. There is one between the same two.",
    fields: (t) => ({
      from: t.string({ required: true, description: "The title that it leaves, by slug." }),
      to: t.string({ required: true, description: "The title that it reaches, by slug." }),
      kind: t.field({ type: "StepKind", required: true, description: "What kind of move it is." }),
      supports: t.field({
        type: ["StepSupportInput"],
        required: true,
        description: `What is put with it, at most ${MOST_SUPPORTS}. What is held of the step besides stays; \`withdrawStepSupport\` takes one away. A step without any is editorial.`,
      }),
    }),
  });
  const input = builder.inputType("PutCareerStepInput", {
    description: "A step for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      step: t.field({ type: stepInput, required: true, description: "The step." }),
    }),
  });
  defineMutation(
    builder,
    "putCareerStep",
    {
      input,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts a step with what it rests on into a draft, new or as a new version of the one between the same titles. For the author and reviewers.",
    },
    (given, context) =>
      putIntoDraft(context, given.submission, async () =>
        stepItems(context.database(), await context.ask({}), given),
      ),
  );
}
