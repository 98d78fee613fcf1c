import { Refusal } from "@/domain/refusal";
import { type DataSet, quoted, type RecordReader } from "../data-set/layout";
import { COLUMNS_2017, survey2017 } from "./survey-2017";
import { COLUMNS_2024, survey2024 } from "./survey-2024";

/** One year's survey, by what its file and no other year's has. */
interface KnownSurvey {
  readonly year: number;
  readonly columns: readonly string[];
  /** Columns that a file of another year has, with that year. */
  readonly foreign: readonly (readonly [column: string, year: number])[];
  open(header: readonly string[]): RecordReader;
}

const SURVEYS: readonly KnownSurvey[] = [
  { year: 2017, columns: COLUMNS_2017, foreign: [], open: survey2017 },
  // The survey of 2023 has a column Q120, and that of 2025 no YearsCodePro.
  { year: 2024, columns: COLUMNS_2024, foreign: [["Q120", 2023]], open: survey2024 },
];

/** Stack Overflow's yearly survey of developers; each year asks in its own way, so each is read in its own. */
export const stackoverflow: DataSet = {
  name: "stackoverflow",
  columns: [],
  takesDay: false,
  open({ header }) {
    const known = SURVEYS.find(
      ({ columns, foreign }) =>
        columns.every((column) => header.includes(column)) &&
        foreign.every(([column]) => !header.includes(column)),
    );
    if (known) return known.open(header);
    throw new Refusal(
      "BAD_REQUEST",
      `This is no survey of Stack Overflow that is read. ${SURVEYS.map(expected).join(" ")} The file has ${quoted(header)}.`,
    );
  },
};

function expected({ year, columns, foreign }: KnownSurvey): string {
  const not = foreign.map(([column, other]) => ` and not "${column}", which ${other} has`).join("");
  return `That of ${year} has ${quoted(columns)}${not}.`;
}
