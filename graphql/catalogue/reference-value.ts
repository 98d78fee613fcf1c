import type * as evidence from "@/domain/evidence/evidence";
import type * as words from "@/domain/evidence/vocabulary";
import type { InContext } from "@/evidence/context";
import { nameInContext, sourceOf } from "@/evidence/references";
import type { Builder } from "../builder/builder";
import { defineEnum } from "../builder/define-enum";
import { versionFields } from "../builder/versioned";

declare module "../builder/builder" {
  interface ObjectTypes {
    ReferenceValue: InContext<evidence.ReferenceValue>;
  }
  interface EnumTypes {
    ReferenceSeries: words.ReferenceSeries;
  }
}

export function defineReferenceValue(builder: Builder): void {
  defineEnum(builder, "ReferenceSeries", "What a reference value says of a calendar year.", {
    EXCHANGE_RATE: "Units of a currency for one US dollar, as the mean of the year.",
    PRICE_INFLATION: "The rise of a country's consumer prices over the year before, in percent.",
    PURCHASING_POWER: "Units of a country's currency for one international dollar.",
  });

  builder.node("ReferenceValue", {
    description:
      "A dated fact that pay is converted with: an exchange rate, an inflation or a purchasing power of one year. It has a source, editions and revisions as a salary has.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      slug: t.string({
        description: 'Stable readable name, such as "ecb-inr-per-usd-2025".',
        resolve: ({ value }) => value.id,
      }),
      series: t.field({
        type: "ReferenceSeries",
        description: "What it says of its year.",
        resolve: ({ value }) => value.series,
      }),
      source: t.field({
        type: "Source",
        description: "The source that it is taken or computed from.",
        resolve: ({ value, within }) => sourceOf(within, value.sourceId),
      }),
      country: t.field({
        type: "CountryCode",
        nullable: true,
        description: "The country that it speaks of, by ISO 3166-1; null for exchange rates.",
        resolve: ({ value }) => value.country,
      }),
      currency: t.field({
        type: "CurrencyCode",
        description: "The currency whose units it counts, or in which the country's prices are.",
        resolve: ({ value }) => value.currency,
      }),
      year: t.int({
        description: "The calendar year that it holds for.",
        resolve: ({ value }) => value.year,
      }),
      value: t.field({
        type: "Decimal",
        description: "The value in its `unit`, with up to six decimals.",
        resolve: ({ value }) => value.value,
      }),
      unit: t.string({
        description: 'What the value counts, in words, such as "INR for one US dollar".',
        resolve: ({ value }) => value.unit,
      }),
      days: t.int({
        nullable: true,
        description: "How many daily rates it is the mean of; null where it is no mean of days.",
        resolve: ({ value }) => value.days,
      }),
      ...versionFields(t),
    }),
  });
}
