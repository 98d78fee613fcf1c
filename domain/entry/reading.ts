/** What was typed, as it was understood; or why it was not, and what to write instead. */
export type Reading<T> = { readonly value: T } | { readonly problem: string };

/** A text that was understood. */
export function read<T>(value: T): Reading<T> {
  return { value };
}

/** A text that was not understood, with what to write instead. */
export function unread<T>(problem: string): Reading<T> {
  return { problem };
}
