/** A file that cannot be read as a table, with the line where it ends to make sense. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  constructor(
    /** `UNSUPPORTED_MEDIA_TYPE`: no table of text at all. `BAD_REQUEST`: one that is damaged. */
    readonly code: "UNSUPPORTED_MEDIA_TYPE" | "BAD_REQUEST",
    message: string,
    /** Line of the file, counted from 1; null where it is about the whole. */
    readonly line: number | null = null,
  ) {
    super(message);
  }
}
