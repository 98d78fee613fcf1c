import { countWork, type WorkCounts } from "@/curation/work/work-counts";
import { type WorkNote, workNotes } from "@/curation/work/work-notes";
import { type ExpectedEdition, expectedEditions } from "@/domain/curation/next-edition";
import { publishedAt } from "@/domain/evidence/times";
import { MAX_PAGE_SIZE } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { allInContext, type InContext } from "@/evidence/context";
import { sourceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    ExpectedEdition: InContext<ExpectedEdition>;
    WorkNote: WorkNote;
    WorkCounts: WorkCounts;
  }
}

/** How many notes are told where that is not said. */
const USUAL_NOTES = 20;

/** Defines what a day's work is: what waits, what happened, and which sources to look for. */
export function defineWorkList(builder: Builder): void {
  defineExpectedEdition(builder);
  defineWorkNote(builder);
  builder.objectType("WorkCounts", {
    description: "How much waits for whoever asks.",
    fields: (t) => ({
      toReview: t.exposeInt("toReview", {
        description: "Submissions in review that others wrote; 0 for those who may not publish.",
      }),
      givenBack: t.exposeInt("givenBack", {
        description: "One's own drafts that were given back.",
      }),
      reports: t.exposeInt("reports", {
        description: "Reports of readers that nobody has dealt with; 0 for those who may not.",
      }),
    }),
  });
  builder.objectFields("Viewer", (t) => ({
    work: t.field({
      type: "WorkCounts",
      description: "How much waits for the person.",
      resolve: (viewer, _arguments, context) => countWork(context.database(), viewer),
    }),
  }));
}

function defineExpectedEdition(builder: Builder): void {
  builder.objectType("ExpectedEdition", {
    description: "When a publisher's next edition can be expected, by how it came out before.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The newest source of the series that is held.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      lastOn: t.field({
        type: "Date",
        description: "When the newest edition that is held was published.",
        resolve: ({ value }) => value.lastOn,
      }),
      expectedOn: t.field({
        type: "Date",
        description: "When the next one can be expected.",
        resolve: ({ value }) => value.expectedOn,
      }),
      days: t.int({
        description: "How many days lie between two editions.",
        resolve: ({ value }) => value.days,
      }),
      isOwnInterval: t.boolean({
        description:
          "Whether `days` is the middle of those between its own editions; where only one is held, a year is taken.",
        resolve: ({ value }) => value.isOwnInterval,
      }),
      isOverdue: t.boolean({
        description: "Whether that day has passed.",
        resolve: ({ value, within }) => value.expectedOn < within.now.toISOString().slice(0, 10),
      }),
    }),
  });
  builder.queryField("expectedEditions", (t) =>
    t.field({
      type: ["ExpectedEdition"],
      description:
        "When the next edition of each series can be expected, the earliest first. Sources of one publisher whose names differ by their figures only are one series. What states no day of publication is left out, and so are articles. Needs an account.",
      authScopes: { may: "READ" },
      resolve: async (_root, _arguments, context) => {
        const within = await context.ask({});
        const { sources, editions } = within.evidence.catalogue;
        const standing = [
          publishedAt(sources, within.now),
          publishedAt(editions, within.now),
        ] as const;
        return allInContext(expectedEditions(...standing), within);
      },
    }),
  );
}

function defineWorkNote(builder: Builder): void {
  builder.objectType("WorkNote", {
    description: "Something that others did and that whoever asks should know of.",
    fields: (t) => ({
      at: t.expose("at", { type: "DateTime", description: "When it was done." }),
      words: t.exposeString("words", { description: "What happened, in a sentence." }),
      submission: t.exposeID("submissionId", {
        nullable: true,
        description:
          "The number of the submission that it happened to; null where it is about one's account.",
      }),
    }),
  });
  builder.queryField("workNotes", (t) =>
    t.field({
      type: ["WorkNote"],
      description:
        "What others did that concerns whoever asks, the latest first: what became of one's submissions, remarks on them and such as name one after an @, changes of one's role, and, for those who review, what was handed in. Needs an account.",
      args: {
        first: t.arg.int({
          description: `How many, 1 to ${MAX_PAGE_SIZE}; ${USUAL_NOTES} where it is left out.`,
        }),
      },
      authScopes: { may: "READ" },
      resolve: async (_root, { first }, context) => {
        const most = first ?? USUAL_NOTES;
        if (most < 1 || most > MAX_PAGE_SIZE) {
          throw badUserInput("first", `first is ${most}; 1 to ${MAX_PAGE_SIZE} are told.`);
        }
        return workNotes(context.database(), await context.signedIn(), most);
      },
    }),
  );
}
