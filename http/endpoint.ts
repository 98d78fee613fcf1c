import { errorAnswer } from "./error-answer";
import type { Report } from "./log";
import type { HttpAnswer, HttpRequest } from "./message";
import { requestIdOf } from "./request-id";

/** What `work` answers to a request; an error that ends it is told in the answer, never thrown. */
export async function answering(
  log: Report,
  request: HttpRequest,
  work: (requestId: string) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const requestId = requestIdOf(request);
  try {
    return await work(requestId);
  } catch (error) {
    return errorAnswer(error, requestId, log);
  }
}
