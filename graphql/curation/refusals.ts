import { GraphQLError } from "graphql";
import { RefusedChange } from "@/prisma/submissions/refused";
import { databaseUnavailable, isDatabaseUnavailable } from "../database-unavailable";

/** Does something to submissions; what is refused becomes an error with its stable code and data. */
export async function withRefusals<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedChange) {
      throw new GraphQLError(error.message, {
        extensions: { code: error.refusal, ...error.data },
      });
    }
    throw isDatabaseUnavailable(error) ? databaseUnavailable(error) : error;
  }
}
