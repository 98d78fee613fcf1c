import { salaryItems } from "@/curation/put-content";
import { MOST_TYPED_ROWS, MOST_YEARS_OF_EXPERIENCE } from "@/domain/limits";
import { formatCount } from "@/domain/words/format";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

export function defineSalaryEntry(builder: Builder): void {
  const salaryInput = builder.inputType("SalaryInput", {
    description:
      "A salary as its source prints it. In place of one that is held, what is left out stays as it is and null empties it: `asPrinted` with the same amount, `sampleSize`, `url`, `note`; with a `slug` also the place, the experience and the days observed. Its edition and origin stay. Of a new one, what is left out is not stated.",
    fields: (t) => ({
      slug: t.string({
        description:
          "Its slug, to replace a salary that is held; null to find it by what it observes, or make a new one.",
      }),
      seenVersion: t.int({
        description:
          "Of one that is held: the version that its author saw. Publishing is refused with CONFLICT where there is another by then. Without it, the version that stands now.",
      }),
      source: t.string({
        required: true,
        description: "The source that prints it, by slug: held, or in the same draft.",
      }),
      title: t.string({ required: true, description: "The title that it is for, by slug." }),
      statistic: t.field({
        type: "Statistic",
        required: true,
        description: "Which value of the distribution it is.",
      }),
      amount: t.field({
        type: "Decimal",
        required: true,
        description:
          "The exact amount in units of the currency: more than 0, at most four decimals.",
      }),
      currency: t.field({
        type: "CurrencyCode",
        required: true,
        description: "The currency of the amount.",
      }),
      asPrinted: t.string({
        description:
          'The figure exactly as the source prints it: "INR 12L". Needed for a new salary and a new amount; not kept where Stepwise computed the amount, which nobody prints.',
      }),
      period: t.field({
        type: "PayPeriod",
        required: true,
        description: "The time that the amount pays for.",
      }),
      basis: t.field({
        type: "PayBasis",
        required: true,
        description: "What the amount includes.",
      }),
      country: t.field({
        type: "CountryCode",
        required: true,
        description: "The country that it is for.",
      }),
      place: t.string({ description: "City or region as the source names it." }),
      experiencePrinted: t.string({ description: "Experience as the source prints it." }),
      minYears: t.int({
        description: `The same in whole years: from, 0 to ${MOST_YEARS_OF_EXPERIENCE}.`,
      }),
      maxYears: t.int({
        description: `The same in whole years: to, inclusive, 0 to ${MOST_YEARS_OF_EXPERIENCE}.`,
      }),
      level: t.field({ type: "ExperienceLevel", description: "The same as a level." }),
      sampleSize: t.int({
        description: "How many people or rows it summarises, 1 or more.",
      }),
      observedFrom: t.field({ type: "Date", description: "First day of the observation." }),
      observedTo: t.field({ type: "Date", description: "Last day of the observation." }),
      url: t.field({ type: "URL", description: "The page that prints it." }),
      note: t.string({ description: "What a reader should know besides." }),
      slipReason: t.string({
        description: "Why the figure is right although it looks like a slip.",
      }),
    }),
  });
  const putSalariesInput = builder.inputType("PutSalariesInput", {
    description: "Salaries for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      salaries: t.field({
        type: [salaryInput],
        required: true,
        description: `1 to ${formatCount(MOST_TYPED_ROWS)} salaries; more come by file.`,
      }),
    }),
  });
  defineMutation(
    builder,
    "putSalaries",
    {
      input: putSalariesInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts salaries into a draft, new or as new versions of those that observe the same. For the author and reviewers.",
    },
    (input, context) =>
      putIntoDraft(context, input.submission, async () =>
        salaryItems(context.database(), await context.ask({}), input.submission, input.salaries),
      ),
  );
}
