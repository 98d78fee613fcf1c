import { column, type DataColumn, stated } from "@/domain/data/column";
import { AMOUNT_UNIT } from "@/domain/data/figure-columns";
import {
  COMPARABILITIES,
  DIRECTIONS,
  GRADES,
  PAY_BASES,
  PAY_PERIODS,
  STATISTICS,
} from "@/domain/evidence/vocabulary";
import { LEFT_OUT, ROUNDING, SOURCE_COLUMNS } from "../columns";

const STEP_AMOUNT = { type: "number", unit: AMOUNT_UNIT } as const;
const ACROSS = "the change is measured across sources, or not at all";
const UNMEASURED = "the change is not measured";

/** The columns of what steps change, in the order of their cells in step-rows.ts. */
export const STEP_COLUMNS: readonly DataColumn[] = [
  column("step", "1 and up along the path; overall for the change between its two ends", {
    empty: LEFT_OUT,
  }),
  column("from_slug", "the title that the step begins at, by slug", { empty: LEFT_OUT }),
  column("from", "its name", { empty: LEFT_OUT }),
  column("to_slug", "the title that it leads to, by slug", { empty: LEFT_OUT }),
  column("to", "its name", { empty: LEFT_OUT }),
  column(
    "comparability",
    "SAME_SOURCE: measured inside the source of the row. CROSS_SOURCE: between figures of different sources, which is weak evidence. NONE: not measured",
    { words: COMPARABILITIES, empty: LEFT_OUT },
  ),
  ...SOURCE_COLUMNS,
  column("before", `the source's pay for the first title; ${ROUNDING}`, {
    ...STEP_AMOUNT,
    empty: ACROSS,
  }),
  column("after", "its pay for the second title", { ...STEP_AMOUNT, empty: ACROSS }),
  column("difference", "after less before; across sources the least difference", {
    ...STEP_AMOUNT,
    empty: UNMEASURED,
  }),
  column("difference_high", "the greatest difference; inside one source the same", {
    ...STEP_AMOUNT,
    empty: UNMEASURED,
  }),
  column("currency", "ISO 4217; XID for international dollars", { empty: UNMEASURED }),
  column("percent", "the difference in percent of before, rounded to two decimals", {
    type: "number",
    unit: "percent",
    empty: UNMEASURED,
  }),
  column("percent_high", "the greatest difference in percent; inside one source the same", {
    type: "number",
    unit: "percent",
    empty: UNMEASURED,
  }),
  column("period", "what the amounts are paid for", { words: PAY_PERIODS, empty: UNMEASURED }),
  column("basis", "what the amounts include", { words: PAY_BASES, empty: UNMEASURED }),
  column("statistic", "which value of a distribution both are", {
    words: STATISTICS,
    empty: UNMEASURED,
  }),
  column("country", "ISO 3166-1 alpha-2", { empty: UNMEASURED }),
  column("place", "the place inside the country that the source names", {
    empty: "the whole country, or no place is stated",
  }),
  stated("before_observed_from", "the first day that the first figure speaks of", { type: "date" }),
  stated("before_observed_to", "its last day", { type: "date" }),
  stated("after_observed_from", "the first day that the second figure speaks of", { type: "date" }),
  stated("after_observed_to", "its last day", { type: "date" }),
  column("direction", "what all sources of the step come to together", {
    words: DIRECTIONS,
    empty: LEFT_OUT,
  }),
  column("grade", "how far the change can be trusted", { words: GRADES, empty: LEFT_OUT }),
  column(
    "salary_slugs",
    "the salaries behind it with blanks between, each with a page at /salaries/ and this",
    { empty: LEFT_OUT },
  ),
  column("explanation", "what the change rests on", { empty: LEFT_OUT }),
];
