import { column, type DataColumn, stated } from "@/domain/data/column";
import {
  AMOUNT_UNIT,
  EDITION_COLUMNS,
  INTERVAL_COLUMNS,
  TITLE_COLUMNS,
} from "@/domain/data/figure-columns";
import {
  CAUTION_COLUMN,
  FIGURE_COLUMNS,
  LEFT_OUT,
  ORIGIN_COLUMNS,
  SOURCE_COLUMNS,
} from "./columns";

/** The columns of salaries, in the order of their cells in salaries-download.ts. */
export const SALARY_COLUMNS: readonly DataColumn[] = [
  column("salary_slug", "its own page is /salaries/ and this", {
    empty: "the row stands for a title without salaries",
  }),
  ...TITLE_COLUMNS,
  ...SOURCE_COLUMNS,
  ...EDITION_COLUMNS,
  CAUTION_COLUMN,
  column("amount", "as recorded, not rounded", {
    type: "number",
    unit: AMOUNT_UNIT,
    empty: LEFT_OUT,
  }),
  column("currency", "ISO 4217", { empty: LEFT_OUT }),
  ...INTERVAL_COLUMNS,
  ...FIGURE_COLUMNS,
  ...ORIGIN_COLUMNS,
  stated("url", "the page of the source that prints it"),
  column("citation", "a citation to copy", { empty: LEFT_OUT }),
];
