/** Groups values by a key, keys in order of first appearance. (Map.groupBy is not in Node 20.) */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/**
 * Orders text by its code units, so that lists come out alike on every machine. (localeCompare
 * follows the language of the machine: in Danish "aa" comes after "z".)
 */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
