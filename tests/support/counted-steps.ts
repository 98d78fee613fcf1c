import { Session } from "node:inspector/promises";

/**
 * How many steps some work takes: how many calls of functions, ours and those of packages, V8 counts
 * until it is done. Unlike a time, on the clock or of the processor, the number is the same on every
 * machine, whatever else that is doing, and ten times as much work has ten times as many. What is
 * native is one step of its caller, however long it takes: a regular expression, a hash, a copy.
 * Node's own functions are not counted: with them it counts itself, and whatever a timer does meanwhile.
 */
export async function countedSteps(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    // What was counted before is taken away.
    await session.post("Profiler.takePreciseCoverage");
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const counts = result
      .filter(({ url }) => !url.startsWith("node:"))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
    return counts.reduce((steps, { count }) => steps + count, 0);
  } finally {
    await session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  }
}
