import { countOf, formatCount } from "@/domain/format";
import type { SourceMethod } from "@/domain/vocabulary";

/** How many adverts or people a figure stands for: adverts are never called people. Null where not stated. */
export function sampleWords(size: number | null, method: SourceMethod): string | null {
  if (size === null) return null;
  if (method === "JOB_ADVERTS") return countOf(size, "advert");
  return size === 1 ? "one person" : `${formatCount(size)} people`;
}
