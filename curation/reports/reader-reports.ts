import { Refusal } from "@/domain/refusal";
import { writeAudit } from "@/prisma/audit";
import { type Actor, audited } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import { isUuid } from "@/prisma/uuid";

/** A reader's word that a figure is wrong. */
export interface ReaderReport {
  readonly id: string;
  readonly salaryId: string;
  readonly message: string;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
}

/** How many reports a list holds: more than anybody works through in one go. */
const LISTED = 1_000;
/** Keeps a report, with its row of the audit trail. Readers have no account to name there. */
export function recordReport(
  { models }: Database,
  report: Pick<ReaderReport, "salaryId" | "message">,
  requestId: string,
): Promise<ReaderReport> {
  return models.$transaction(async (transaction) => {
    const recorded = await transaction.readerReport.create({ data: report });
    await writeAudit(transaction, {
      actorId: null,
      requestId,
      action: "reportSalary",
      subject: subjectOf(recorded.id),
      after: report,
    });
    return recorded;
  });
}

/** Reports that wait, the oldest first; or those dealt with, the latest first. Of very many the first thousand. */
export function listReports({ models }: Database, resolved: boolean): Promise<ReaderReport[]> {
  return models.readerReport.findMany({
    where: { resolvedAt: resolved ? { not: null } : null },
    orderBy: resolved
      ? [{ resolvedAt: "desc" }, { id: "asc" }]
      : [{ createdAt: "asc" }, { id: "asc" }],
    take: LISTED,
  });
}

/** Says what came of a report. Throws NOT_FOUND, and WRONG_STATUS where somebody said so before. */
export function resolveReport(
  database: Database,
  actor: Actor,
  id: string,
  resolution: string,
): Promise<ReaderReport> {
  return audited(database, actor, "resolveReport", async (transaction) => {
    if (!isUuid(id)) throw noReport();
    // One statement, so that of two who answer at once one is told of the other.
    const { count } = await transaction.readerReport.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedBy: actor.accountId, resolution },
    });
    const report = await transaction.readerReport.findUnique({ where: { id } });
    if (report === null) throw noReport();
    if (count === 0) {
      throw new Refusal("WRONG_STATUS", "Somebody has dealt with this report already.", {
        argument: "report",
        resolution: report.resolution ?? "",
      });
    }
    return {
      subject: subjectOf(id),
      before: null,
      after: { salaryId: report.salaryId, resolution },
      answer: report,
    };
  });
}

function subjectOf(id: string): string {
  return `readerReport ${id}`;
}

function noReport(): Refusal {
  return new Refusal("NOT_FOUND", "There is no such report.", { argument: "report" });
}
