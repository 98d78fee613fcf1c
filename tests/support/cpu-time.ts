/**
 * How much of the processor some work takes, in milliseconds. Unlike the time on the clock it does
 * not depend on what else the machine is doing.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
