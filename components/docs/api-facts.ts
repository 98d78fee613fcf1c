/** The limits of one question, as the guide names them. A test compares them with what the server holds to. */
export const API_LIMITS = [
  { name: "characters", says: "20,000" },
  { name: "tokens", says: "2,000" },
  { name: "levels of fields", says: "12" },
  { name: "aliases", says: "30" },
  { name: "root fields", says: "20" },
  { name: "fields after expansion", says: "1,000" },
  { name: "directives", says: "30" },
  { name: "fragments", says: "30" },
  { name: "operations", says: "5" },
  { name: "variables", says: "50" },
  { name: "cost", says: "20,000 objects" },
  { name: "answer", says: "2,000,000 characters" },
  { name: "time to answer a query", says: "5 seconds" },
] as const;

/** The codes of errors, as the guide explains them. A test compares them with those that there are. */
export const ERROR_CODES = [
  { name: "BAD_USER_INPUT", says: "An argument cannot be met; argument names it." },
  { name: "NOT_FOUND", says: "What the question needs is not held at that moment." },
  { name: "GRAPHQL_PARSE_FAILED", says: "The document is not GraphQL." },
  { name: "GRAPHQL_VALIDATION_FAILED", says: "The document does not fit the schema." },
  { name: "OPERATION_RESOLUTION_FAILURE", says: "The document has no such operation." },
  {
    name: "LIMIT_EXCEEDED",
    says: "The question is too large; limit, allowed and asked say how.",
  },
  {
    name: "RATE_LIMITED",
    says: "Too much in a minute; retryAfter says in how many seconds to ask again.",
  },
  { name: "BAD_REQUEST", says: "The request is not one of GraphQL over HTTP." },
  { name: "BODY_TOO_LARGE", says: "The body is larger than 1,000,000 bytes." },
  { name: "UNSUPPORTED_MEDIA_TYPE", says: "The body is not JSON in UTF-8." },
  { name: "METHOD_NOT_ALLOWED", says: "Ask with GET or POST." },
  { name: "PERSISTED_QUERY_NOT_SUPPORTED", says: "Send the document itself." },
  { name: "UNAUTHENTICATED", says: "Somebody has to be signed in." },
  { name: "FORBIDDEN", says: "Whoever is signed in may not do this." },
  { name: "CONFLICT", says: "Somebody else changed it meanwhile; read it again." },
  { name: "DUPLICATE", says: "It is there already." },
  { name: "WRONG_STATUS", says: "A submission is not in a state for this." },
  { name: "REASON_NEEDED", says: "A change needs a reason." },
  { name: "EMPTY", says: "There is nothing to publish." },
  { name: "GONE", says: "A link was used or has run out." },
  { name: "DATABASE_UNAVAILABLE", says: "Ask again in a moment." },
  { name: "TIMEOUT", says: "The query took longer than it may; ask for less, or again." },
  { name: "INTERNAL_SERVER_ERROR", says: "A fault of ours; requestId finds it in the log." },
] as const;
