import { noSuchAccount } from "@/accounts/people";
import {
  beginSecondFactor,
  clearSecondFactor,
  confirmSecondFactor,
  hasSecondFactor,
  type NewFactor,
  removeSecondFactor,
} from "@/accounts/second-factor";
import type { Viewer } from "@/domain/permissions";
import { isUuid } from "@/prisma/uuid";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import type { Payload } from "../builder/user-error";

declare module "../builder/builder" {
  interface ObjectTypes {
    BeginSecondFactorPayload: Payload<NewFactor>;
    ConfirmSecondFactorPayload: Payload<readonly string[]>;
    ClearSecondFactorPayload: Payload<string>;
  }
}

const ONE_TIME = "Told this once. Null where `userErrors` says why.";

/** Defines codes of an app, which a person signs in with besides the password. */
export function defineSecondFactor(builder: Builder): void {
  builder.objectFields("Viewer", (t) => ({
    hasSecondFactor: t.boolean({
      description: "Whether the person signs in with a code beside the password.",
      resolve: ({ accountId }: Viewer, _arguments, context) =>
        hasSecondFactor(context.database(), accountId),
    }),
  }));
  builder.objectFields("Account", (t) => ({
    hasSecondFactor: t.boolean({
      description: "Whether the person signs in with a code beside the password.",
      resolve: ({ id }, _arguments, context) => hasSecondFactor(context.database(), id),
    }),
  }));
  defineOwn(builder);
  defineClearing(builder);
}

function defineOwn(builder: Builder): void {
  builder.objectType("BeginSecondFactorPayload", {
    description: "What an app for codes is set up with.",
    fields: (t) => ({
      secret: t.string({
        nullable: true,
        description: `The secret in Base32, to be typed into the app. ${ONE_TIME}`,
        resolve: ({ done }) => done?.secret ?? null,
      }),
      address: t.string({
        nullable: true,
        description: `The same as an address that apps open, otpauth://totp/… ${ONE_TIME}`,
        resolve: ({ done }) => done?.address ?? null,
      }),
    }),
  });
  const recoveryCodes = builder.objectRef<readonly string[]>("RecoveryCodes").implement({
    description: "What stands in for codes of the app where that is lost.",
    fields: (t) => ({
      codes: t.stringList({
        description: "Ten codes, 20 letters each; each is good once.",
        resolve: (codes) => [...codes],
      }),
    }),
  });
  builder.objectType("ConfirmSecondFactorPayload", {
    description: "What stands in for codes of the app, once each.",
    fields: (t) => ({
      recoveryCodes: t.field({
        type: recoveryCodes,
        nullable: true,
        description: `The codes. ${ONE_TIME}`,
        resolve: ({ done }) => done,
      }),
    }),
  });
  const passwordInput = builder.inputType("BeginSecondFactorInput", {
    description: "Who begins a second factor shows the password again.",
    fields: (t) => ({
      password: t.string({ required: true, description: "The present password." }),
    }),
  });
  const codeInput = builder.inputType("SecondFactorCodeInput", {
    description: "A code of a second factor.",
    fields: (t) => ({
      code: t.string({
        required: true,
        description: "Six figures, as the app shows them; to remove it, a recovery code will do.",
      }),
    }),
  });
  defineMutation(
    builder,
    "beginSecondFactor",
    {
      input: passwordInput,
      payload: "BeginSecondFactorPayload",
      may: "OWN_ACCOUNT",
      description:
        "Makes the secret of a second factor (TOTP, RFC 6238) for one's own account. It holds once `confirmSecondFactor` was shown a code. Refused with BAD_USER_INPUT for a wrong password, CONFLICT where there is one, and RATE_LIMITED after ten attempts in a quarter of an hour. For people signed in.",
    },
    async ({ password }, context) => {
      context.answerSecret();
      return beginSecondFactor(context.database(), await context.actor(), password);
    },
  );
  defineMutation(
    builder,
    "confirmSecondFactor",
    {
      input: codeInput,
      payload: "ConfirmSecondFactorPayload",
      may: "OWN_ACCOUNT",
      description:
        "Makes the second factor hold by a code of it: from then on signing in needs one. Refused with BAD_USER_INPUT for a wrong code, CONFLICT where none was begun, and RATE_LIMITED likewise. For people signed in.",
    },
    async ({ code }, context) => {
      context.answerSecret();
      return confirmSecondFactor(context.database(), await context.actor(), code);
    },
  );
  defineMutation(
    builder,
    "removeSecondFactor",
    {
      input: codeInput,
      payload: "ViewerPayload",
      may: "OWN_ACCOUNT",
      description:
        "Removes one's own second factor by a code of it or a recovery code. Refused with BAD_USER_INPUT for a wrong code, and RATE_LIMITED likewise. For people signed in.",
    },
    async ({ code }, context) => {
      await removeSecondFactor(context.database(), await context.actor(), code);
      return context.signedIn();
    },
  );
}

function defineClearing(builder: Builder): void {
  builder.objectType("ClearSecondFactorPayload", {
    description: "What removing somebody's second factor answers.",
    fields: (t) => ({
      account: t.id({
        nullable: true,
        description: "The id of the account; null where `userErrors` says why.",
        resolve: ({ done }) => done,
      }),
    }),
  });
  const clearInput = builder.inputType("ClearSecondFactorInput", {
    description: "Whose second factor is lost.",
    fields: (t) => ({ account: t.id({ required: true, description: "The id of the account." }) }),
  });
  defineMutation(
    builder,
    "clearSecondFactor",
    {
      input: clearInput,
      payload: "ClearSecondFactorPayload",
      may: "ADMINISTER",
      description:
        "Removes the second factor of a person who lost it, with its recovery codes. The person is told who did. For administrators, signed in.",
    },
    async ({ account }, context) => {
      if (!isUuid(account)) throw noSuchAccount();
      await clearSecondFactor(context.database(), await context.actor(), account);
      return account;
    },
  );
}
