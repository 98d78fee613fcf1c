import { useCallback, useEffect, useState } from "react";

/**
 * State that survives a reload and a mishap, in this browser only: what somebody types is not lost.
 * The third value puts something in its place and forgets what was kept.
 */
export function useKept<T>(
  key: string,
  first: T,
): readonly [value: T, keep: (next: T) => void, forget: (next: T) => void] {
  const [value, setValue] = useState(first);
  useEffect(() => {
    try {
      const kept = window.localStorage.getItem(key);
      if (kept !== null) setValue(JSON.parse(kept) as T);
    } catch {
      // Without storage, or with what another version kept, the page begins empty.
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
