/** How many changes can be undone. */
const MOST_STEPS = 100;

/** What stood before a value and after it. */
export interface Steps<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What the last change was of: another of the same is no step of its own. */
  readonly mark: string | null;
}

/** Nothing to undo. */
export const NO_STEPS = { past: [], future: [], mark: null } as const;

/** The steps once a value was changed. `mark`: what of it, where typing goes on in one place. */
export function changed<T>(steps: Steps<T>, value: T, mark: string | null): Steps<T> {
  const isMore = mark !== null && mark === steps.mark;
  const past = isMore ? steps.past : [...steps.past, value].slice(-MOST_STEPS);
  return { past, future: [], mark };
}

/** The value before, with the steps from there; null where nothing can be undone. */
export function undone<T>(steps: Steps<T>, value: T): { value: T; steps: Steps<T> } | null {
  const { past, future } = steps;
  if (past.length === 0) return null;
  const before = past[past.length - 1] as T;
  return {
    value: before,
    steps: { past: past.slice(0, -1), future: [value, ...future], mark: null },
  };
}

/** The value that was undone last, with the steps from there; null where nothing was undone. */
export function redone<T>(steps: Steps<T>, value: T): { value: T; steps: Steps<T> } | null {
  const { past, future } = steps;
  if (future.length === 0) return null;
  const [after, ...rest] = future as [T, ...T[]];
  return { value: after, steps: { past: [...past, value], future: rest, mark: null } };
}
