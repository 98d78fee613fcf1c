import { z } from "zod";
import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/evidence/vocabulary";
import {
  FIRST_PRICE_YEAR,
  FIRST_YEAR,
  LAST_PRICE_YEAR,
  LAST_YEAR,
  MOST_HOURS_A_YEAR,
} from "@/domain/limits";
import {
  countrySchema,
  currencySchema,
  EXPERIENCE,
  open,
  slugs,
  wholeNumber,
  word,
  years,
} from "./parts";
import { crossedYearsProblem, hoursProblem, pricesProblem, twoCurrenciesProblem } from "./problems";

/** Which evidence a question is asked of: every part null where it does not filter. */
export const filterSchema = z
  .object({
    country: open(countrySchema),
    level: open(word("level", EXPERIENCE_LEVELS)),
    minYears: open(EXPERIENCE),
    maxYears: open(EXPERIENCE),
    year: open(years("year", FIRST_YEAR, LAST_YEAR)),
    basis: open(word("basis", PAY_BASES)),
    sources: open(slugs("sources")),
    excludeSources: open(slugs("excludeSources")),
    publishers: open(slugs("publishers")),
  })
  .superRefine(({ minYears, maxYears }, { addIssue }) => {
    if (minYears === null || maxYears === null || minYears <= maxYears) return;
    const message = crossedYearsProblem(minYears, maxYears);
    addIssue({ code: "custom", path: ["minYears"], message });
    addIssue({ code: "custom", path: ["maxYears"], message });
  });

/** The prices that pay is shown in. A year belongs to those of a stated year, and to no others. */
const pricesSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("REAL"),
    year: wholeNumber(FIRST_PRICE_YEAR, LAST_PRICE_YEAR, (written) =>
      written == null
        ? "REAL needs the year whose prices pay is to be shown in."
        : pricesProblem(written),
    ),
  }),
  z
    .object({
      kind: z.enum(["NOMINAL", "PURCHASING_POWER"]),
      year: z
        .null({
          error: ({ input }) => `prices names the year ${input}: a year belongs to REAL alone.`,
        })
        .optional(),
    })
    .transform(({ kind }) => ({ kind })),
]);

/** How pay becomes pay for a year. */
const annualSchema = z.object({
  hoursAYear: open(wholeNumber(1, MOST_HOURS_A_YEAR, hoursProblem)),
});

/**
 * What a reader asks of the evidence, whichever way: by the address of a page or of a file, or in
 * GraphQL. Its issues are told to the reader as they are. What is held is not asked here.
 */
export const questionSchema = z
  .object({
    where: filterSchema.prefault({}),
    /** ISO 4217; null for the currency that each source prints. */
    currency: open(currencySchema),
    /** Null for the prices of its own time. */
    prices: open(pricesSchema),
    /** Null for the period that each source prints. */
    annual: open(annualSchema),
  })
  .superRefine(({ prices, currency }, { addIssue }) => {
    if (prices?.kind !== "PURCHASING_POWER" || currency === null) return;
    addIssue({ code: "custom", path: ["currency"], message: twoCurrenciesProblem(currency) });
  });

/** A question as it was read: every part of it can be met, as far as that can be told without the evidence. */
export type AskedQuestion = z.output<typeof questionSchema>;
