import { LONGEST_REASON } from "@/domain/limits";
import { type Permission, permittedToChange, type Viewer } from "@/domain/permissions";
import { loadSubmission, type Submission } from "@/prisma/submissions/read";
import { undoSubmission } from "@/prisma/submissions/undo";
import {
  beginSubmission,
  discard,
  dropItems,
  giveBack,
  putItems,
  type Seen,
  submitForReview,
} from "@/prisma/submissions/write";
import type { Builder } from "../builder";
import type { GraphQLContext } from "../context";
import type { CurationInputTypes } from "../curation/curation-types";
import { doerOf } from "../curation/doer";
import { publishAssessed } from "../curation/publishing";
import { salaryItems, sourceItems } from "../curation/put-content";
import { restorationOf, withdrawalOf } from "../curation/standing-content";
import { optionalText, requiredText } from "../curation/text-check";
import { typedSalaryItems } from "../curation/typed-rows";

type InputName = keyof CurationInputTypes;

export function defineSubmissionMutations(builder: Builder): void {
  builder.objectType("SubmissionPayload", {
    description: "What a mutation of a submission answers.",
    fields: (t) => ({
      submission: t.field({
        type: "Submission",
        description: "The submission as it is now, with the version to name next.",
        resolve: (submission) => submission,
      }),
    }),
  });

  /** A mutation with one input that answers a submission. */
  function define<Name extends InputName>(
    name: string,
    [permission, input]: readonly [Permission, Name],
    description: string,
    work: (input: CurationInputTypes[Name], context: GraphQLContext) => Promise<Submission>,
  ): void {
    builder.mutationField(name, (t) =>
      t.field({
        type: "SubmissionPayload",
        description,
        args: {
          input: t.arg({ type: input, required: true, description: "What is to be done." }),
        },
        authScopes: { may: permission },
        // Pothos cannot work out the arguments' type from a name that is itself a parameter.
        resolve: (_root, given: unknown, context) =>
          work((given as { input: CurationInputTypes[Name] }).input, context),
      }),
    );
  }

  define(
    "beginSubmission",
    ["EDIT", "BeginSubmissionInput"],
    "Begins a draft. For curators.",
    async ({ reason }, context) => {
      const viewer = await context.signedIn();
      const checked = requiredText("reason", reason, LONGEST_REASON);
      return beginSubmission(context.curation.database(), doerOf(viewer, context), checked);
    },
  );
  define(
    "putSource",
    ["EDIT", "PutSourceInput"],
    "Puts a source with its publisher into a draft, new or as a new version. Refused with DUPLICATE where a new one looks like one that is held, which `slug` names. For the author and reviewers.",
    (input, context) =>
      onDraft(context, input.submission, async () => sourceItems(input, await context.ask({}))),
  );
  define(
    "putSalaries",
    ["EDIT", "PutSalariesInput"],
    "Puts salaries into a draft, new or as new versions of those that observe the same. For the author and reviewers.",
    (input, context) =>
      onDraft(context, input.submission, async () =>
        salaryItems(context, await context.ask({}), input.submission, input.salaries),
      ),
  );
  define(
    "putSalaryRows",
    ["EDIT", "PutSalaryRowsInput"],
    "Puts salaries into a draft as people type them, all or none. Refused with BAD_USER_INPUT for a cell that cannot be read, and REASON_NEEDED where an amount looks like a slip and no reason is given. For the author and reviewers.",
    (input, context) =>
      onDraft(context, input.submission, () =>
        typedSalaryItems(context, input.submission.id, input),
      ),
  );
  define(
    "withdraw",
    ["EDIT", "ThingInput"],
    "Puts the withdrawal of a published thing into a draft. For the author and reviewers.",
    (input, context) =>
      onDraft(context, input.submission, async () => [
        await withdrawalOf(await context.ask({}), input),
      ]),
  );
  define(
    "restore",
    ["EDIT", "ThingInput"],
    "Puts the restoration of a withdrawn thing into a draft. For the author and reviewers.",
    (input, context) =>
      onDraft(context, input.submission, async () => [
        await restorationOf(await context.ask({}), input),
      ]),
  );
  define(
    "dropItem",
    ["EDIT", "ThingInput"],
    "Takes a thing out of a draft. Refused with INCOMPLETE where others of its things need it, and for a data set, which the draft is of. For the author and reviewers.",
    async ({ submission, thing, slug }, context) => {
      const viewer = await permitAuthor(context, submission);
      const dropped = [{ thing, id: slug }];
      return dropItems(context.curation.database(), doerOf(viewer, context), submission, dropped);
    },
  );
  define(
    "submitForReview",
    ["EDIT", "SubmissionInput"],
    "Hands a draft in. Refused with EMPTY where it holds nothing, INCOMPLETE where something that it names is neither held nor in it, or is withdrawn, DUPLICATE where a salary observes the same as another, CONFLICT where a later file of its data set was published. For the author and reviewers.",
    async ({ submission }, context) => {
      const viewer = await permitAuthor(context, submission);
      return submitForReview(context.curation.database(), doerOf(viewer, context), submission);
    },
  );
  define(
    "discardSubmission",
    ["EDIT", "SubmissionInput"],
    "Gives a draft or a submission in review up. It stays readable, but for the records of a data set, which are deleted. For the author and reviewers.",
    async ({ submission }, context) => {
      const viewer = await permitAuthor(context, submission);
      return discard(context.curation.database(), doerOf(viewer, context), submission);
    },
  );
  define(
    "giveBackSubmission",
    ["REVIEW", "GiveBackInput"],
    "Gives a submission in review back to its author with a note. For reviewers.",
    async ({ submission, note }, context) => {
      const viewer = await context.signedIn();
      const checked = requiredText("note", note, LONGEST_REASON);
      const doer = doerOf(viewer, context);
      return giveBack(context.curation.database(), doer, submission, checked);
    },
  );
  define(
    "publishSubmission",
    ["REVIEW", "PublishSubmissionInput"],
    "Publishes a submission in review, whole. Refused with FORBIDDEN to its author, REASON_NEEDED where its impact asks for a reason, CONFLICT where a thing has changed since the author saw it, INCOMPLETE where something that it names is missing, DUPLICATE where a salary observes the same as another, EMPTY where nothing would change. For reviewers.",
    async ({ submission, impactReason }, context) => {
      const viewer = await context.signedIn();
      const reason = optionalText("impactReason", impactReason, LONGEST_REASON);
      return publishAssessed(context, viewer, submission, reason);
    },
  );
  define(
    "undoSubmission",
    ["REVIEW", "UndoSubmissionInput"],
    "Takes a published submission back, whole and at once: what it added is withdrawn, what it replaced stands again. Refused with CONFLICT where something was built on it. For reviewers.",
    async ({ submission, reason }, context) => {
      const viewer = await context.signedIn();
      const checked = requiredText("reason", reason, LONGEST_REASON);
      const doer = doerOf(viewer, context);
      return undoSubmission(context.curation.database(), doer, submission, checked);
    },
  );
}

/** Puts what is made of a mutation's input into a draft. */
async function onDraft(
  context: GraphQLContext,
  submission: Seen,
  items: () => Promise<Parameters<typeof putItems>[3]>,
): Promise<Submission> {
  const viewer = await permitAuthor(context, submission);
  const doer = doerOf(viewer, context);
  return putItems(context.curation.database(), doer, submission, await items());
}

/** Who asks, where that person wrote the submission or reviews. Throws FORBIDDEN to others. */
async function permitAuthor(context: GraphQLContext, { id }: Seen): Promise<Viewer> {
  const submission = await loadSubmission(context.curation.database().models, id);
  return permittedToChange(await context.signedIn(), submission);
}
