import type { InputRef } from "@pothos/core";
import {
  restorationOf,
  WITHDRAWABLE_THINGS,
  type WithdrawableThing,
  withdrawalOf,
} from "@/curation/standing-content";
import { THING_WORDS } from "@/curation/submissions/thing-words";
import type { Seen } from "@/curation/submissions/write";
import { titleWithdrawal } from "@/curation/title-withdrawal";
import { slugNamed } from "@/domain/entry/slug-named";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

/** The draft, and the thing by its slug. */
type ThingOfDraft = {
  readonly submission: Seen;
  readonly withWhatNamesIt?: boolean | null;
} & Readonly<Record<WithdrawableThing, string>>;

type Verb = "withdraw" | "restore";

const DOES: Readonly<Record<Verb, string>> = {
  withdraw: "Puts the withdrawal of a published",
  restore: "Puts the restoration of a withdrawn",
};

/** What is to be known of a verb and a thing besides. */
const BESIDES: Readonly<Record<string, string>> = {
  "withdraw careerTitle":
    " Refused with CONFLICT where steps, level titles, salaries, skills or duties name it, unless `withWhatNamesIt`.",
  "withdraw careerStep": " What it rests on is withdrawn with it.",
  "restore careerStep": " What was withdrawn with it stands again too.",
};

/** For each kind of thing that can be withdrawn, a mutation that does so and one that takes it back. */
export function defineWithdrawal(builder: Builder): void {
  for (const verb of ["withdraw", "restore"] as const) {
    for (const thing of WITHDRAWABLE_THINGS) defineVerb(builder, verb, thing);
  }
}

function defineVerb(builder: Builder, verb: Verb, thing: WithdrawableThing): void {
  const noun = capital(thing);
  const [words] = THING_WORDS[thing];
  const isOfTitle = verb === "withdraw" && thing === "careerTitle";
  const input = builder.inputType(`${capital(verb)}${noun}Input`, {
    description: `Which ${words} a draft is to ${verb}.`,
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      [thing]: t.string({
        required: true,
        description: `The ${words}, by slug, or by the address of its page where it has one.`,
      }),
      ...(isOfTitle && {
        withWhatNamesIt: t.boolean({
          defaultValue: false,
          description:
            "True to withdraw its steps, salaries, skills and duties in the same draft, and its level titles with theirs.",
        }),
      }),
    }),
    // Pothos cannot name a field by a parameter.
  }) as unknown as InputRef<ThingOfDraft>;
  defineMutation(
    builder,
    `${verb}${noun}`,
    {
      input,
      payload: "SubmissionPayload",
      may: "EDIT",
      description: `${DOES[verb]} ${words} into a draft.${BESIDES[`${verb} ${thing}`] ?? ""} For the author and reviewers.`,
    },
    ({ submission, [thing]: named, withWhatNamesIt }, context) =>
      putIntoDraft(context, submission, () => {
        const database = context.database();
        const slug = slugNamed(thing, named);
        if (verb === "restore") return restorationOf(database, { thing, slug });
        if (!isOfTitle) return withdrawalOf(database, { thing, slug });
        const isWithNaming = withWhatNamesIt === true;
        return titleWithdrawal(database, { submissionId: submission.id, slug, isWithNaming });
      }),
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
