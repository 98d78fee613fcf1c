import type * as answers from "@/domain/evidence/answers";
import { overlapSentence } from "@/domain/pay/overlap";
import type { InContext } from "@/evidence/context";
import { inContext } from "@/evidence/context";
import { sourceOf, titleOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    RangeOverlap: InContext<answers.RangeOverlap>;
  }
}

export function defineRangeOverlap(builder: Builder): void {
  builder.objectType("RangeOverlap", {
    description:
      "How much of one title's range of pay lies above the bottom of another's, inside one source that states the same kind of range for both.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source that states both ranges.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      lower: t.field({
        type: "CareerTitle",
        description:
          "The title whose range begins lower; the first asked for where both begin alike.",
        resolve: ({ value, within }) => titleOf(within, value.lowerTitleId),
      }),
      upper: t.field({
        type: "CareerTitle",
        description: "The other title.",
        resolve: ({ value, within }) => titleOf(within, value.upperTitleId),
      }),
      share: t.float({
        description:
          "The share of the lower title's range that lies above the bottom of the upper one's, from 0 to 1, to two decimals.",
        resolve: ({ value }) => value.share.value,
      }),
      words: t.string({
        description: 'The share as a reader would say it, such as "about a third".',
        resolve: ({ value }) => value.words,
      }),
      explanation: t.string({
        description: "The overlap in a sentence, with the amounts that it is computed from.",
        resolve: ({ value, within }) =>
          overlapSentence(value, within.evidence.catalogue, within.scope.asOf),
      }),
      provenance: t.field({
        type: "Provenance",
        description: "The salaries behind the share and what was done to them.",
        resolve: ({ value, within }) => inContext(value.share.provenance, within),
      }),
    }),
  });
}
