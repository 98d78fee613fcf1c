import { programmeItems, questionItems } from "@/curation/put-guide";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

/** Questions and programmes of the guide. */
export function defineGuideEntry(builder: Builder): void {
  const evidenceInput = builder.inputType("AnswerEvidenceInput", {
    description: "What an answer rests on.",
    fields: (t) => ({
      source: t.string({ required: true, description: "The source, by slug." }),
      url: t.string({
        required: true,
        description: "Where it can be read: an address of the web, or a path of this site.",
      }),
    }),
  });
  const questionInput = builder.inputType("QuestionInput", {
    description: "A question as it is to stand, whole: what is left out is not stated.",
    fields: (t) => ({
      slug: t.string({ description: "Its slug, to change one that is held; null for a new one." }),
      source: t.string({ required: true, description: "The source that asks it, by slug." }),
      position: t.int({
        description:
          "Place in the source's own order, from 1; null for the one that it has, or the end.",
      }),
      question: t.string({ required: true, description: "The question." }),
      answer: t.string({
        description: "The answer from held evidence; null where none is held.",
      }),
      evidence: t.field({
        type: [evidenceInput],
        required: true,
        description: "What the answer rests on: at least one where there is an answer, else none.",
      }),
    }),
  });
  const putQuestionInput = builder.inputType("PutQuestionInput", {
    description: "A question for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      question: t.field({ type: questionInput, required: true, description: "The question." }),
    }),
  });
  defineMutation(
    builder,
    "putQuestion",
    {
      input: putQuestionInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts a question of the guide into a draft, new or as a new version. For the author and reviewers.",
    },
    (given, context) =>
      putIntoDraft(context, given.submission, async () =>
        questionItems(context.database(), await context.ask({}), given),
      ),
  );
  const programmeInput = builder.inputType("ProgrammeInput", {
    description: "A learning programme as it is to stand, whole: what is left out is not stated.",
    fields: (t) => ({
      slug: t.string({ description: "Its slug, to change one that is held; null for a new one." }),
      source: t.string({ required: true, description: "The source that names it, by slug." }),
      position: t.int({
        description:
          "Place in the source's own order, from 1; null for the one that it has, or the end.",
      }),
      name: t.string({ required: true, description: "What it is called." }),
      institution: t.string({ description: "Who teaches it." }),
      months: t.int({ description: "How many months it takes." }),
      advertised: t.boolean({ defaultValue: false, description: "Whether the source sells it." }),
      note: t.string({ description: "What a reader should know besides." }),
    }),
  });
  const putProgrammeInput = builder.inputType("PutProgrammeInput", {
    description: "A programme for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      programme: t.field({ type: programmeInput, required: true, description: "The programme." }),
    }),
  });
  defineMutation(
    builder,
    "putProgramme",
    {
      input: putProgrammeInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts a learning programme into a draft, new or as a new version. For the author and reviewers.",
    },
    (given, context) =>
      putIntoDraft(context, given.submission, async () =>
        programmeItems(context.database(), await context.ask({}), given),
      ),
  );
}
