import { writtenSource } from "@/curation/content-input";
import { similarTo } from "@/curation/similar-to";
import type { Similarity, SimilarSource } from "@/domain/curation/similar-sources";
import type { InContext } from "@/evidence/context";
import { allInContext } from "@/evidence/context";
import { sourceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";

declare module "../builder/builder" {
  interface ObjectTypes {
    SimilarSource: InContext<SimilarSource>;
  }
  interface EnumTypes {
    Similarity: Similarity;
  }
}

export function defineSimilarSource(builder: Builder): void {
  defineEnum(builder, "Similarity", "Why a held source may be the one being written.", {
    SAME_SLUG: "The name makes its slug, by whichever publisher.",
    SAME_URL: "It is at the same address.",
    SAME_NAME: "It is of the same publisher and name, capitals, accents and punctuation apart.",
  });
  const similarSourcesInput = builder.inputType("SimilarSourcesInput", {
    description: "What tells a source that is being written from others.",
    fields: (t) => ({
      slug: t.string({ description: "Its slug, where it has one; that source is left out." }),
      publisher: t.field({
        type: "PublisherInput",
        required: true,
        description: "Who publishes it.",
      }),
      name: t.string({ required: true, description: "What the series is." }),
      url: t.field({
        type: "URL",
        description: "Where it can be read; null where no address is known.",
      }),
    }),
  });
  builder.objectType("SimilarSource", {
    description: "A source that is held and looks like one that is being written.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source that is held.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      reason: t.field({
        type: "Similarity",
        description: "Why it may be the same.",
        resolve: ({ value }) => value.reason,
      }),
    }),
  });
  builder.queryField("similarSources", (t) =>
    t.field({
      type: ["SimilarSource"],
      description:
        "The sources that are held, withdrawn ones left out, which may be the very one that is being written. `putSource` refuses a new source that has any. For curators.",
      args: {
        input: t.arg({
          type: similarSourcesInput,
          required: true,
          description: "The source that is being written.",
        }),
      },
      authScopes: { may: "EDIT" },
      resolve: async (_root, { input }, context) => {
        const within = await context.ask({});
        return allInContext(similarTo(writtenSource(input), within), within);
      },
    }),
  );
}
