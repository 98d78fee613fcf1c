import type { Submission } from "@/curation/submissions/submission-rows";
import { loadSubmission } from "@/curation/submissions/submission-rows";
import { putItems, type Seen } from "@/curation/submissions/write";
import { permittedToChange } from "@/domain/permissions";
import type { Builder } from "../builder/builder";
import type { Payload } from "../builder/user-error";
import type { GraphQLContext } from "../request/context";

declare module "../builder/builder" {
  interface ObjectTypes {
    SubmissionPayload: Payload<Submission>;
  }
  interface InputTypes {
    SubmissionRef: Seen;
  }
}

export function defineSubmissionPayload(builder: Builder): void {
  builder.inputType("SubmissionRef", {
    description: "A submission as whoever changes it saw it.",
    fields: (t) => ({
      id: t.id({ required: true, description: "Its number." }),
      version: t.int({ required: true, description: "The version that was seen." }),
    }),
  });
  builder.objectType("SubmissionPayload", {
    description: "What a mutation of a submission answers.",
    fields: (t) => ({
      submission: t.field({
        type: "Submission",
        nullable: true,
        description:
          "The submission as it is now, with the version to name next; null where `userErrors` says why.",
        resolve: ({ done }) => done,
      }),
    }),
  });
}

/** Puts what is made of a mutation's input into a draft of whoever asks, or of anybody for reviewers. */
export async function putIntoDraft(
  context: GraphQLContext,
  submission: Seen,
  items: () => Promise<Parameters<typeof putItems>[3]>,
): Promise<Submission> {
  await permitAuthor(context, submission);
  return putItems(context.database(), await context.actor(), submission, await items());
}

/** Throws FORBIDDEN to whoever asks, where that person neither wrote the submission nor reviews. */
export async function permitAuthor(context: GraphQLContext, { id }: Seen): Promise<void> {
  const submission = await loadSubmission(context.database().models, id);
  permittedToChange(await context.signedIn(), submission);
}
