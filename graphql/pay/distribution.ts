import type { Distribution, TitleDistributions } from "@/domain/distributions/distribution";
import type { Percentile } from "@/domain/distributions/spread";
import type { Provenance } from "@/domain/evidence/provenance";
import type { InContext } from "@/evidence/context";
import { allInContext, inContext } from "@/evidence/context";
import { editionOf, sourceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";
import { recordKindFields } from "../catalogue/record-set";

declare module "../builder/builder" {
  interface ObjectTypes {
    Percentile: InContext<Percentile & { readonly provenance: Provenance }>;
    Distribution: InContext<Distribution>;
    TitleDistributions: InContext<TitleDistributions>;
  }
}

export function defineDistribution(builder: Builder): void {
  builder.objectType("Percentile", {
    description: "One percentile of the records of one source.",
    fields: (t) => ({
      percent: t.int({
        description: "So many percent of the records do not exceed the amount: 10, 25, 50, 75, 90.",
        resolve: ({ value }) => value.percent,
      }),
      money: t.field({
        type: "Money",
        description:
          "The amount, to four digits; within 1% of the exact percentile by the nearest rank.",
        resolve: ({ value }) => value.money,
      }),
      provenance: t.field({
        type: "Provenance",
        description: "The data set that was counted, and how.",
        resolve: ({ value, within }) => inContext(value.provenance, within),
      }),
    }),
  });

  builder.objectType("Distribution", {
    description:
      "How the pay of one title is spread over the records of one source, in one currency.",
    fields: (t) => ({
      source: t.field({
        type: "Source",
        description: "The source of the records.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      edition: t.field({
        type: "Edition",
        nullable: true,
        description: "The edition whose records they are; null where the source has none.",
        resolve: ({ value, within }) =>
          value.editionId === null ? null : editionOf(within, value.editionId),
      }),
      ...recordKindFields(t),
      currencyCode: t.field({
        type: "CurrencyCode",
        description:
          "What the amounts are in: the currency asked for, else the one that records print; XID for international dollars.",
        resolve: ({ value }) => value.currency,
      }),
      countries: t.field({
        type: ["CountryCode"],
        description: "The countries that the records are of, most records first.",
        resolve: ({ value }) => [...value.countries],
      }),
      firstYear: t.int({
        description: "The earliest calendar year of a record.",
        resolve: ({ value }) => value.firstYear,
      }),
      lastYear: t.int({
        description: "The latest calendar year of a record.",
        resolve: ({ value }) => value.lastYear,
      }),
      count: t.int({
        description:
          "How many records. Rows or adverts that are alike in everything count once, a range by its middle.",
        resolve: ({ value }) => value.count,
      }),
      copies: t.int({
        description: "How many rows, adverts or people the file holds for them, repeats included.",
        resolve: ({ value }) => value.copies,
      }),
      percentiles: t.field({
        type: ["Percentile"],
        description:
          "The 10th, 25th, 50th, 75th and 90th percentile. Empty under five records: then the records themselves are in `dots`.",
        resolve: ({ value, within }) =>
          allInContext(
            value.spread.value.percentiles.map((percentile) => ({
              ...percentile,
              provenance: value.spread.provenance,
            })),
            within,
          ),
      }),
      interval: t.field({
        type: "MedianInterval",
        nullable: true,
        description:
          "The interval of the median, its ends as near as the percentiles; null under six records.",
        resolve: ({ value: { spread }, within }) =>
          spread.value.interval &&
          inContext({ ...spread.value.interval, provenance: spread.provenance }, within),
      }),
      dots: t.field({
        type: ["Money"],
        description:
          "Every amount, lowest first, where there are fewer than five records; empty otherwise.",
        resolve: ({ value }) => [...value.spread.value.dots],
      }),
      provenance: t.field({
        type: "Provenance",
        description: "The data set that was counted, and how.",
        resolve: ({ value, within }) => inContext(value.spread.provenance, within),
      }),
    }),
  });

  builder.objectType("TitleDistributions", {
    description:
      "How the pay of one title is spread, source by source. The sources are never blended.",
    fields: (t) => ({
      bySource: t.field({
        type: ["Distribution"],
        description:
          "One entry for each source and currency with records in the scope, by slug. Empty where there is none.",
        resolve: ({ value, within }) => allInContext(value.bySource, within),
      }),
      missing: t.field({
        type: "Missing",
        nullable: true,
        description: "Why there is no distribution; null where there is one.",
        resolve: ({ value }) => value.missing,
      }),
      unconverted: t.stringList({
        description:
          "How many records are left out because no rate or index is held, in sentences. Empty where none is.",
        resolve: ({ value }) => [...value.unconverted],
      }),
    }),
  });
}
