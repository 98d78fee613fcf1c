/** A request that goes no further, with what to answer. `code` is stable; clients may rely on it. */
export class HttpRefusal extends Error {
  override readonly name = "HttpRefusal";
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** What explains it beside the code. */
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
