import { type StandingThing, standingThing } from "@/curation/standing-thing";
import { encodeContent } from "@/curation/submissions/content";
import { loadItem } from "@/curation/submissions/submission-rows";
import { slugNamed } from "@/domain/entry/slug-named";
import { may } from "@/domain/permissions";
import type { Builder } from "../builder/builder";
import { statedValues } from "../builder/stated-value";

declare module "../builder/builder" {
  interface ObjectTypes {
    StandingThing: StandingThing;
  }
}

const ITS_SLUG = "Its slug, or the address of its page where it has one.";

/** What stands of a thing, value by value, so that a change of it can begin with it. */
export function defineStandingThing(builder: Builder): void {
  builder.objectType("StandingThing", {
    description: "A thing as it was published last, whole, withdrawn or not.",
    fields: (t) => ({
      thing: t.expose("thing", {
        type: "SubmittedThing",
        description: "What kind of thing it is.",
      }),
      slug: t.exposeString("id", { description: "The slug of the thing." }),
      version: t.exposeInt("version", { description: "Its version, counted from 1." }),
      isWithdrawn: t.exposeBoolean("isWithdrawn", {
        description: "Whether it is withdrawn from all figures.",
      }),
      content: t.field({
        type: ["StatedValue"],
        description: "All that it states, value by value, as `SubmissionItem.content` has it.",
        resolve: ({ content }) => statedValues(encodeContent(content)),
      }),
    }),
  });
  builder.queryField("standingThing", (t) =>
    t.field({
      type: "StandingThing",
      nullable: true,
      description:
        "A thing as it stands now, whole; null where none of that slug was ever published. Needs an account.",
      args: {
        thing: t.arg({ type: "SubmittedThing", required: true, description: "Of which kind." }),
        slug: t.arg.string({ required: true, description: ITS_SLUG }),
      },
      authScopes: { may: "READ" },
      resolve: (_root, { thing, slug }, context) =>
        standingThing(context.database(), thing, slugNamed(thing, slug)),
    }),
  );
  builder.objectField("Submission", "mayChange", (t) =>
    t.field({
      type: "Boolean",
      description:
        "Whether whoever asks may change it while it is a draft: its author may, and reviewers.",
      resolve: async ({ authorId }, _arguments, context) => {
        const viewer = await context.signedIn();
        return may(viewer, "REVIEW") || (may(viewer, "EDIT") && authorId === viewer.accountId);
      },
    }),
  );
  builder.objectField("Submission", "item", (t) =>
    t.field({
      type: "SubmissionItem",
      nullable: true,
      description: "What it does to one thing; null where nothing.",
      args: {
        thing: t.arg({ type: "SubmittedThing", required: true, description: "Of which kind." }),
        slug: t.arg.string({ required: true, description: ITS_SLUG }),
      },
      resolve: ({ id }, { thing, slug }, context) =>
        loadItem(context.database(), id, thing, slugNamed(thing, slug)),
    }),
  );
  builder.objectField("SubmissionItem", "standing", (t) =>
    t.field({
      type: "StandingThing",
      nullable: true,
      description: "The thing as it stands now; null where none of that slug was ever published.",
      resolve: ({ thing, id }, _arguments, context) => standingThing(context.database(), thing, id),
    }),
  );
}
