import type { ApolloServer } from "@apollo/server";
import { type Assess, assessing } from "@/curation/assess";
import { ImpactDesk } from "@/curation/impact-desk";
import type { Viewer } from "@/domain/permissions";
import { evidenceQueries } from "@/evidence/queries";
import { createEvidenceStore } from "@/evidence/store";
import type { HeaderReader } from "@/http/header-reader";
import type { Report } from "@/http/log";
import { isForeign } from "@/http/own-origin";
import type { Database } from "@/prisma/client";
import { createGuard, type Guard } from "../cost/guard";
import { RateLimit } from "../cost/rate-limit";
import { sharedSpending } from "../cost/shared-spending";
import {
  addressOf,
  createContext,
  type GraphQLContext,
  type RequestContext,
} from "../request/context";
import { Meter } from "../request/meter";
import { Rota } from "../request/turns";
import { AnswerCache } from "./answer-cache";
import { createServer } from "./server";

/** What answers GraphQL: one schema and one store of evidence, whoever asks. */
export interface GraphQLService {
  readonly server: ApolloServer<GraphQLContext>;
  readonly guard: Guard;
  readonly log: Report;
  /** The origin that readers see, where it is known. */
  readonly publicOrigin: () => string | undefined;
  readonly clock: () => Date;
  readonly answers: AnswerCache;
  readonly rate: RateLimit;
  /** Sees to it that other nodes are told what was taken from budgets, and that this one is. */
  readonly share: () => void;
  /** Loads the evidence as it stands, so that the first question finds it. */
  load(): Promise<void>;
  /** A context for one request; its headers say who asks. `client`: whose budget it is taken from. */
  context(requestId: string, headers?: HeaderReader, client?: string): RequestContext;
}

/** What the service needs from outside. */
export interface ServiceParts {
  /** Called at the first question that needs evidence. */
  readonly database: () => Database;
  readonly log: Report;
  readonly clock: () => Date;
  /** By which requests take turns, in milliseconds; performance.now() where it is left out. */
  readonly stopwatch?: () => number;
  /** How the impact of a submission is worked out; in this process where it is left out. */
  readonly assess?: Assess;
  /** Who sends a request with these headers; null for nobody known. */
  readonly viewerOf: (database: Database, headers: HeaderReader) => Promise<Viewer | null>;
  /** Whether authors may publish what they wrote: in an installation of one person. */
  readonly ownReview: boolean;
  /** How many objects a client may ask for in a minute; Infinity for no limit. */
  readonly rateLimit: number;
  /** The origin that readers see, where it is known. */
  readonly publicOrigin: () => string | undefined;
}

/** A service that is ready for requests. */
export async function createService({
  database,
  log,
  clock,
  stopwatch = () => performance.now(),
  assess,
  viewerOf,
  ownReview,
  rateLimit,
  publicOrigin,
}: ServiceParts): Promise<GraphQLService> {
  const rate = new RateLimit(rateLimit);
  const versions = () => database().versions;
  const share = sharedSpending(rate, versions);
  const rota = new Rota(stopwatch);
  const server = createServer(log, rate);
  await server.start();
  const store = createEvidenceStore(evidenceQueries(database));
  const impacts = new ImpactDesk(assess ?? assessing(database, store), (err, submission) =>
    log.error({ err, submission }, "an impact could not be worked out"),
  );
  return {
    server,
    guard: createGuard(),
    log,
    publicOrigin,
    clock,
    answers: new AnswerCache(() => versions()?.atHand() ?? null, clock),
    rate,
    share,
    load: async () => {
      share();
      await store.current();
    },
    context: (requestId, headers, client) => ({
      ...createContext(
        requestId,
        store,
        clock,
        { database, ownReview, impacts },
        async () => (headers ? viewerOf(database(), headers) : null),
        new Meter(rota),
      ),
      address: addressOf(headers),
      client: client ?? null,
      isForeign: headers !== undefined && isForeign(headers, publicOrigin()),
    }),
  };
}
