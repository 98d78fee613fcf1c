import { viewSentences } from "@/domain/convert/view-words";

const ALL = { country: null, source: null };

it.each([
  [ALL, {}, ["Pay in every country."]],
  [
    { country: "IN", source: "the survey", year: 2023, level: "SENIOR" },
    { currency: "USD", prices: { kind: "REAL", year: 2020 } },
    [
      "Pay in India, of senior level, observed in 2023 and by the survey alone.",
      "Adjusted for inflation: in prices of 2020, by the consumer prices of each country.",
      "Converted to USD at the mean exchange rate of 2020, where printed in another currency.",
    ],
  ],
  [
    { country: "US", source: null, minYears: 2, maxYears: 5, basis: "BASE" },
    { annual: { hoursAYear: 2_080 } },
    [
      "Pay in the United States, for 2 to 5 years of experience and as base pay.",
      "Pay of a month is multiplied by 12, pay of an hour by 2,080 hours a year.",
    ],
  ],
] as const)("words the view %j %j", (chosen, scope, sentences) => {
  expect(viewSentences(chosen, { currency: null, ...scope })).toEqual(sentences);
});
