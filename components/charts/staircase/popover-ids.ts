import { popoverId } from "@/components/figure/popover";

/** The popover of what a source states for a title: the table brings it, chart and text open it too. */
export function payPopover(titleSlug: string, sourceSlug: string): string {
  return popoverId("pay", titleSlug, sourceSlug);
}

/** The popover of the change from a title to the next. */
export function changePopover(fromSlug: string, toSlug: string): string {
  return popoverId("change", fromSlug, toSlug);
}
