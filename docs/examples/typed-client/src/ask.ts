import type { TypedDocumentString } from "./gql/graphql";

/** What Stepwise says of a question that it did not answer: `code` is stable. */
export class StepwiseError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** In so many seconds it may be asked again; null where asking again is no use. */
    readonly retryAfter: number | null,
  ) {
    super(message);
  }
}

/**
 * Asks a question. The types of its variables and of the answer come from the document. Throws
 * StepwiseError where it is not answered whole.
 */
export async function ask<Answer, Variables>(
  origin: string,
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(new URL("/api/graphql", origin), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
    },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Answer | null;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const [error] = errors ?? [];
  if (error) {
    const retryAfter = response.headers.get("retry-after");
    const code = error.extensions?.code ?? "UNKNOWN";
    throw new StepwiseError(code, error.message, retryAfter === null ? null : Number(retryAfter));
  }
  if (!data) throw new StepwiseError("UNKNOWN", `answered ${response.status} without data`, null);
  return data;
}
