import { errorBody, headOf } from "@/http/error-answer";
import type { Report } from "@/http/log";
import type { HttpAnswer } from "@/http/message";
import { jsonAnswer } from "@/http/message";
import { refusalOf } from "@/prisma/refusal-of";

/** What JSON-RPC calls an error of the server's own. */
const SERVER_ERROR = -32_000;

/** An error that ended a message before it was read, as JSON-RPC tells it: with our code and facts as its data. */
export function rpcRefusal(error: unknown, requestId: string, log: Report): HttpAnswer {
  const refusal = refusalOf(error);
  const { status, headers } = refusal ? headOf(refusal) : { status: 500, headers: {} };
  const [{ message, extensions: data }] = errorBody(error, requestId, log).errors;
  const body = { jsonrpc: "2.0", id: null, error: { code: SERVER_ERROR, message, data } };
  return jsonAnswer(status, body, requestId, headers);
}
