import { column, type DataColumn } from "@/domain/data/column";
import { figureColumns, originColumns, sourceColumns } from "@/domain/data/figure-columns";

/** How a column of amounts reads. What a source prints is never rounded; what a rate takes part in is. */
export const ROUNDING =
  "as recorded it is not rounded; where a rate or an index takes part it is rounded to two decimals, half to even";

/** What an empty cell says in a row that stands for what is left out. */
export const LEFT_OUT = "the row stands for what is left out; left_out says why";

export const SOURCE_COLUMNS = sourceColumns("of no single source, or of none");
export const FIGURE_COLUMNS = figureColumns(LEFT_OUT);
export const ORIGIN_COLUMNS = originColumns(LEFT_OUT);
export const CAUTION_COLUMN = column(
  "caution",
  "what had been done to the rows of the edition that moves this figure",
  { empty: "nothing is known to have been done" },
);

/** What the CSV holds besides, since it travels alone. */
export const CSV_COLUMNS: readonly DataColumn[] = [
  column("shown_as", "how all rows are shown: the same sentences in each"),
  column("left_out", "why the row has no amount: it stands for what is left out", {
    empty: "the row is a figure",
  }),
];
