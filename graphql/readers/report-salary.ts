import { type AttemptLimit, countAttempt } from "@/accounts/attempts";
import { LONGEST_REPORT } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { type ReaderReport, recordReport } from "@/prisma/reader-reports";
import { requiredText } from "../curation/text-check";
import type { RequestContext } from "../request-context";

/** How many reports are taken from one network address. */
export const REPORT_LIMIT: AttemptLimit = { most: 5, seconds: 3_600 };

export interface ReportSalaryInput {
  readonly salary: string;
  readonly message: string;
}

/**
 * Takes a reader's report. Throws BAD_USER_INPUT, NOT_FOUND and RATE_LIMITED; only what could be
 * taken counts towards the limit.
 */
export async function reportSalary(
  context: RequestContext,
  { salary, message }: ReportSalaryInput,
): Promise<ReaderReport> {
  const checked = requiredText("message", message, LONGEST_REPORT);
  const { evidence, now } = await context.ask({});
  if ((await evidence.salary(salary, now)) === null) {
    throw new Refusal("NOT_FOUND", "There is no such salary.", { slug: salary });
  }
  const database = context.curation.database();
  const tried = { what: `report ${context.address}`, limit: REPORT_LIMIT };
  const retryAfter = await countAttempt(database, [tried]);
  if (retryAfter !== null) {
    throw new Refusal(
      "RATE_LIMITED",
      `${REPORT_LIMIT.most} reports an hour are taken from one address. Try again later.`,
      { retryAfter },
    );
  }
  return recordReport(database, { salaryId: salary, message: checked }, context.requestId);
}
