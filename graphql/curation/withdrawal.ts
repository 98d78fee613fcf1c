import type { InputRef } from "@pothos/core";
import {
  restorationOf,
  WITHDRAWABLE_THINGS,
  type WithdrawableThing,
  withdrawalOf,
} from "@/curation/standing-content";
import type { Seen } from "@/curation/submissions/write";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

/** The draft, and the thing by its slug. */
type ThingOfDraft = { readonly submission: Seen } & Readonly<Record<WithdrawableThing, string>>;

const VERBS = {
  withdraw: { does: "Puts the withdrawal of a published", of: withdrawalOf },
  restore: { does: "Puts the restoration of a withdrawn", of: restorationOf },
} as const;

/** For each kind of thing that can be withdrawn, a mutation that does so and one that takes it back. */
export function defineWithdrawal(builder: Builder): void {
  for (const verb of ["withdraw", "restore"] as const) {
    for (const thing of WITHDRAWABLE_THINGS) defineVerb(builder, verb, thing);
  }
}

function defineVerb(builder: Builder, verb: keyof typeof VERBS, thing: WithdrawableThing): void {
  const noun = capital(thing);
  const { does, of } = VERBS[verb];
  const input = builder.inputType(`${capital(verb)}${noun}Input`, {
    description: `Which ${thing} a draft is to ${verb}.`,
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      [thing]: t.string({ required: true, description: `The ${thing}, by slug.` }),
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
      description: `${does} ${thing} into a draft. For the author and reviewers.`,
    },
    ({ submission, [thing]: slug }, context) =>
      putIntoDraft(context, submission, async () => [
        await of(await context.ask({}), { thing, slug }),
      ]),
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
