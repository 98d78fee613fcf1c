import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { isRefusalCode, type Refusal } from "@/domain/refusal";
import { refusalOf } from "@/prisma/refusal-of";
import { MAX_MESSAGE_LENGTH } from "../cost/limits";

/** What graphql-js says of arguments and variables when it finds the fault only while it executes. */
const ARGUMENT_FAULT = /^Argument "(\w+)" (?:of non-null type|of required type|has invalid value)/;
const VARIABLE_FAULT = /^Variable "\$(\w+)" /;
const TOO_MANY_FAULTS = /^Too many errors processing variables/;

/** What an error of GraphQL refuses: thrown by a resolver, or before any was asked. Null for any other. */
export function refusalIn(error: unknown): Refusal | null {
  return refusalOf(error instanceof GraphQLError ? error.originalError : error);
}

/** The error as clients get it: a refusal with its code and facts, what GraphQL refuses with its code, any other masked. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const refusal = refusalIn(error);
  if (refusal) {
    const { code, message, facts } = refusal;
    return { ...formatted, message: cut(message), extensions: { code, ...facts } };
  }
  const code = formatted.extensions?.code;
  const fault = userFault(formatted, unwrapResolverError(error));
  if (isRefusalCode(code) || fault) {
    return {
      ...formatted,
      message: cut(formatted.message),
      extensions: { ...formatted.extensions, ...fault },
    };
  }
  return {
    message: "Something went wrong on our side. The log knows it by the id of the request.",
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

/** Whether the client is told nothing of the error, so that the log has to. */
export function isMasked(error: unknown): boolean {
  if (refusalIn(error)) return false;
  const original = unwrapResolverError(error);
  if (!(original instanceof GraphQLError)) return true;
  return !isRefusalCode(original.extensions.code) && !userFault(original, original);
}

/** Code and argument of a fault in what the client sent; null where the error is none. */
function userFault(
  { message, extensions }: Pick<GraphQLFormattedError, "message" | "extensions">,
  original: unknown,
): { code: "BAD_USER_INPUT"; argument?: string } | null {
  // A scalar's parser throws a plain Error, which graphql-js wraps; a resolver's own never comes here.
  if (!(original instanceof GraphQLError)) return null;
  const code = extensions?.code ?? "BAD_USER_INPUT";
  if (code !== "BAD_USER_INPUT" && code !== "INTERNAL_SERVER_ERROR") return null;
  const argument = ARGUMENT_FAULT.exec(message)?.[1] ?? VARIABLE_FAULT.exec(message)?.[1];
  if (argument) return { code: "BAD_USER_INPUT", argument };
  return TOO_MANY_FAULTS.test(message) ? { code: "BAD_USER_INPUT" } : null;
}

function cut(message: string): string {
  return message.length > MAX_MESSAGE_LENGTH
    ? `${message.slice(0, MAX_MESSAGE_LENGTH - 1)}…`
    : message;
}
