/**
 * Negative, zero or positive as `a` comes before, with or after `b` by code units: the same on every
 * machine, whatever its language, so that the same answer has the same bytes.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
