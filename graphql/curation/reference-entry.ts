import { referenceItems } from "@/curation/put-reference";
import { FIRST_PRICE_YEAR } from "@/domain/limits";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

/** Rates, inflation and purchasing power that are typed in. */
export function defineReferenceEntry(builder: Builder): void {
  const valueInput = builder.inputType("ReferenceValueInput", {
    description: "A dated fact that pay is converted with, as its source states it.",
    fields: (t) => ({
      source: t.string({ required: true, description: "The source that states it, by slug." }),
      series: t.field({ type: "ReferenceSeries", required: true, description: "What it says." }),
      country: t.field({
        type: "CountryCode",
        description: "The country of an inflation or a purchasing power; null for a rate.",
      }),
      currency: t.field({
        type: "CurrencyCode",
        required: true,
        description: "The currency whose units are counted, or in which the country's prices are.",
      }),
      year: t.int({
        required: true,
        description: `The calendar year, from ${FIRST_PRICE_YEAR} to this one.`,
      }),
      value: t.field({
        type: "Decimal",
        required: true,
        description: "Exact, with at most six decimals; inflation is in percent.",
      }),
      unit: t.string({
        description: "What it counts, in words; null for what is usual for the series.",
      }),
      days: t.int({ description: "How many daily rates it is the mean of; null for none." }),
    }),
  });
  const input = builder.inputType("PutReferenceValueInput", {
    description: "A reference value for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      value: t.field({ type: valueInput, required: true, description: "The value." }),
    }),
  });
  defineMutation(
    builder,
    "putReferenceValue",
    {
      input,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts a rate, an inflation or a purchasing power into a draft, in place of what is held of the same year; that of another source is withdrawn. For the author and reviewers.",
    },
    (given, context) =>
      putIntoDraft(context, given.submission, async () =>
        referenceItems(context.database(), await context.ask({}), given),
      ),
  );
}
