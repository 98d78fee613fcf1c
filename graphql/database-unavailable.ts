import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import { RETRY_AFTER_S } from "@/prisma/database-unavailable";

/** The error that clients see while the database does not answer: 503, and when to try again. */
export function databaseUnavailable(cause: unknown): GraphQLError {
  return new GraphQLError(
    "The evidence cannot be read at the moment. Try again in a few seconds.",
    {
      originalError: cause instanceof Error ? cause : null,
      extensions: {
        code: "DATABASE_UNAVAILABLE",
        http: { status: 503, headers: new HeaderMap([["retry-after", String(RETRY_AFTER_S)]]) },
      },
    },
  );
}
