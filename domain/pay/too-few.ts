/** A figure of fewer records than this moves far with each of them; the lowest line of a grade begins there too. */
export const FEW_RECORDS = 30;

/** How many records stand behind two figures that are held against each other; null where not stated. */
export type SamplePair = readonly [one: number | null, other: number | null];

/**
 * Whether two titles are too few to tell apart: in every pair of their figures both sides are known
 * to count fewer than thirty. What is not stated is not few.
 */
export function tooFewToTell(pairs: readonly SamplePair[]): boolean {
  return (
    pairs.length > 0 &&
    pairs.every((pair) => pair.every((count) => count !== null && count < FEW_RECORDS))
  );
}
