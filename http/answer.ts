import { type HttpAnswer, toResponse } from "./message";

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
  const type = { "content-type": "application/json; charset=utf-8" };
  return answerWith(status, { ...type, ...headers }, JSON.stringify(body), requestId);
}
