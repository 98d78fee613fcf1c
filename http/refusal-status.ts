const STATUSES: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  DUPLICATE: 409,
  INCOMPLETE: 409,
  GONE: 410,
  UNSUPPORTED_MEDIA_TYPE: 415,
  LIMIT_EXCEEDED: 429,
};

/** The status in which HTTP tells a refusal by its code. */
export function statusOfRefusal(code: string): number {
  return STATUSES[code] ?? 400;
}
