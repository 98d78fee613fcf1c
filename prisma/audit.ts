import type { Database, Transaction } from "./client";
import { Prisma } from "./generated/client";
import type { NumberRange } from "./rows";

/** What was done, by whom, in which request. No secrets in `before` and `after`. */
export interface AuditedAction {
  /** The account; null for the system and for people without one. */
  readonly actorId: string | null;
  readonly requestId: string;
  /** The name of the mutation or route. */
  readonly action: string;
  /** What it was done to, as "kind id". */
  readonly subject: string;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Writes one row of the audit trail, in the transaction of what was done: both happen or neither does. */
export async function writeAudit(transaction: Transaction, done: AuditedAction): Promise<void> {
  const { before, after, ...rest } = done;
  await transaction.auditEvent.create({
    data: { ...rest, before: json(before), after: json(after) },
  });
}

function json(value: object | null | undefined) {
  return value == null ? Prisma.DbNull : (JSON.parse(JSON.stringify(value)) as object);
}

/** A row of the audit trail. */
export interface AuditRow {
  readonly id: bigint;
  readonly at: Date;
  readonly actorId: string | null;
  readonly requestId: string;
  readonly action: string;
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Rows of the audit trail, the newest first, of a range of its numbers. */
export async function readAudit(
  { models }: Database,
  subject: string | null,
  { below, above, most, fromEnd }: NumberRange<bigint>,
): Promise<{ rows: AuditRow[]; total: number }> {
  const about = subject === null ? {} : { subject };
  const id = { ...(below !== null && { lt: below }), ...(above !== null && { gt: above }) };
  const [rows, total] = await Promise.all([
    models.auditEvent.findMany({
      where: { ...about, id },
      orderBy: { id: fromEnd ? "asc" : "desc" },
      take: most,
    }),
    models.auditEvent.count({ where: about }),
  ]);
  return { rows: fromEnd ? rows.reverse() : rows, total };
}
