import { RefusedFile } from "../csv/refused-file";
import type { DataSet } from "../data-set/layout";
import { survey2017 } from "./survey-2017";
import { survey2024 } from "./survey-2024";

/** Stack Overflow's yearly survey of developers; each year asks in its own way, so each is a source. */
export const stackoverflow: DataSet = {
  name: "stackoverflow",
  columns: [],
  open({ header }) {
    if (header.includes("years_coded_job")) return survey2017(header);
    if (header.includes("ConvertedCompYearly")) return survey2024(header);
    throw new RefusedFile(
      "BAD_REQUEST",
      'This is no file of Stack Overflow’s survey of 2017 or 2024: it has neither a column "years_coded_job" nor "ConvertedCompYearly".',
    );
  },
};
