/** Where a submission stands, on screen. */
export const STATUS_WORDS = {
  DRAFT: "draft",
  IN_REVIEW: "in review",
  PUBLISHED: "published",
  DISCARDED: "given up",
  UNDONE: "taken back",
} as const;

/** The same, which tells a draft that was given back from one that was not handed in yet. */
export function stateWords(status: keyof typeof STATUS_WORDS, reviewNote: string | null): string {
  return status === "DRAFT" && reviewNote !== null ? "given back" : STATUS_WORDS[status];
}

/** How a submission came about, on screen. */
export const KIND_WORDS = {
  EDIT: "typed in",
  FILE: "from a file",
  DATA_SET: "from a file of a data set",
  UNDO: "takes another back",
} as const;

/** What becomes of a submission of a kind that is given up, for who is asked once more. */
export function giveUpWords(kind: keyof typeof KIND_WORDS): string {
  return kind === "DATA_SET"
    ? "Its records are deleted, and cannot be brought back: the file would have to be read again."
    : "It stays readable, and can be begun again.";
}

/** Who wrote a submission, on screen. */
export function authorWords(author: string | null): string {
  return author ?? "the command line, for no account";
}
