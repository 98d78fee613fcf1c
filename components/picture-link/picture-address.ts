import { QUESTION_PARAMETERS } from "@/domain/question/address";
import { type ReaderQuestion, withQuestion } from "@/domain/question/reader-question";

/** What a picture can be of. */
export const CHART_NAMES = ["path", "pay", "levels", "trend", "map", "salary", "source"] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** A chart of a page: what it is, and the parameters that say of what. */
export interface PageChart {
  readonly chart: ChartName;
  readonly own: Readonly<Record<string, string>>;
}

/** The chart that stands for a page, by the page's own address from its path on; null for a page without. */
export function chartOfPage(page: string): PageChart | null {
  const { pathname, searchParams } = new URL(page, "https://stepwise.invalid");
  const [, kind = "", first = "", second = "", ...more] = pathname.split("/").map(decoded);
  const taken = (...names: readonly string[]) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = searchParams.get(name) ?? "";
        return value === "" ? [] : [[name, value]];
      }),
    );
  const ends = [first, second].filter((part) => part !== "").length;
  switch (`${kind} ${more.length > 0 ? "more" : ends}`) {
    case " 0":
      return { chart: "path", own: taken("from", "to", "via") };
    case "compare 0":
      return searchParams.get("titles")
        ? { chart: "pay", own: taken("titles", "order", "mix") }
        : null;
    case "map 0":
      return { chart: "map", own: taken("craft", "from", "to") };
    case "titles 1":
      return { chart: "pay", own: { titles: first } };
    case "steps 2":
      return { chart: "pay", own: { titles: `${first},${second}` } };
    case "salaries 1":
      return { chart: "salary", own: { of: first } };
    case "sources 1":
      return { chart: "source", own: { of: first } };
    default:
      return null;
  }
}

/** What an address of a page asks besides what it is of: the reader's question and moment, as it writes them. */
export function questionOfPage(page: URL): Record<string, string> {
  const names = [...QUESTION_PARAMETERS, "asOf"];
  return Object.fromEntries([...page.searchParams].filter(([name]) => names.includes(name)));
}

/** Where a chart is had: as a file ("png", "svg", or "txt", what it says), or as a page to be framed ("embed"). */
export function pictureAddress(
  { chart, own }: PageChart,
  form: "png" | "svg" | "txt" | "embed",
  question: ReaderQuestion,
): string {
  const path = form === "embed" ? `/embed/${chart}` : `/pictures/${chart}.${form}`;
  const search = new URLSearchParams(own);
  return withQuestion(search.size > 0 ? `${path}?${search}` : path, question);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
