import { useCallback, useEffect, useRef, useState } from "react";

/**
 * State that survives a reload and a mishap, in this browser only: what somebody types is not lost.
 * The third value puts something in its place and forgets what was kept. `opened`: what is made of what
 * was kept, or of the first state, once the page is there.
 */
export function useKept<T>(
  key: string,
  first: T,
  opened: (kept: T) => T = (kept) => kept,
): readonly [value: T, keep: (next: T) => void, forget: (next: T) => void] {
  const [value, setValue] = useState(first);
  const begun = useRef({ first, opened });
  useEffect(() => {
    const { first, opened } = begun.current;
    try {
      const kept = window.localStorage.getItem(key);
      setValue(opened(kept === null ? first : (JSON.parse(kept) as T)));
    } catch {
      // Without storage, or with what another version kept, the page begins empty.
      setValue(opened(first));
    }
  }, [key]);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      try {
        window.localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A full or forbidden storage keeps nobody from typing.
      }
    },
    [key],
  );
  const forget = useCallback(
    (next: T) => {
      setValue(next);
      try {
        window.localStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
    [key],
  );
  return [value, keep, forget];
}
