import type { PayTrend } from "@/domain/distributions/trend";
import type { InContext } from "@/evidence/context";
import { allInContext } from "@/evidence/context";
import { editionOf, sourceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    PayTrend: InContext<PayTrend>;
  }
}

export function defineTrend(builder: Builder): void {
  builder.objectType("PayTrend", {
    description:
      "The pay of one title over the years in one source and by one method: one statistic, basis, period, country and currency. A line is never drawn through two sources.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source that states every point.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      country: t.field({
        type: "CountryCode",
        description: "The country that it speaks of.",
        resolve: ({ value }) => value.country,
      }),
      edition: t.field({
        type: "Edition",
        nullable: true,
        description: "The edition that every point is of; null where the source has none.",
        resolve: ({ value, within }) =>
          value.editionId === null ? null : editionOf(within, value.editionId),
      }),
      breaks: t.field({
        type: ["MethodBreak"],
        description:
          "The years from which on the rows are of another kind, earliest first: no line leads into them. Empty where there is none.",
        resolve: ({ value }) => [...value.breaks],
      }),
      points: t.field({
        type: ["PayFigure"],
        description: "One figure a calendar year, earliest first; two or more.",
        resolve: ({ value, within }) => allInContext(value.points, within),
      }),
      otherMethods: t.field({
        type: ["Source"],
        description:
          "Sources of the same publisher that state this title by another method: a break, so that their points do not continue this line. Empty where there is none.",
        resolve: ({ value, within }) =>
          value.otherMethodSourceIds.map((id) => sourceOf(within, id)),
      }),
    }),
  });
}
