import type * as order from "@/domain/evidence/order-answers";
import type { InContext } from "@/evidence/context";
import { allInContext } from "@/evidence/context";
import { publisherOf, sourceOf, titleOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    OrderFlip: InContext<order.OrderFlip>;
    OneSourcePair: InContext<order.OneSourcePair>;
    OrderedTitle: InContext<order.OrderedTitle>;
  }
}

export function defineOrderedTitle(builder: Builder): void {
  builder.objectType("OrderFlip", {
    description:
      "What becomes of the order of two titles when one publisher, with all its sources, is left out.",
    fields: (t) => ({
      with: t.field({
        type: "CareerTitle",
        description: "The other title.",
        resolve: ({ value, within }) => titleOf(within, value.withTitleId),
      }),
      without: t.field({
        type: "Source",
        description: "A source of the publisher that is left out.",
        resolve: ({ value, within }) => sourceOf(within, value.withoutSourceId),
      }),
      withoutPublisher: t.field({
        type: "Publisher",
        description: "The publisher that is left out.",
        resolve: ({ value, within }) => publisherOf(within, value.withoutPublisherId),
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
        resolve: ({ value, within }) => titleOf(within, value.withTitleId),
      }),
      source: t.field({
        type: "Source",
        description: "The source.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
    }),
  });

  builder.objectType("OrderedTitle", {
    description: "The place of a title by pay, and what that place rests on.",
    fields: (t) => ({
      title: t.field({
        type: "CareerTitle",
        description: "The title.",
        resolve: ({ value, within }) => titleOf(within, value.titleId),
      }),
      position: t.int({
        description: "1 is the highest paid. Titles whose order is not known share a position.",
        resolve: ({ value }) => value.position,
      }),
      restsOn: t.field({
        type: ["Source"],
        description:
          "The sources without whose publisher the title would have no place, another place, or another order with some title, ties included. Empty where no single publisher decides.",
        resolve: ({ value, within }) => value.restsOnSourceIds.map((id) => sourceOf(within, id)),
      }),
      flips: t.field({
        type: ["OrderFlip"],
        description:
          "The titles that it changes places with when one publisher is left out. Empty where none.",
        resolve: ({ value, within }) => allInContext(value.flips, within),
      }),
      ties: t.field({
        type: ["OrderFlip"],
        description:
          "The titles whose order with this one is known only with one publisher, or only without it. Empty where none.",
        resolve: ({ value, within }) => allInContext(value.ties, within),
      }),
      pairsOnOneSource: t.field({
        type: ["OneSourcePair"],
        description:
          "The titles whose order with this one rests on one source, which alone covers both. Empty where several cover each pair, or none does.",
        resolve: ({ value, within }) => allInContext(value.pairsOnOneSource, within),
      }),
    }),
  });
}
