import { isDeepStrictEqual } from "node:util";
import { Prisma } from "./generated/client";

/** The columns that keep the versions of a thing and are not part of what it states. */
const VERSION_COLUMNS = new Set(["version", "recordedIn", "supersededIn", "withdrawnIn"]);

/** Whether a stored row states what is wanted, whatever its version. A column that is not named is wanted null. */
export function sameContent(row: Readonly<Record<string, unknown>>, content: object): boolean {
  const wanted = content as Record<string, unknown>;
  return Object.keys(row).every(
    (column) => VERSION_COLUMNS.has(column) || sameValue(row[column], wanted[column] ?? null),
  );
}

/** Whether a value that is stored and one that is wanted are equal, whatever form the wanted one comes in. */
function sameValue(stored: unknown, wanted: unknown): boolean {
  if (stored === null || wanted === null) return stored === wanted;
  if (Prisma.Decimal.isDecimal(stored)) return stored.equals(String(wanted));
  if (stored instanceof Date)
    return stored.getTime() === new Date(wanted as Date | string).getTime();
  // PostgreSQL keeps the keys of JSON in an order of its own.
  return typeof stored === "object"
    ? isDeepStrictEqual(stored, JSON.parse(JSON.stringify(wanted)))
    : stored === wanted;
}
