import { Refusal } from "@/domain/refusal";
import { isDatabaseUnavailable } from "./database-unavailable";

/** What an error refuses: itself, or that the database does not answer now. Null for a fault of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  return isDatabaseUnavailable(error)
    ? new Refusal(
        "DATABASE_UNAVAILABLE",
        "The evidence cannot be read at the moment. Try again in a few seconds.",
      )
    : null;
}
