import type { Builder } from "../builder";
import { framedAll } from "../frame";
import { sourceOf, titleOf } from "../references";

export function defineOrderedTitle(builder: Builder): void {
  builder.objectType("OrderFlip", {
    description: "That two titles change places when one source is left out.",
    fields: (t) => ({
      with: t.field({
        type: "CareerTitle",
        description: "The title that places are changed with.",
        resolve: ({ value, frame }) => titleOf(frame, value.withTitleId),
      }),
      without: t.field({
        type: "Source",
        description: "The source without which the order is the other way round.",
        resolve: ({ value, frame }) => sourceOf(frame, value.withoutSourceId),
      }),
    }),
  });

  builder.objectType("OneSourcePair", {
    description:
      "That the order of two titles rests on the one source that covers both comparably.",
    fields: (t) => ({
      with: t.field({
        type: "CareerTitle",
        description: "The other title.",
        resolve: ({ value, frame }) => titleOf(frame, value.withTitleId),
      }),
      source: t.field({
        type: "Source",
        description: "The source.",
        resolve: ({ value, frame }) => sourceOf(frame, value.sourceId),
      }),
    }),
  });

  builder.objectType("OrderedTitle", {
    description: "The place of a title by pay, and what that place rests on.",
    fields: (t) => ({
      title: t.field({
        type: "CareerTitle",
        description: "The title.",
        resolve: ({ value, frame }) => titleOf(frame, value.titleId),
      }),
      position: t.int({
        description: "1 is the highest paid. Titles whose order is not known share a position.",
        resolve: ({ value }) => value.position,
      }),
      restsOn: t.field({
        type: ["Source"],
        description:
          "The sources without which the title would have no place, or another one. Empty where no single source decides.",
        resolve: ({ value, frame }) => value.restsOnSourceIds.map((id) => sourceOf(frame, id)),
      }),
      flips: t.field({
        type: ["OrderFlip"],
        description:
          "The titles that it changes places with when one source is left out. Empty where none.",
        resolve: ({ value, frame }) => framedAll(value.flips, frame),
      }),
      pairsOnOneSource: t.field({
        type: ["OneSourcePair"],
        description:
          "The titles whose order with this one rests on one source, which alone covers both. Empty where several cover each pair, or none does.",
        resolve: ({ value, frame }) => framedAll(value.pairsOnOneSource, frame),
      }),
    }),
  });
}
