import type { Salary } from "@/domain/evidence/evidence";
import { groupBy } from "@/domain/text/group";
import { KeyedCache } from "./keyed-cache";
import { versionsUpTo } from "./versions-up-to";

/** How many salaries are kept in memory by one key. */
const SALARIES_KEPT = 20_000;
const KEYS_AT_ONCE = 500;

/** All versions of salaries by one key (title, source or id), oldest first; none where it is not known. */
export type SalaryCache = KeyedCache<string, readonly Salary[]>;

/** Salaries of one version of the evidence by a key. `onRead` is told of all that were read. */
export function salaryCache(
  read: (keys: readonly string[]) => Promise<readonly Salary[]>,
  keyOf: (salary: Salary) => string,
  revision: number,
  onRead?: (salaries: readonly Salary[]) => void,
): SalaryCache {
  return new KeyedCache({
    size: SALARIES_KEPT,
    // That there is none is worth keeping too, and costs something.
    sizeOf: (salaries) => Math.max(1, salaries.length),
    keysAtOnce: KEYS_AT_ONCE,
    read: async (keys) => {
      const salaries = versionsUpTo(await read(keys), revision);
      const found = groupBy(salaries, keyOf);
      onRead?.(salaries);
      return keys.map((key) => found.get(key) ?? []);
    },
  });
}

/** Keeps salaries by id that were read by another key, where every version of them is there. */
export function keepComplete(byId: SalaryCache, salaries: readonly Salary[]): void {
  // More than fit would only push each other out.
  if (salaries.length > SALARIES_KEPT) return;
  for (const [id, versions] of groupBy(salaries, (salary) => salary.id)) {
    if (isComplete(versions)) byId.keep(id, versions);
  }
}

/** A version may be of another title or source: then the versions read here have a gap, or no end. */
function isComplete(versions: readonly Salary[]): boolean {
  const last = versions.at(-1);
  return (
    last !== undefined &&
    last.superseded === null &&
    versions.every(({ version }, index) => version === index + 1)
  );
}
