import {
  FIRST_YEAR,
  LAST_YEAR,
  MOST_FILTER_SLUGS,
  MOST_YEARS_OF_EXPERIENCE,
} from "@/domain/limits";
import type { FilterInput } from "@/evidence/question-check";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface InputTypes {
    EvidenceFilter: FilterInput;
  }
}

export function defineEvidenceFilter(builder: Builder): void {
  builder.inputType("EvidenceFilter", {
    description:
      "Which salaries take part in a question. Parts that are absent or null do not filter; all others have to hold together. A salary that does not state what a part asks about is left out. A part that names what is not held is refused with BAD_USER_INPUT.",
    fields: (t) => ({
      country: t.field({
        type: "CountryCode",
        description: "Only salaries of this country, by ISO 3166-1.",
      }),
      basis: t.field({ type: "PayBasis", description: "Only salaries on this pay basis." }),
      sources: t.stringList({
        description: `Only salaries of these sources or editions of sources, by slug; at most ${MOST_FILTER_SLUGS}. An empty list lets none through.`,
      }),
      excludeSources: t.stringList({
        description: `All salaries but those of these sources or editions of sources, by slug; at most ${MOST_FILTER_SLUGS}.`,
      }),
      publishers: t.stringList({
        description: `Only salaries of these publishers, by slug; at most ${MOST_FILTER_SLUGS}. An empty list lets none through.`,
      }),
      level: t.field({
        type: "ExperienceLevel",
        description: "Only salaries that name this level of experience.",
      }),
      minYears: t.int({
        description: `Only salaries for experience that reaches at least so many whole years, 0 to ${MOST_YEARS_OF_EXPERIENCE}. A salary's range has to overlap the asked range.`,
      }),
      maxYears: t.int({
        description: `Only salaries for experience that begins at no more than so many whole years, 0 to ${MOST_YEARS_OF_EXPERIENCE}, and not below \`minYears\`.`,
      }),
      year: t.int({
        description: `Only salaries observed in this calendar year, ${FIRST_YEAR} to ${LAST_YEAR}.`,
      }),
    }),
  });
}
