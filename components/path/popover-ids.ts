import { panelId } from "@/components/figure/popover";

/** The panel of what a source states for a title: the table brings it, chart and text open it too. */
export function payPanel(titleSlug: string, sourceSlug: string): string {
  return panelId("pay", titleSlug, sourceSlug);
}

/** The panel of the change from a title to the next. */
export function changePanel(fromSlug: string, toSlug: string): string {
  return panelId("change", fromSlug, toSlug);
}
