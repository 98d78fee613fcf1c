/** A reason not to start that the reader can do something about: printed as one line, without a stack. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** The code of a system error ("ENOSPC"), where there is one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
