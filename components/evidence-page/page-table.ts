import { withQuestion } from "@/domain/question/reader-question";
import { requestScope } from "../request/request-scope";

/** A table of what a page shows. */
export interface PageTable {
  /** "pay", "salaries" or "steps". */
  readonly name: string;
  /** What it is called on the page. */
  readonly label: string;
  /** Its parameters, with the question mark. */
  readonly search: string;
}

/** Where the table of a page is as a file, of the moment that the page shows. */
export function tableAddress({ name, search }: PageTable, form: string): string {
  const { instant } = requestScope().asOf;
  return withQuestion(`/data/${name}.${form}${search}`, { asOf: instant, question: null });
}
