import { reportSalary } from "@/curation/reports/report-salary";
import { Refusal, type RefusalCode } from "@/domain/refusal";
import { answering } from "@/http/error-answer";
import { type HttpAnswer, type HttpRequest, plainAnswer, readForm } from "@/http/message";
import { checkOwnOrigin } from "@/http/own-origin";
import { processService } from "./process-service";
import type { GraphQLService } from "./service";

/** What the page of the salary is told of a report that was sent, by the code that it ended with. */
const OUTCOMES: Partial<Record<RefusalCode, string>> = {
  BAD_USER_INPUT: "empty",
  RATE_LIMITED: "limit",
  // The page itself says that there is no such salary.
  NOT_FOUND: "unknown",
};

/** More choices than any page has. */
const MOST_PARAMETERS = 20;

/** Answers /api/report for this process. */
export async function handleReportForm(request: HttpRequest): Promise<HttpAnswer> {
  return answerReportForm(await processService(), request);
}

/**
 * Takes the form of a salary's page, which works without script, and leads back to the page. It is
 * posted, and not a page with parameters: what follows links or loads pages ahead must not report.
 */
export function answerReportForm(
  service: GraphQLService,
  request: HttpRequest,
): Promise<HttpAnswer> {
  return answering(service.log, request, async (requestId) => {
    if (request.method !== "POST") {
      throw new Refusal("METHOD_NOT_ALLOWED", "Send a POST.", { allow: "POST" });
    }
    checkOwnOrigin(request, service.publicOrigin());
    const form = await readForm(request);
    const salary = form.get("salary") ?? "";
    const message = form.get("message") ?? "";
    const context = service.context(requestId, request.headers);
    const outcome = await reportSalary(context, { salary, message }).then(() => "sent", outcomeOf);
    const kept = keptParameters(form.get("question") ?? "");
    kept.set("report", outcome);
    const location = `/salaries/${encodeURIComponent(salary)}?${kept}#report`;
    return plainAnswer(303, { location }, null, requestId);
  });
}

/** The reader's choices that the page of the salary was shown with, to lead back to it as it was. */
function keptParameters(question: string): URLSearchParams {
  const named = [...new URLSearchParams(question)].filter(([name]) => /^[a-z]{1,20}$/i.test(name));
  return new URLSearchParams(named.slice(0, MOST_PARAMETERS));
}

/** What an expected error comes to. Throws the others. */
function outcomeOf(error: unknown): string {
  const outcome = error instanceof Refusal ? OUTCOMES[error.code] : undefined;
  if (outcome !== undefined) return outcome;
  throw error;
}
