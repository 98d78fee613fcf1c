import type { HttpAnswer } from "./message";

/** An answer that names its request and that nothing keeps, unless its headers say otherwise. */
export function plainAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: HttpAnswer["body"],
  requestId: string,
): HttpAnswer {
  return {
    status,
    headers: { "cache-control": "no-store", vary: "accept", ...headers, "x-request-id": requestId },
    body,
  };
}

/** The same as JSON. */
export function jsonAnswer(
  status: number,
  body: object,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  const type = { "content-type": "application/json; charset=utf-8" };
  return plainAnswer(status, { ...type, ...headers }, JSON.stringify(body), requestId);
}
