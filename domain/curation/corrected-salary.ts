import type { Salary } from "../evidence/evidence";
import { compareMoney } from "../evidence/money";
import type { Content } from "./proposal";

/** A field of a salary that somebody may say nothing of. */
export type UnstatedField = keyof Content<Salary>;

/**
 * A salary as it is to stand once another was written in its place: what the new one leaves out stays
 * as it was, what is printed only with its amount. The edition stays too, which nobody writes, and the
 * origin: what was inferred or computed does not become printed because somebody mends its note. But
 * of what Stepwise computed, another amount, or one that is said to be printed, is its writer's
 * reading of the publisher: it is printed, and keeps nothing that was said of the computation.
 */
export function correctedSalary(
  written: Omit<Content<Salary>, "id">,
  held: Content<Salary>,
  leftOut: readonly UnstatedField[],
): Content<Salary> {
  const isSameAmount =
    written.money.currency === held.money.currency && compareMoney(written.money, held.money) === 0;
  const { id, origin } = held;
  const isSaidPrinted = written.asPrinted !== null && !leftOut.includes("asPrinted");
  const isReadAnew = origin === "COMPUTED" && (!isSameAmount || isSaidPrinted);
  const kept = leftOut.filter((field) =>
    isReadAnew ? !OF_COMPUTATIONS.includes(field) : field !== "asPrinted" || isSameAmount,
  );
  return {
    ...written,
    ...Object.fromEntries(kept.map((field) => [field, held[field]])),
    id,
    origin: isReadAnew ? "PRINTED" : origin,
    interval: isReadAnew || written.statistic !== held.statistic ? null : held.interval,
    editionId: written.sourceId === held.sourceId ? held.editionId : null,
  };
}

/** What a computed salary says of how it was computed. */
const OF_COMPUTATIONS: readonly UnstatedField[] = ["asPrinted", "sampleSize", "url", "note"];
