import type { PublisherInput } from "@/curation/content-input";
import { sourceItems } from "@/curation/put-content";
import { LONGEST_NAME } from "@/domain/limits";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

declare module "../builder/builder" {
  interface InputTypes {
    PublisherInput: PublisherInput;
  }
}

export function defineSourceEntry(builder: Builder): void {
  builder.inputType("PublisherInput", {
    description: "Who publishes a source: one that is held, by its slug, or a new one.",
    fields: (t) => ({
      slug: t.string({ description: "Its slug; null for one made of the name." }),
      name: t.string({
        required: true,
        description: `Its name, up to ${LONGEST_NAME} characters.`,
      }),
      url: t.field({ type: "URL", description: "Its own address; null where none is held." }),
    }),
  });
  const sourceInput = builder.inputType("SourceInput", {
    description: "A source as it is to stand, whole: what is left out is not stated.",
    fields: (t) => ({
      slug: t.string({
        description:
          "Its slug; null for a new source, with one made of the name. That of a held source makes a new version.",
      }),
      publisher: t.field({
        type: "PublisherInput",
        required: true,
        description: "Who publishes it.",
      }),
      name: t.string({
        required: true,
        description: `What the series is called, with place and date, up to ${LONGEST_NAME} characters.`,
      }),
      url: t.field({ type: "URL", description: "Where the series is found." }),
      author: t.string({ description: "The person who signs it." }),
      method: t.field({
        type: "SourceMethod",
        required: true,
        description: "How it came by its figures.",
      }),
      methodNote: t.string({
        required: true,
        description: "What is known of the method, in a sentence or two.",
      }),
      licence: t.string({ description: "The licence as the publisher states it." }),
      licenceUrl: t.field({ type: "URL", description: "Where the licence is found." }),
      redistribution: t.field({
        type: "Redistribution",
        required: true,
        description: "Whether its rows may be passed on.",
      }),
      publishedOn: t.field({ type: "Date", description: "When it was published or updated." }),
      retrievedOn: t.field({ type: "Date", description: "When it was read." }),
      reviewedOn: t.field({ type: "Date", description: "When a curator last checked it." }),
      citedBy: t.string({ description: "The source that cites this one, by slug." }),
      citedOn: t.field({ type: "Date", description: "The date of the citing source." }),
      partlyBasedOn: t.string({
        description:
          "Another source that it is partly based on, by slug: the two are not independent.",
      }),
      note: t.string({ description: "What a reader should know besides." }),
    }),
  });
  const putSourceInput = builder.inputType("PutSourceInput", {
    description: "A source for a draft, with its publisher.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      source: t.field({ type: sourceInput, required: true, description: "The source." }),
      seenVersion: t.int({
        description: "The version of the source that was seen; null for the current one.",
      }),
      isAnother: t.boolean({
        defaultValue: false,
        description:
          "True to add a source although one that is held has its address, or its publisher and name; without, that is refused with DUPLICATE. One without a slug never takes the place of a held source whose slug its name makes.",
      }),
    }),
  });
  defineMutation(
    builder,
    "putSource",
    {
      input: putSourceInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts a source with its publisher into a draft, new or as a new version. Refused with DUPLICATE where a new one looks like one that is held, which `slug` names. For the author and reviewers.",
    },
    (input, context) =>
      putIntoDraft(context, input.submission, async () =>
        sourceItems(input, await context.ask({})),
      ),
  );
}
