import type { ApolloServer } from "@apollo/server";
import { viewerOf } from "@/accounts/viewer";
import type { Viewer } from "@/domain/permissions";
import { createLog, type Report } from "@/http/log";
import { type Database, sharedDatabase } from "@/prisma/client";
import { createContext, type GraphQLContext } from "./context";
import { evidenceQueries } from "./evidence-queries";
import { createEvidenceStore } from "./evidence-store";
import { createGuard, type Guard } from "./guard";
import { addressOf, type RequestContext } from "./request-context";
import { createServer } from "./server";

/** What answers GraphQL: one schema and one store of evidence, whoever asks. */
export interface GraphQLService {
  readonly server: ApolloServer<GraphQLContext>;
  readonly guard: Guard;
  readonly log: Report;
  /** The origin that readers see, where it is known. */
  readonly publicOrigin: () => string | undefined;
  /** A context for one request; its headers say who asks. */
  context(requestId: string, headers?: Headers): RequestContext;
}

/** What the service needs from outside. */
export interface ServiceParts {
  /** Called at the first question that needs evidence. */
  readonly database: () => Database;
  readonly log: Report;
  readonly clock: () => Date;
  /** Who sends a request with these headers; null for nobody known. */
  readonly viewerOf: (database: Database, headers: Headers) => Promise<Viewer | null>;
  /** Whether authors may publish what they wrote: in an installation of one person. */
  readonly ownReview: boolean;
  /** The origin that readers see, where it is known. */
  readonly publicOrigin: () => string | undefined;
}

/** A service that is ready for requests. */
export async function createService({
  database,
  log,
  clock,
  viewerOf,
  ownReview,
  publicOrigin,
}: ServiceParts): Promise<GraphQLService> {
  const server = createServer(log);
  await server.start();
  const store = createEvidenceStore(evidenceQueries(database));
  return {
    server,
    guard: createGuard(),
    log,
    publicOrigin,
    context: (requestId, headers) => ({
      ...createContext(requestId, store, clock, { database, ownReview }, async () =>
        headers ? viewerOf(database(), headers) : null,
      ),
      address: addressOf(headers),
    }),
  };
}

let shared: Promise<GraphQLService> | null = null;

/** The service of this process, on the database of this process. */
export function sharedService(): Promise<GraphQLService> {
  shared ??= createService({
    database: sharedDatabase,
    log: createLog(),
    clock: () => new Date(),
    viewerOf,
    ownReview: process.env.STEPWISE_OWN_REVIEW === "allowed",
    publicOrigin: () => process.env.PUBLIC_URL,
  });
  return shared;
}
