import type { Salary } from "@/domain/evidence";
import { compareMoney } from "@/domain/money";
import type { Content } from "./proposal";

/** A field of a salary that somebody may say nothing of. */
export type LeftOut = keyof Content<Salary>;

/**
 * A salary as it is to stand once another was written in its place: what the new one leaves out stays
 * as it was, what is printed only with its amount. The edition and the origin stay too: nobody writes
 * them, and what was inferred or computed does not become printed because somebody mends its note.
 */
export function correctedSalary(
  written: Omit<Content<Salary>, "id">,
  held: Content<Salary>,
  leftOut: readonly LeftOut[],
): Content<Salary> {
  const isSameAmount =
    written.money.currency === held.money.currency && compareMoney(written.money, held.money) === 0;
  const kept = leftOut.filter((field) => field !== "asPrinted" || isSameAmount);
  const { id, origin } = held;
  const corrected = {
    ...written,
    ...Object.fromEntries(kept.map((field) => [field, held[field]])),
    id,
    origin,
    editionId: written.sourceId === held.sourceId ? held.editionId : null,
  };
  return origin === "COMPUTED" ? { ...corrected, asPrinted: null } : corrected;
}
