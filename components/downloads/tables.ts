import { FILTER_PARAMETERS, QUESTION_PARAMETERS } from "@/domain/question/address";

/** A table that can be had by its address, /data/NAME.FORM. */
export interface Table {
  readonly describes: string;
  /** Every parameter that it takes; any other is refused. */
  readonly takes: readonly string[];
}

/** The tables by their names. */
export const TABLES = {
  pay: {
    describes: "what each source says that titles pay, one figure a source",
    takes: ["titles", ...QUESTION_PARAMETERS, "asOf"],
  },
  salaries: {
    describes: "every salary that may be passed on, as it is recorded",
    takes: ["titles", ...FILTER_PARAMETERS, "asOf"],
  },
  steps: {
    describes: "what each step from one title to another changes, and both ends",
    takes: ["from", "to", "titles", ...QUESTION_PARAMETERS, "asOf"],
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof TABLES;
