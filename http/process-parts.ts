import type { AsyncLocalStorage } from "node:async_hooks";
import type { ApiChange } from "@/domain/changes/api-changes";
import type { Database } from "@/prisma/client";
import type { Log } from "./log";

/** What a page under way is to be answered with. */
export interface PageStatus {
  status: number;
  /** What its header Link names, each with its relation: pages cannot set headers themselves. */
  readonly links: string[];
}

/** What a process works with. A room that shares more adds it here. */
export interface ProcessParts {
  /** The database; throws where it is not open yet. */
  readonly database: () => Database;
  readonly log: Log;
  /** "https://stepwise.example", as readers see it. */
  readonly publicOrigin: () => string;
  /** The same where the installation names it, however it listens; null where it does not. */
  readonly namedOrigin: string | null;
  /** How many objects a client may ask for in a minute; 0 for no limit. */
  readonly rateLimit: number;
  /** Whether authors may publish what they wrote: in an installation of one person. */
  readonly ownReview: boolean;
  /** Whether modules are loaded anew when they change. */
  readonly development: boolean;
  /** What changed of the API, the newest first. */
  readonly apiChanges: readonly ApiChange[];
  /** Holds the status and the links of the page that is under way. */
  readonly pageStatus: AsyncLocalStorage<PageStatus>;
}

/**
 * The server and Next's bundle load modules each on their own. This is all that they share, and the
 * only global: the server makes it of the settings, once, and both find it here.
 */
const shared = globalThis as { stepwise?: ProcessParts };

/** Says what this process works with. */
export function setProcessParts(parts: ProcessParts): void {
  shared.stepwise = parts;
}

/** What this process works with; null while pages are built. */
export function processParts(): ProcessParts | null {
  return shared.stepwise ?? null;
}

/** The same for what needs it. */
export function requiredParts(): ProcessParts {
  if (!shared.stepwise) throw new Error("nothing has started Stepwise: npm start does");
  return shared.stepwise;
}
