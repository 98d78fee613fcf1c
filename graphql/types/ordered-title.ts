import { framedAll } from "@/evidence/context";
import { publisherOf, sourceOf, titleOf } from "@/evidence/references";
import type { Builder } from "../builder";

export function defineOrderedTitle(builder: Builder): void {
  builder.objectType("OrderFlip", {
    description:
      "What becomes of the order of two titles when one publisher, with all its sources, is left out.",
    fields: (t) => ({
      with: t.field({
        type: "CareerTitle",
        description: "The other title.",
        resolve: ({ value, frame }) => titleOf(frame, value.withTitleId),
      }),
      without: t.field({
        type: "Source",
        description: "A source of the publisher that is left out.",
        resolve: ({ value, frame }) => sourceOf(frame, value.withoutSourceId),
      }),
      withoutPublisher: t.field({
        type: "Publisher",
        description: "The publisher that is left out.",
        resolve: ({ value, frame }) => publisherOf(frame, value.withoutPublisherId),
      }),
      outcome: t.field({
        type: "FlipOutcome",
        description: "What becomes of the order without it.",
        resolve: ({ value }) => value.outcome,
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
          "The sources without whose publisher the title would have no place, another place, or another order with some title, ties included. Empty where no single publisher decides.",
        resolve: ({ value, frame }) => value.restsOnSourceIds.map((id) => sourceOf(frame, id)),
      }),
      flips: t.field({
        type: ["OrderFlip"],
        description:
          "The titles that it changes places with when one publisher is left out. Empty where none.",
        resolve: ({ value, frame }) => framedAll(value.flips, frame),
      }),
      ties: t.field({
        type: ["OrderFlip"],
        description:
          "The titles whose order with this one is known only with one publisher, or only without it. Empty where none.",
        resolve: ({ value, frame }) => framedAll(value.ties, frame),
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
