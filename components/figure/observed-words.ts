import { formatDate } from "@/domain/words/format";

/** The days between which a source observed; null where it states neither. */
export function observedWords(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) {
    return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
  }
  if (from !== null) return `from ${formatDate(from)}`;
  return to === null ? null : `until ${formatDate(to)}`;
}
