import type { ArgumentBuilder } from "./builder";

const AS_OF =
  "Answer from the evidence as it stood at this moment; null for now. The same question with the same moment gets the same answer for ever. A moment in the future is refused with BAD_USER_INPUT.";

/** `asOf` for a field at the root. */
export function asOfArgument(t: ArgumentBuilder, description = AS_OF) {
  return t({ type: "DateTime", description });
}

/** `asOf` for a field of a thing that was itself read as of some moment. */
export function nestedAsOfArgument(t: ArgumentBuilder) {
  return t({
    type: "DateTime",
    description:
      "Answer from the evidence as it stood at this moment; null for the moment of the enclosing question. A moment in the future is refused with BAD_USER_INPUT.",
  });
}

/** What narrows a question about pay at the root. */
export function scopeArguments(t: ArgumentBuilder) {
  return {
    where: t({
      type: "EvidenceFilter",
      description: "Which evidence takes part; null for all of it.",
    }),
    currency: t({
      type: "CurrencyCode",
      description:
        "The currency to answer in; null for the currency that each source prints. Pay that cannot be converted is missing, with the reason.",
    }),
    prices: t({
      type: "PriceView",
      description:
        "The prices to show pay in; null for those of its own time. Purchasing power together with a currency is refused with BAD_USER_INPUT.",
    }),
    annual: t({
      type: "AnnualRule",
      description:
        "How pay for a month or an hour becomes pay for a year; null leaves it for the period that the source prints.",
    }),
    asOf: asOfArgument(t),
  };
}

/** What narrows a question about pay on a thing that was reached by another question. */
export function nestedScopeArguments(t: ArgumentBuilder) {
  return {
    where: t({
      type: "EvidenceFilter",
      description:
        "Which evidence takes part; null for the filter of the enclosing question, {} for all evidence.",
    }),
    currency: t({
      type: "CurrencyCode",
      description: "The currency to answer in; null for that of the enclosing question.",
    }),
    prices: t({
      type: "PriceView",
      description:
        "The prices to show pay in; null for those of the enclosing question. Purchasing power together with a currency, here or there, is refused with BAD_USER_INPUT.",
    }),
    annual: t({
      type: "AnnualRule",
      description:
        "How pay for a month or an hour becomes pay for a year; null for the rule of the enclosing question.",
    }),
    asOf: nestedAsOfArgument(t),
  };
}

/** `about` for a field that lists changes. */
export function aboutArgument(t: ArgumentBuilder) {
  return t({
    type: "ChangeSubject",
    description: "Only changes of this title, step, source or country; null for all of them.",
  });
}

/** `slug` of a thing. `noun` says of what. */
export function slugArgument(t: ArgumentBuilder, noun: string, example: string) {
  return t.string({
    required: true,
    description: `The slug of the ${noun}: small letters, digits and hyphens, such as "${example}".`,
  });
}
