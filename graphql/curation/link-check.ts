import { countAttempt, tooManyAttempts } from "@/accounts/attempts";
import type { LinkState } from "@/curation/links/check-link";
import { checkLink } from "@/curation/links/check-link";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    LinkCheck: LinkState;
  }
}

const CHECKS_AN_HOUR = { most: 30, seconds: 3_600 };

export function defineLinkCheck(builder: Builder): void {
  builder.objectType("LinkCheck", {
    description: "What came of asking a page whether it is there.",
    fields: (t) => ({
      status: t.exposeInt("status", {
        nullable: true,
        description: "The status that it answered; null where it did not, or was not asked.",
      }),
      explanation: t.exposeString("explanation", { description: "What is so, in a sentence." }),
    }),
  });
  builder.queryField("linkCheck", (t) =>
    t.field({
      type: "LinkCheck",
      description:
        "Asks a page whether it is there, at this moment. Addresses that are not public are never asked. At most 30 an hour, then RATE_LIMITED. For curators.",
      args: {
        url: t.arg({ type: "URL", required: true, description: "The address of the page." }),
      },
      authScopes: { may: "EDIT" },
      resolve: async (_root, { url }, context) => {
        const { accountId } = await context.signedIn();
        const what = `link check ${accountId}`;
        const tried = [{ what, limit: CHECKS_AN_HOUR }];
        const wait = await countAttempt(context.database(), tried);
        if (wait !== null) throw tooManyAttempts(wait);
        return checkLink(url);
      },
    }),
  );
}
