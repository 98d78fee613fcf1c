import { HttpRefusal } from "./refusal";
import { statusOfRefusal } from "./refusal-status";

/** An answer that names its request and that nothing keeps, unless its headers say otherwise. */
export function answerWith(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string | null,
  requestId: string,
): Response {
  return new Response(text, {
    status,
    headers: { "cache-control": "no-store", vary: "accept", ...headers, "x-request-id": requestId },
  });
}

/** The same as JSON. */
export function answerWithJson(
  status: number,
  body: object,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const type = { "content-type": "application/json; charset=utf-8" };
  return answerWith(status, { ...type, ...headers }, JSON.stringify(body), requestId);
}

/** A refusal in the form in which GraphQL tells errors, whichever endpoint refuses. */
export function answerWithRefusal(refusal: HttpRefusal, requestId: string): Response {
  const { status, code, message, headers } = refusal;
  const extensions = code === INTERNAL ? { code, requestId } : { code };
  return answerWithJson(status, { errors: [{ message, extensions }] }, requestId, headers);
}

/** A refusal of the record in the same form: its code gives the status, and its data stand beside it. */
export function answerWithCode(
  code: string,
  message: string,
  data: Readonly<Record<string, string | number>>,
  requestId: string,
): Response {
  const headers: Record<string, string> = {};
  if (data.retryAfter) headers["retry-after"] = String(data.retryAfter);
  const body = { errors: [{ message, extensions: { code, ...data } }] };
  return answerWithJson(statusOfRefusal(code), body, requestId, headers);
}

const INTERNAL = "INTERNAL_SERVER_ERROR";

/** What is told of a fault of ours: nothing but the request to look for in the log. */
export function internalFault(): HttpRefusal {
  return new HttpRefusal(500, INTERNAL, "Something went wrong on our side.");
}
