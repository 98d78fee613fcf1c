import type { GraphQLService } from "./service";

/**
 * Next's bundle and the server load this module each on their own; they share one service through
 * this, and with it one schema and one store of evidence.
 */
const shared = globalThis as { stepwiseService?: Promise<GraphQLService> };
/** In development modules are loaded anew when they change, and the service with them. */
const holder: typeof shared = process.env.NODE_ENV === "development" ? {} : shared;

/** The service of this process, on the database of this process. */
export function sharedService(): Promise<GraphQLService> {
  holder.stepwiseService ??= openService();
  return holder.stepwiseService;
}

/** Loaded when the first service is made: whoever finds one needs nothing that it is made of. */
async function openService(): Promise<GraphQLService> {
  const { openOwnService } = await import("./own-service");
  return openOwnService();
}
