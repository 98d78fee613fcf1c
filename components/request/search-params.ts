import { type AsOf, readAsOf } from "@/domain/question/as-of";
import type { Parameters } from "@/domain/question/parameters";

/** The search parameters of a page, as Next hands them over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The moment that an address asks about, now being the moment of this call. */
export function askedMoment({ asOf }: Parameters): AsOf {
  return readAsOf(asOf, new Date());
}
