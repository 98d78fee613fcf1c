import type { SheetRows } from "./sheet-rows";

/** A file of one or more sheets, of which one is read. */
export interface Workbook {
  /** What its sheets are called, in their order; hidden ones are not among them. */
  readonly names: readonly string[];
  /** The rows of a sheet. Throws Refusal where it is damaged or too large. */
  read(name: string): Promise<SheetRows>;
}
