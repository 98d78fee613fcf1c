import { type HttpAnswer, toResponse } from "./message";
import { HttpRefusal } from "./refusal";
import { statusOfRefusal } from "./refusal-status";

/** An answer that names its request and that nothing keeps, unless its headers say otherwise. */
export function plainAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer | null,
  requestId: string,
): HttpAnswer {
  return {
    status,
    headers: { "cache-control": "no-store", vary: "accept", ...headers, "x-request-id": requestId },
    body,
  };
}

/** A refusal in the form in which GraphQL tells errors, whichever endpoint refuses. */
export function plainRefusal(refusal: HttpRefusal, requestId: string): HttpAnswer {
  const { status, code, message, headers, data } = refusal;
  const extensions = code === INTERNAL ? { code, requestId } : { code, ...data };
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  return plainAnswer(status, { ...JSON_TYPE, ...headers }, body, requestId);
}

/** The platform's Response of `plainAnswer`. */
export function answerWith(...parts: Parameters<typeof plainAnswer>): Response {
  return toResponse(plainAnswer(...parts));
}

/** The same as JSON. */
export function answerWithJson(
  status: number,
  body: object,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return answerWith(status, { ...JSON_TYPE, ...headers }, JSON.stringify(body), requestId);
}

/** The platform's Response of `plainRefusal`. */
export function answerWithRefusal(refusal: HttpRefusal, requestId: string): Response {
  return toResponse(plainRefusal(refusal, requestId));
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

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const INTERNAL = "INTERNAL_SERVER_ERROR";

/** What is told of a fault of ours: nothing but the request to look for in the log. */
export function internalFault(): HttpRefusal {
  return new HttpRefusal(500, INTERNAL, "Something went wrong on our side.");
}
