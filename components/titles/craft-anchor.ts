import { slugOfCraft } from "@/components/map/asked-map";
import type { Craft } from "@/domain/evidence/vocabulary";
import { craftWords } from "@/domain/words/enum-labels";
import { capitalised } from "@/domain/words/format";

/** Where the titles of a craft stand in the index of titles; those of no craft come last. */
export function anchorOfCraft(craft: Craft | null): string {
  return craft === null ? "no-craft" : slugOfCraft(craft);
}

/** What they stand under. */
export function craftHeading(craft: Craft | null): string {
  return craft === null ? "Of no one craft" : capitalised(craftWords(craft));
}
