/** Where a submission stands, on screen. */
export const STATUS_WORDS = {
  DRAFT: "draft",
  IN_REVIEW: "in review",
  PUBLISHED: "published",
  DISCARDED: "given up",
  UNDONE: "taken back",
} as const;

/** How a submission came about, on screen. */
export const KIND_WORDS = {
  EDIT: "typed in",
  FILE: "from a file",
  DATA_SET: "from a file of a data set",
  UNDO: "takes another back",
} as const;

/** Who wrote a submission, on screen. */
export function authorWords(author: string | null): string {
  return author ?? "the command line, for no account";
}
