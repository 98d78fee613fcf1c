import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Assess, Assessment } from "./assess";

/** How long an idle thread is kept, in milliseconds, with what it remembers of the evidence. */
const IDLE_MS = 120_000;
/** How much memory it may use, in megabytes; beyond, it is ended, and the process goes on. */
const MOST_MEGABYTES = 3_000;

/** What is asked of the thread. */
export interface AssessmentAsked {
  readonly number: number;
  readonly submissionId: string;
}

/** What it answers. */
export type AssessmentTold =
  | { readonly number: number; readonly assessment: Assessment }
  | { readonly number: number; readonly fault: string };

interface Waiting {
  readonly resolve: (assessment: Assessment) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Works impacts out in a thread of its own, so that nobody else waits for them. `isBundled`: whether
 * its program lies beside the server's.
 */
export function assessingApart(databaseUrl: () => string, isBundled: boolean): Assess {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;

  const open = (): Worker => {
    const opened = startThread(databaseUrl(), isBundled);
    const lose = (error: Error) => {
      if (thread === opened) thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    opened.on("message", (told: AssessmentTold) => {
      const asker = waiting.get(told.number);
      waiting.delete(told.number);
      if ("assessment" in told) asker?.resolve(told.assessment);
      else asker?.reject(new Error(told.fault));
      if (waiting.size > 0) return;
      opened.unref();
      idle = setTimeout(() => {
        thread = null;
        void opened.terminate();
      }, IDLE_MS).unref();
    });
    opened.on("error", lose);
    opened.on("exit", () => lose(new Error("the thread that works out impacts has ended")));
    return opened;
  };

  return (submissionId) =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      thread ??= open();
      thread.ref();
      number += 1;
      waiting.set(number, { resolve, reject });
      const asked: AssessmentAsked = { number, submissionId };
      thread.postMessage(asked);
    });
}

/** The thread's program: bundled beside the server, or as it is written where that is run. */
function startThread(databaseUrl: string, isBundled: boolean): Worker {
  const options = {
    workerData: { databaseUrl },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  };
  // The thread imports its program itself: a path that is given to it would be looked for by the
  // build of the pages, which comes before the programs are bundled.
  const programOf = (...place: string[]) => JSON.stringify(pathToFileURL(path.resolve(...place)));
  const start = isBundled
    ? `import(${programOf("server", "generated", "impact-worker.mjs")})`
    : // A thread does not take over what compiles its parent's modules.
      `import("tsx/esm/api").then(({ register }) => { register(); return import(${programOf("curation", "impact-worker.ts")}); })`;
  return new Worker(start, { ...options, eval: true });
}
