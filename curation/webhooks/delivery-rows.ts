import type { Database } from "@/prisma/client";
import type { NumberRange } from "@/prisma/rows";

/** What becomes of a delivery. */
export const DELIVERY_STATES = ["WAITING", "DELIVERED", "GIVEN_UP"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message to a webhook, as its owner sees it. */
export interface DeliveryRow {
  readonly id: bigint;
  /** The number of the revision that it tells of; null for one that its owner tries it with. */
  readonly revisionId: number | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly status: number | null;
  readonly explanation: string | null;
}

/** What is asked for of a delivery. */
export const DELIVERY_SHOWN = {
  id: true,
  revisionId: true,
  state: true,
  attempts: true,
  dueAt: true,
  createdAt: true,
  endedAt: true,
  status: true,
  explanation: true,
} as const;

/** The log of a webhook, the newest first, of a range of its numbers. */
export async function readDeliveries(
  { models }: Database,
  webhookId: string,
  { below, above, most, fromEnd }: NumberRange<bigint>,
): Promise<{ rows: DeliveryRow[]; total: number }> {
  const all = { webhookId };
  const id = { ...(below !== null && { lt: below }), ...(above !== null && { gt: above }) };
  const [rows, total] = await Promise.all([
    models.webhookDelivery.findMany({
      where: { ...all, id },
      orderBy: { id: fromEnd ? "asc" : "desc" },
      take: most,
      select: DELIVERY_SHOWN,
    }),
    models.webhookDelivery.count({ where: all }),
  ]);
  return { rows: fromEnd ? rows.reverse() : rows, total };
}
