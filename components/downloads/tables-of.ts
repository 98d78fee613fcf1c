import {
  FILTER_PARAMETERS,
  QUESTION_PARAMETERS,
  questionParameters,
} from "@/domain/question/address";
import type { AskedQuestion } from "@/domain/question/schema";
import type { PageTable } from "../evidence-page/page-table";

const LABELS = {
  pay: "These figures, one for each source",
  salaries: "Every salary that may be passed on",
  steps: "Each step inside each source",
} as const;

/** What a page of some titles can be had as. */
export function tablesOf(
  titles: readonly string[],
  question: AskedQuestion,
  ...names: readonly (keyof typeof LABELS)[]
): PageTable[] {
  return names.map((name) => ({
    name,
    label: LABELS[name],
    search: `?${titlesPart(titles, name)}&${fileParameters(question, name === "salaries")}`,
  }));
}

/** The titles as an address names them: those of steps by their ends, and what they pass. */
function titlesPart(titles: readonly string[], name: keyof typeof LABELS): string {
  if (name !== "steps" || titles.length <= 2) return `titles=${titles.join(",")}`;
  return `from=${titles[0]}&to=${titles.at(-1)}&via=${titles.slice(1, -1).join(",")}`;
}

/** What the reader chose, with nothing left to what is usual. `recorded`: for rows that are shown in one way only. */
function fileParameters(question: AskedQuestion, recorded: boolean): URLSearchParams {
  const taken: readonly string[] = recorded ? FILTER_PARAMETERS : QUESTION_PARAMETERS;
  return new URLSearchParams(
    questionParameters(question, null).filter(([name]) => taken.includes(name)),
  );
}
