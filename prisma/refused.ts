/** Why a change is refused. */
export const REFUSALS = [
  "NOT_FOUND",
  "CONFLICT",
  "DUPLICATE",
  "WRONG_STATUS",
  "FORBIDDEN",
  "REASON_NEEDED",
  "EMPTY",
  "INCOMPLETE",
  "BAD_USER_INPUT",
  "UNAUTHENTICATED",
  "LIMIT_EXCEEDED",
  "GONE",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A change that is refused for a reason that its author can act on. */
export class RefusedChange extends Error {
  override readonly name = "RefusedChange";
  constructor(
    readonly refusal: Refusal,
    message: string,
    /** What explains it, such as the current version. */
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
