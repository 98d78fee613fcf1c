import { createHash } from "node:crypto";
import { columnKey } from "@/domain/entry/column-names";
import { DATE_ORDERS, type DateOrder } from "@/domain/entry/date-text";
import type { Models } from "@/prisma/client";

/** How a file of a source was read that was taken. */
export interface ReadingOfSource {
  /** What each column is read as, in their order; empty for one that is left out. */
  readonly columns: readonly string[];
  readonly hasDecimalComma: boolean;
  readonly dateOrder: DateOrder | null;
}

/** How the last file of a source was read that had the same header; null where there was none. */
export async function readingBefore(
  { models }: Models,
  sourceId: string,
  header: readonly string[],
): Promise<ReadingOfSource | null> {
  const sourceId_headerDigest = { sourceId, headerDigest: digestOfHeader(header) };
  const kept = await models.fileReading.findUnique({ where: { sourceId_headerDigest } });
  if (kept === null || kept.columns.length !== header.length) return null;
  const { columns, hasDecimalComma } = kept;
  const dateOrder = DATE_ORDERS.find((order) => order === kept.dateOrder) ?? null;
  return { columns, hasDecimalComma, dateOrder };
}

/** Keeps how a file of a source was read, in place of how the last one with its header was. */
export async function keepReading(
  { models }: Models,
  sourceId: string,
  header: readonly string[],
  { columns, hasDecimalComma, dateOrder }: ReadingOfSource,
): Promise<void> {
  const key = { sourceId, headerDigest: digestOfHeader(header) };
  const reading = { columns: [...columns], hasDecimalComma, dateOrder };
  await models.fileReading.upsert({
    where: { sourceId_headerDigest: key },
    create: { ...key, ...reading },
    update: { ...reading, keptAt: new Date() },
  });
}

/** The same for the same names of columns, whatever their capitals and spaces. */
function digestOfHeader(header: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify(header.map(columnKey)))
    .digest("hex");
}
