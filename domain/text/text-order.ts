/**
 * Orders text by its code units, so that lists come out alike on every machine. (localeCompare
 * follows the language of the machine: in Danish "aa" comes after "z".)
 */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
