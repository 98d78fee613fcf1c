import { codingFor } from "@/http/coding";
import type { HttpAnswer, HttpRequest } from "@/http/message";
import { type BudgetLeft, budgetHeaders } from "../cost/rate-limit";
import { AnswerBody } from "./answer-body";

/**
 * An answer as it leaves: with what is left of the client's budget, and coded as the client likes it.
 * The answer to a GET may be kept by others, so that its body says nothing of one client. `kept`: its
 * body, where it is kept; then what it says besides comes without one. `left`: null for no limit.
 */
export async function tellAnswer(
  { method, headers: asked }: HttpRequest,
  answer: HttpAnswer,
  left: BudgetLeft | null,
  kept: AnswerBody | null,
): Promise<HttpAnswer> {
  const told: Readonly<Record<string, string>> = {
    ...answer.headers,
    vary: "accept, accept-encoding",
    ...(left && budgetHeaders(left, answer.headers["retry-after"])),
  };
  const body = kept ?? bodyOf(answer);
  if (body === null) return { ...answer, headers: told };
  const coding = body.codingOf(codingFor(asked.get("accept-encoding")));
  // The codings of a body have one tag, which is weak: they say the same in different bytes.
  const weak = coding && told.etag !== undefined && { etag: `W/${told.etag}` };
  if (answer.status === 304) return { ...answer, headers: { ...told, ...weak } };
  const own = method === "POST" ? left : null;
  return {
    ...answer,
    headers: { ...told, ...weak, ...(coding && { "content-encoding": coding }) },
    body: await body.closed(own, coding),
  };
}

function bodyOf({ body }: HttpAnswer): AnswerBody | null {
  const isWhole = (typeof body === "string" && body !== "") || Buffer.isBuffer(body);
  return isWhole ? new AnswerBody(Buffer.from(body)) : null;
}
