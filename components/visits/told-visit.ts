import { countOf, formatDate } from "@/domain/words/format";
import { changedSinceLastVisit, dismissChanges } from "./browser-visits";

/** What changed since the last visit, in words; null where nothing did, or there was none. */
export async function toldVisit(country: string, place: string) {
  const found = await changedSinceLastVisit(country);
  if (found === null) return null;
  const count = found.changed.reduce((sum, title) => sum + title.count, 0);
  return {
    when: formatDate(found.since),
    words: `${countOf(count, "figure")} changed for your titles in ${place}`,
    changed: found.changed,
    dismiss: dismissChanges,
  };
}
