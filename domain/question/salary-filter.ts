import { z } from "zod";
import { EXPERIENCE_LEVELS, PAY_BASES, STATISTICS } from "@/domain/evidence/vocabulary";
import { FIRST_YEAR, LAST_YEAR, MOST_FILTER_SLUGS } from "@/domain/limits";
import { countrySchema, EXPERIENCE, open, slugs, word, years } from "./parts";
import { crossedRangeProblem, crossedYearsProblem } from "./problems";

const YEAR = years("year", FIRST_YEAR, LAST_YEAR);

function several<T extends z.ZodType>(part: string, schema: T) {
  return open(
    z.array(schema).max(MOST_FILTER_SLUGS, {
      error: ({ input }) =>
        `${part} names ${input?.length} values; at most ${MOST_FILTER_SLUGS} are allowed.`,
      abort: true,
    }),
  );
}

/** Which salaries a list shows: every part null where it does not filter, each list one of whose values has to hold. */
export const salaryFilterSchema = z
  .object({
    titles: open(slugs("titles")),
    countries: several("countries", countrySchema),
    levels: several("levels", word("level", EXPERIENCE_LEVELS)),
    bases: several("bases", word("basis", PAY_BASES)),
    statistics: several("statistics", word("statistic", STATISTICS)),
    sources: open(slugs("sources")),
    excludeSources: open(slugs("excludeSources")),
    publishers: open(slugs("publishers")),
    minYears: open(EXPERIENCE),
    maxYears: open(EXPERIENCE),
    fromYear: open(YEAR),
    toYear: open(YEAR),
  })
  .superRefine(({ minYears, maxYears, fromYear, toYear }, { addIssue }) => {
    if (minYears !== null && maxYears !== null && minYears > maxYears) {
      const message = crossedYearsProblem(minYears, maxYears);
      addIssue({ code: "custom", path: ["minYears"], message });
    }
    if (fromYear !== null && toYear !== null && fromYear > toYear) {
      const message = crossedRangeProblem(fromYear, toYear);
      addIssue({ code: "custom", path: ["fromYear"], message });
    }
  });

/** Which salaries a list shows, as it was read. */
export type SalaryFilter = z.output<typeof salaryFilterSchema>;
