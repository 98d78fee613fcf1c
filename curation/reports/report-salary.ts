import { type AttemptLimit, countAttempt } from "@/accounts/attempts";
import { LONGEST_REPORT } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import type { EvidenceContext } from "@/evidence/context";
import type { Database } from "@/prisma/client";
import { requiredText } from "../text-check";
import { type ReaderReport, recordReport } from "./reader-reports";

/** How many reports are taken from one network address. */
export const REPORT_LIMIT: AttemptLimit = { most: 5, seconds: 3_600 };

interface ReportSalaryInput {
  readonly salary: string;
  readonly message: string;
}

/** Who reports, and what it is about. */
interface Reporting {
  readonly database: () => Database;
  readonly ask: (question: object) => Promise<EvidenceContext>;
  readonly address: string;
  readonly requestId: string;
}

/**
 * Takes a reader's report. Throws BAD_USER_INPUT, NOT_FOUND and RATE_LIMITED; only what could be
 * taken counts towards the limit.
 */
export async function reportSalary(
  { database, ask, address, requestId }: Reporting,
  { salary, message }: ReportSalaryInput,
): Promise<ReaderReport> {
  const checked = requiredText("message", message, LONGEST_REPORT);
  const { evidence, now } = await ask({});
  if ((await evidence.salary(salary, now)) === null) {
    throw new Refusal("NOT_FOUND", "There is no such salary.", {
      argument: "salary",
      slug: salary,
    });
  }
  const tried = { what: `report ${address}`, limit: REPORT_LIMIT };
  const retryAfter = await countAttempt(database(), [tried]);
  if (retryAfter !== null) {
    throw new Refusal(
      "RATE_LIMITED",
      `${REPORT_LIMIT.most} reports an hour are taken from one address. Try again later.`,
      { retryAfter },
    );
  }
  return recordReport(database(), { salaryId: salary, message: checked }, requestId);
}
