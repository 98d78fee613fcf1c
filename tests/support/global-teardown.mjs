/** Ends what served all tests, what was begun last first, and waits until it is gone. */
export default async function tearDown() {
  for (const { stop } of globalThis.stepwiseHelpers.toReversed()) await stop();
}
