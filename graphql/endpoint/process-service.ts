import { requiredParts } from "@/http/process-parts";
import type { GraphQLService } from "./service";

declare module "@/http/process-parts" {
  interface ProcessParts {
    /** Made when the first question comes: one schema and one store of evidence, whoever asks. */
    service?: Promise<GraphQLService>;
  }
}

/** In development modules are loaded anew when they change, and the service with them. */
const reloaded: { service?: Promise<GraphQLService> } = {};

/** The service of this process, on the database of this process. */
export function processService(): Promise<GraphQLService> {
  const parts = requiredParts();
  const holder = parts.development ? reloaded : parts;
  holder.service ??= openService();
  return holder.service;
}

/** Loaded when the first service is made: whoever finds one needs nothing that it is made of. */
async function openService(): Promise<GraphQLService> {
  const { database, log, publicOrigin, rateLimit, ownReview, development } = requiredParts();
  const [{ createService }, { assessingApart }, { viewerOf }] = await Promise.all([
    import("./service"),
    import("@/curation/assess-apart"),
    import("@/accounts/viewer"),
  ]);
  return createService({
    database,
    log,
    clock: () => new Date(),
    assess: assessingApart(() => database().url, !development),
    viewerOf,
    ownReview,
    rateLimit: rateLimit || Number.POSITIVE_INFINITY,
    publicOrigin,
  });
}
