/**
 * The status of an answer. A fault in the question itself is 400, as the GraphQL-over-HTTP
 * specification has it, but 200 where the client names application/json and not the newer media
 * type: clients of that kind look for errors in the body and take 4xx for a broken connection.
 */
export function statusFor(accept: string | undefined, status: number): number {
  if (status !== 400) return status;
  const accepted = (accept ?? "").toLowerCase();
  const old =
    accepted.includes("application/json") &&
    !accepted.includes("application/graphql-response+json");
  return old ? 200 : status;
}
