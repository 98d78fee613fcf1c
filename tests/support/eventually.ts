/**
 * How long anything is waited for that has to happen, in milliseconds: much longer than it takes on
 * a slow machine that is busy, and shorter than a test may take, so that what is said is what was
 * waited for. Nothing is learned from how much of it is used up.
 */
export const PATIENCE_MS = 120_000;
const LOOK_AGAIN_MS = 20;

/**
 * Waits until something is there and answers it: whatever `look` gives that is neither false, null
 * nor undefined. Throws what it waited for in vain.
 */
export async function eventually<T>(
  awaited: string,
  look: () => T | Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    // Looked at once more after the deadline: this process itself may have stood still.
    const isOver = performance.now() > deadline;
    const found = await look();
    if (found !== false && found !== null && found !== undefined) {
      return found as Exclude<T, false | null | undefined>;
    }
    if (isOver) throw new Error(`Waited ${patienceMs / 1_000} s in vain for ${awaited}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
