/** Reads something when it is first asked for, and keeps it; what failed is read again. */
export function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let held: Promise<T> | null = null;
  return () => {
    if (held === null) {
      held = read();
      held.catch(() => {
        held = null;
      });
    }
    return held;
  };
}
