import { fileParameters, type View } from "@/components/ui/view";
import type { PageTable } from "../evidence-page/share-links";

const LABELS = {
  pay: "These figures, one for each source",
  salaries: "Every salary that may be passed on",
  steps: "Each step inside each source",
} as const;

/** What a page of some titles can be had as. */
export function tablesOf(
  titles: readonly string[],
  view: View,
  ...names: readonly (keyof typeof LABELS)[]
): PageTable[] {
  return names.map((name) => ({
    name,
    label: LABELS[name],
    search: `?titles=${titles.join(",")}&${fileParameters(view, name === "salaries")}`,
  }));
}
