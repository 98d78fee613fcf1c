import { viewerOf } from "@/accounts/viewer";
import { assessingApart } from "@/curation/assess-apart";
import { createLog } from "@/http/log";
import { sharedDatabase } from "@/prisma/client";
import { createService, type GraphQLService } from "./service";

/** A service with the settings and on the database of this process. */
export function openOwnService(): Promise<GraphQLService> {
  return createService({
    database: sharedDatabase,
    log: createLog(),
    clock: () => new Date(),
    assess: assessingApart(() => sharedDatabase().url),
    viewerOf,
    ownReview: process.env.STEPWISE_OWN_REVIEW === "allowed",
    // The server has checked it; a host that runs Next alone may set it or not.
    rateLimit: Number(process.env.RATE_LIMIT) || Number.POSITIVE_INFINITY,
    publicOrigin: () => process.env.PUBLIC_URL,
  });
}
