import type { DataColumn } from "@/domain/data/column";
import { FILTER_PARAMETERS, QUESTION_PARAMETERS } from "@/domain/question/address";
import type { FileParameter } from "@/domain/question/address-parameters";
import { PAY_COLUMNS } from "./pay-columns";
import { SALARY_COLUMNS } from "./salary-columns";
import { STEP_COLUMNS } from "./steps/step-columns";

/** A table that can be had by its address, /data/NAME.FORM. */
export interface Table {
  readonly describes: string;
  /** Every parameter that it takes; any other is refused. */
  readonly takes: readonly FileParameter[];
  readonly columns: readonly DataColumn[];
  /** A question that it answers, with the question mark. */
  readonly example: string;
}

/** The tables by their names. */
export const TABLES = {
  pay: {
    describes: "what each source says that titles pay, one figure a source",
    takes: ["titles", ...QUESTION_PARAMETERS, "asOf"],
    columns: PAY_COLUMNS,
    example: "?titles=data-scientist,data-engineer&country=IN",
  },
  salaries: {
    describes: "every salary that may be passed on, as it is recorded",
    takes: ["titles", ...FILTER_PARAMETERS, "asOf"],
    columns: SALARY_COLUMNS,
    example: "?titles=data-scientist&country=US",
  },
  steps: {
    describes: "what each step from one title to another changes, and both ends",
    takes: ["from", "to", "via", "titles", ...QUESTION_PARAMETERS, "asOf"],
    columns: STEP_COLUMNS,
    example: "?from=data-scientist&to=chief-data-scientist&country=IN",
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof TABLES;
