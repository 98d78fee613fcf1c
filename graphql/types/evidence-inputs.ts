import { formatCount } from "@/domain/format";
import { LONGEST_NAME, MOST_TYPED_ROWS, MOST_YEARS_OF_EXPERIENCE } from "@/domain/limits";
import type { Builder } from "../builder";

export function defineEvidenceInputs(builder: Builder): void {
  defineSourceInputs(builder);
  defineSalaryInputs(builder);
}

function defineSourceInputs(builder: Builder): void {
  builder.inputType("PublisherInput", {
    description: "Who publishes a source: one that is held, by its slug, or a new one.",
    fields: (t) => ({
      slug: t.string({ description: "Its slug; null for one made of the name." }),
      name: t.string({
        required: true,
        description: `Its name, up to ${LONGEST_NAME} characters.`,
      }),
      url: t.field({ type: "URL", description: "Its own address; null where none is held." }),
    }),
  });
  builder.inputType("SourceInput", {
    description: "A source as it is to stand, whole: what is left out is not stated.",
    fields: (t) => ({
      slug: t.string({
        description:
          "Its slug; null for a new source, with one made of the name. That of a held source makes a new version.",
      }),
      publisher: t.field({
        type: "PublisherInput",
        required: true,
        description: "Who publishes it.",
      }),
      name: t.string({
        required: true,
        description: `What the series is called, with place and date, up to ${LONGEST_NAME} characters.`,
      }),
      url: t.field({ type: "URL", description: "Where the series is found." }),
      author: t.string({ description: "The person who signs it." }),
      method: t.field({
        type: "SourceMethod",
        required: true,
        description: "How it came by its figures.",
      }),
      methodNote: t.string({
        required: true,
        description: "What is known of the method, in a sentence or two.",
      }),
      licence: t.string({ description: "The licence as the publisher states it." }),
      licenceUrl: t.field({ type: "URL", description: "Where the licence is found." }),
      redistribution: t.field({
        type: "Redistribution",
        required: true,
        description: "Whether its rows may be passed on.",
      }),
      publishedOn: t.field({ type: "Date", description: "When it was published or updated." }),
      retrievedOn: t.field({ type: "Date", description: "When it was read." }),
      reviewedOn: t.field({ type: "Date", description: "When a curator last checked it." }),
      citedBy: t.string({ description: "The source that cites this one, by slug." }),
      citedOn: t.field({ type: "Date", description: "The date of the citing source." }),
      note: t.string({ description: "What a reader should know besides." }),
    }),
  });
  builder.inputType("PutSourceInput", {
    description: "A source for a draft, with its publisher.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      source: t.field({ type: "SourceInput", required: true, description: "The source." }),
      seenVersion: t.int({
        description: "The version of the source that was seen; null for the current one.",
      }),
      isAnother: t.boolean({
        defaultValue: false,
        description:
          "True to add a source although one that is held has its address, or its publisher and name; without, that is refused with DUPLICATE. One without a slug never takes the place of a held source whose slug its name makes.",
      }),
    }),
  });
}

function defineSalaryInputs(builder: Builder): void {
  builder.inputType("SalaryInput", {
    description:
      "A salary as its source prints it. In place of one that is held, what is left out stays as it is and null empties it: `asPrinted` with the same amount, `sampleSize`, `url`, `note`; with a `slug` also the place, the experience and the days observed. Its edition and origin stay. Of a new one, what is left out is not stated.",
    fields: (t) => ({
      slug: t.string({
        description:
          "Its slug, to replace a salary that is held; null to find it by what it observes, or make a new one.",
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
  builder.inputType("PutSalariesInput", {
    description: "Salaries for a draft.",
    fields: (t) => ({
      submission: t.field({ type: "SubmissionRef", required: true, description: "The draft." }),
      salaries: t.field({
        type: ["SalaryInput"],
        required: true,
        description: `1 to ${formatCount(MOST_TYPED_ROWS)} salaries; more come by file.`,
      }),
    }),
  });
}
