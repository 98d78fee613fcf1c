import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import { isDatabaseUnavailable } from "@/prisma/database-unavailable";
import { RefusedChange } from "@/prisma/refused";
import { databaseUnavailable } from "../database-unavailable";

/** Does something to submissions; what is refused becomes an error with its stable code and data. */
export async function withRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedChange) {
      throw new GraphQLError(error.message, {
        extensions: { code: error.refusal, ...error.data, ...httpOf(error) },
      });
    }
    throw isDatabaseUnavailable(error) ? databaseUnavailable(error) : error;
  }
}

/** What HTTP has to say besides, for a limit that is reached. */
function httpOf({ refusal, data }: RefusedChange): object {
  if (refusal !== "LIMIT_EXCEEDED") return {};
  const headers = new HeaderMap([["retry-after", String(data.retryAfter ?? 60)]]);
  return { http: { status: 429, headers } };
}
