import { column, type DataColumn, stated } from "@/domain/data/column";
import {
  AMOUNT_UNIT,
  EDITION_COLUMNS,
  INTERVAL_COLUMNS,
  TITLE_COLUMNS,
} from "@/domain/data/figure-columns";
import { GRADES } from "@/domain/evidence/vocabulary";
import {
  CAUTION_COLUMN,
  FIGURE_COLUMNS,
  LEFT_OUT,
  ORIGIN_COLUMNS,
  ROUNDING,
  SOURCE_COLUMNS,
} from "./columns";

const NO_END = "the source states none of the same people and pay";

/** The columns of pay, in the order of their cells in title-pay-rows.ts. */
export const PAY_COLUMNS: readonly DataColumn[] = [
  ...TITLE_COLUMNS,
  ...SOURCE_COLUMNS,
  ...EDITION_COLUMNS,
  CAUTION_COLUMN,
  column("amount", ROUNDING, { type: "number", unit: AMOUNT_UNIT, empty: LEFT_OUT }),
  column("currency", "ISO 4217; XID for international dollars", { empty: LEFT_OUT }),
  column("minimum", "the least that the source states beside it, of the same people and pay", {
    type: "number",
    unit: AMOUNT_UNIT,
    empty: NO_END,
  }),
  column("maximum", "the most that it states beside it", {
    type: "number",
    unit: AMOUNT_UNIT,
    empty: NO_END,
  }),
  ...INTERVAL_COLUMNS,
  ...FIGURE_COLUMNS,
  column("grade", "how far the figure can be trusted, by what the source states", {
    words: GRADES,
    empty: LEFT_OUT,
  }),
  ...ORIGIN_COLUMNS,
  column("steps", "what was done to the recorded amount, step by step, with each rate", {
    empty: "nothing: it is the amount as recorded",
  }),
  column(
    "salary_slug",
    "the salary that the figure is: its own page is /salaries/ and this, and salary_slug finds it in salaries.csv and in an archive",
    { empty: "the row stands for more than one salary" },
  ),
  stated("url", "the page of the source that prints it"),
];
