import { CONFIDENCE } from "@/domain/distributions/median-interval";
import type { Interval } from "@/domain/evidence/money";
import type { Provenance } from "@/domain/evidence/provenance";
import { type InContext, inContext } from "@/evidence/context";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    MedianInterval: InContext<Interval & { readonly provenance: Provenance }>;
  }
}

export function defineMedianInterval(builder: Builder): void {
  builder.objectType("MedianInterval", {
    description: `Between which amounts the median of all such pay lies, by order statistics (binomial, exact), with ${CONFIDENCE * 100} % confidence or more; the records are taken to be drawn alike and independently. It does not say how far single amounts are spread.`,
    fields: (t) => ({
      low: t.field({
        type: "Money",
        description: "The least, an amount of one record, for the period of the figure.",
        resolve: ({ value }) => value.low,
      }),
      high: t.field({
        type: "Money",
        description: "The most, an amount of one record, for the period of the figure.",
        resolve: ({ value }) => value.high,
      }),
      provenance: t.field({
        type: "Provenance",
        description: "Where the median comes from, whose records these are of.",
        resolve: ({ value, within }) => inContext(value.provenance, within),
      }),
    }),
  });
}
