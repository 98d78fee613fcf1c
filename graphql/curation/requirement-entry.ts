import { dutyItems, skillItems } from "@/curation/put-requirements";
import { MOST_REQUIREMENTS } from "@/domain/limits";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

const LIST =
  "whole, in its order: what is held of the same source, title and role and is not among them is withdrawn";

/** What sources list for titles. */
export function defineRequirementEntry(builder: Builder): void {
  const skillInput = builder.inputType("TitleSkillInput", {
    description: "A skill that a source lists.",
    fields: (t) => ({
      name: t.string({ required: true, description: "What the source calls it." }),
      levelPrinted: t.string({ description: "How well, as the source prints it." }),
      note: t.string({ description: "What a reader should know besides." }),
    }),
  });
  const skillsInput = builder.inputType("PutTitleSkillsInput", {
    description: "The skills that a source lists for a title, for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      title: t.string({ required: true, description: "The title, by slug." }),
      source: t.string({ required: true, description: "The source that says so, by slug." }),
      rolePrinted: t.string({ required: true, description: "What the source calls the role." }),
      roleOrder: t.int({ description: "Place of the role in the source's own ladder, from 1." }),
      skills: t.field({
        type: [skillInput],
        required: true,
        description: `At most ${MOST_REQUIREMENTS} skills, ${LIST}.`,
      }),
    }),
  });
  defineMutation(
    builder,
    "putTitleSkills",
    {
      input: skillsInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts the skills that a source lists for a title into a draft, in place of those that are held. For the author and reviewers.",
    },
    (given, context) =>
      putIntoDraft(context, given.submission, async () =>
        skillItems(context.database(), await context.ask({}), given),
      ),
  );
  const dutiesInput = builder.inputType("PutTitleDutiesInput", {
    description: "The duties that a source lists for a title, for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      title: t.string({ required: true, description: "The title, by slug." }),
      source: t.string({ required: true, description: "The source that says so, by slug." }),
      rolePrinted: t.string({ required: true, description: "What the source calls the role." }),
      roleOrder: t.int({ description: "Place of the role in the source's own ladder, from 1." }),
      duties: t.stringList({
        required: true,
        description: `At most ${MOST_REQUIREMENTS} duties, each in our words, ${LIST}.`,
      }),
    }),
  });
  defineMutation(
    builder,
    "putTitleDuties",
    {
      input: dutiesInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts the duties that a source lists for a title into a draft, in place of those that are held. For the author and reviewers.",
    },
    (given, context) =>
      putIntoDraft(context, given.submission, async () =>
        dutyItems(context.database(), await context.ask({}), given),
      ),
  );
}
