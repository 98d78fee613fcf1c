import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";

/**
 * The codes that clients may rely on. Whatever else goes wrong is INTERNAL_SERVER_ERROR, says
 * nothing of its cause, and carries the id of the request to look for in the log.
 */
export const EXPECTED_CODES = [
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "CONFLICT",
  "DUPLICATE",
  "WRONG_STATUS",
  "REASON_NEEDED",
  "EMPTY",
  "INCOMPLETE",
  "GONE",
  "BAD_REQUEST",
  "LIMIT_EXCEEDED",
  "RATE_LIMITED",
  "BODY_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
  "METHOD_NOT_ALLOWED",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "DATABASE_UNAVAILABLE",
  "TIMEOUT",
  "NOT_READY",
] as const;
export type ExpectedCode = (typeof EXPECTED_CODES)[number];
export type ErrorCode = ExpectedCode | "INTERNAL_SERVER_ERROR";

/** What an error tells besides its message and code. */
export type ErrorData = Readonly<Record<string, string | number | readonly string[]>>;

export function isExpectedCode(code: unknown): code is ExpectedCode {
  return (EXPECTED_CODES as readonly unknown[]).includes(code);
}

/** An argument that cannot be met. `argument` is its name, with a dot before a field of an input. */
export function badUserInput(
  argument: string,
  message: string,
  data: ErrorData = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", argument, ...data } });
}

/** A thing that the question needs and that is not held at that moment. */
export function notFound(message: string, data: ErrorData = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "NOT_FOUND", ...data } });
}

/** A document beyond one of the published limits. `limit` names it. */
export function limitExceeded(limit: string, allowed: number, asked: number): GraphQLError {
  const message = `The document is too large: ${asked} ${limit}, and ${allowed} are allowed. Ask in several requests.`;
  return new GraphQLError(message, {
    extensions: { code: "LIMIT_EXCEEDED", limit, allowed, asked, http: { status: 400 } },
  });
}

/** A question that asks for more objects than one may. */
export function costExceeded(asked: number, allowed: number): GraphQLError {
  const message = `The question costs too much: it may come to ${asked} objects, and ${allowed} are allowed. Ask for shorter pages, or in several requests.`;
  return new GraphQLError(message, {
    extensions: { code: "LIMIT_EXCEEDED", limit: "cost", allowed, asked, http: { status: 400 } },
  });
}

/** An operation of the kind that there is none of. */
export function noSubscriptions(): GraphQLError {
  const message =
    "There are no subscriptions. Ask `revisions` for what has changed, or follow /changes.atom.";
  return new GraphQLError(message, {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } },
  });
}

/** A client that has asked for more than its share of a minute. `retryAfter`: in so many seconds it may ask this. */
export function tooManyRequests(retryAfter: number): GraphQLError {
  const message = `You have asked for more than this server answers in a minute. Ask again in ${retryAfter} seconds.`;
  return new GraphQLError(message, {
    extensions: {
      code: "RATE_LIMITED",
      retryAfter,
      http: { status: 429, headers: new HeaderMap([["retry-after", String(retryAfter)]]) },
    },
  });
}

/** An impact that is still worked out, or could not be. */
export function impactNotReady(submissionId: string, state: string): GraphQLError {
  const message =
    state === "FAILED"
      ? `The impact of submission ${submissionId} could not be worked out. The log of the server says why.`
      : `The impact of submission ${submissionId} is being worked out. Ask again in a moment, or ask for \`assessment\`.`;
  return new GraphQLError(message, { extensions: { code: "NOT_READY", state } });
}

/** Nobody is signed in, and somebody has to be. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError("Sign in first, or send an API token as Authorization: Bearer.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
}

/** Somebody is signed in, and may not do this. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "FORBIDDEN", http: { status: 403 } } });
}
