import type { ErrorCode, Refusal, RefusalFacts } from "@/domain/refusal";
import { refusalOf } from "@/prisma/refusal-of";
import type { Report } from "./log";
import { type HttpAnswer, type HttpRequest, jsonAnswer, requestIdOf } from "./message";

/** The status in which HTTP tells each code. */
const STATUSES: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  BAD_REQUEST: 400,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  METHOD_NOT_ALLOWED: 405,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  DUPLICATE: 409,
  WRONG_STATUS: 400,
  REASON_NEEDED: 400,
  EMPTY: 400,
  INCOMPLETE: 409,
  GONE: 410,
  DATABASE_UNAVAILABLE: 503,
  NOT_READY: 503,
  TIMEOUT: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** After how many seconds to ask again, where a refusal does not say it. */
const USUAL_WAIT: Partial<Record<ErrorCode, number>> = {
  DATABASE_UNAVAILABLE: 5,
  NOT_READY: 5,
  TIMEOUT: 5,
};

/** Status and headers in which HTTP tells a refusal. */
export function headOf({ code, facts }: Pick<Refusal, "code" | "facts">): {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
} {
  const wait = facts.retryAfter ?? USUAL_WAIT[code];
  return {
    status: STATUSES[code],
    headers: {
      ...(wait !== undefined && { "retry-after": String(wait) }),
      ...(facts.allow !== undefined && { allow: String(facts.allow) }),
    },
  };
}

/** An error in the form in which GraphQL tells it, whichever endpoint it ends. */
export interface ErrorBody {
  readonly errors: readonly [{ readonly message: string; readonly extensions: RefusalFacts }];
}

/**
 * What is told of an error: of a refusal its code and facts, of a fault of ours nothing but the
 * request to look for in the log, where it is written.
 */
export function errorBody(error: unknown, requestId: string, log: Report): ErrorBody {
  const refusal = refusalOf(error);
  if (refusal === null) {
    log.error({ requestId, err: error }, "a request failed");
    const code = "INTERNAL_SERVER_ERROR";
    return told("Something went wrong on our side.", { code, requestId });
  }
  if (refusal !== error) log.warn({ requestId, err: error }, "the database did not answer");
  return told(refusal.message, { code: refusal.code, ...refusal.facts });
}

function told(message: string, extensions: RefusalFacts): ErrorBody {
  return { errors: [{ message, extensions }] };
}

/** The answer to a request that an error ended. */
export function errorAnswer(error: unknown, requestId: string, log: Report): HttpAnswer {
  const refusal = refusalOf(error);
  const { status, headers } = refusal
    ? headOf(refusal)
    : { status: STATUSES.INTERNAL_SERVER_ERROR, headers: {} };
  return jsonAnswer(status, errorBody(error, requestId, log), requestId, headers);
}

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
