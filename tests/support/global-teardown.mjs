import { once } from "node:events";

/** Ends the tests' PostgreSQL and waits until it is gone. */
export default async function tearDown() {
  const child = globalThis.stepwiseDatabaseServer;
  if (child.exitCode !== null) return;
  const exited = once(child, "exit");
  child.stdin.end();
  await exited;
}
