/**
 * The codes of errors that clients may rely on, with what each says. Each has one meaning, whichever
 * endpoint answers with it.
 */
export const ERROR_CODES = {
  BAD_USER_INPUT: "An argument cannot be met; argument names it.",
  NOT_FOUND: "What the question needs is not held at that moment.",
  GRAPHQL_PARSE_FAILED: "The document is not GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The document does not fit the schema.",
  OPERATION_RESOLUTION_FAILURE: "The document has no such operation.",
  LIMIT_EXCEEDED:
    "More is asked for than is allowed, whenever it is asked; limit, allowed and asked say how much.",
  RATE_LIMITED:
    "More was asked than is answered in a time; retryAfter says in how many seconds to ask again.",
  BAD_REQUEST: "The request or the file is not well-formed; line says where, in a file.",
  BODY_TOO_LARGE: "The body is larger than 1,000,000 bytes, or a file than 32,000,000.",
  UNSUPPORTED_MEDIA_TYPE: "The body is not JSON in UTF-8, or a file is no table of text.",
  METHOD_NOT_ALLOWED: "Ask with a method that the header Allow names.",
  PERSISTED_QUERY_NOT_SUPPORTED: "Send the document itself.",
  UNAUTHENTICATED: "Somebody has to be signed in.",
  FORBIDDEN: "Whoever is signed in may not do this.",
  CONFLICT: "It does not go with what stands by now; read that again.",
  DUPLICATE: "It is there already.",
  WRONG_STATUS: "A submission or a report is not in a state for this.",
  REASON_NEEDED: "A change needs a reason.",
  EMPTY: "There is nothing to hand in or to publish.",
  INCOMPLETE:
    "A draft names what is neither held nor in it, or is withdrawn; thing, id, missing and slug say what.",
  GONE: "A link was used or has run out.",
  DATABASE_UNAVAILABLE: "Ask again in a moment.",
  NOT_READY: "It is being worked out; ask again in a moment.",
  TIMEOUT: "The query took longer than it may; ask for less, or again.",
  INTERNAL_SERVER_ERROR: "A fault of ours; requestId finds it in the log.",
} as const;

/** The code of an error. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** A code of what is refused for a reason that whoever asks can act on: all but a fault of ours. */
export type RefusalCode = Exclude<ErrorCode, "INTERNAL_SERVER_ERROR">;

/**
 * The codes of what is refused of an input, or of what stands: who sent it can send another. Mutations
 * answer these in `userErrors`; who may not, who asks too often and what is no question is an error.
 */
export const USER_ERROR_CODES = [
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "LIMIT_EXCEEDED",
  "CONFLICT",
  "DUPLICATE",
  "WRONG_STATUS",
  "REASON_NEEDED",
  "EMPTY",
  "INCOMPLETE",
  "GONE",
] as const satisfies readonly RefusalCode[];

/** A code of what is refused of an input, or of what stands. */
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** Whether something is the code of a refusal. */
export function isRefusalCode(code: unknown): code is RefusalCode {
  if (typeof code !== "string" || code === "INTERNAL_SERVER_ERROR") return false;
  return Object.hasOwn(ERROR_CODES, code);
}

/**
 * What a refusal tells besides its code and message. `argument`: the input that it is about, with a
 * dot before a field of it. `line`: of a file, from 1. `retryAfter`: seconds, where waiting helps.
 * `allow`: methods of HTTP.
 */
export type RefusalFacts = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * What is asked cannot be done, for a reason that whoever asks can act on. Thrown anywhere, and told
 * by the doors: GraphQL as an error with the code and the facts, HTTP with a status besides.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    /** One sentence, or few: what is wrong, and what to do. */
    message: string,
    readonly facts: RefusalFacts = {},
  ) {
    super(message);
  }
}

/** An argument that cannot be met. `argument` is its name, with a dot before a field of an input. */
export function badUserInput(argument: string, message: string, facts: RefusalFacts = {}): Refusal {
  return new Refusal("BAD_USER_INPUT", message, { argument, ...facts });
}
