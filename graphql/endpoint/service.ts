import type { ApolloServer } from "@apollo/server";
import { type Assess, assessing } from "@/curation/assess";
import { ImpactDesk } from "@/curation/impact-desk";
import type { LinkParts } from "@/curation/links/ask-page";
import { WebhookDesk } from "@/curation/webhooks/webhook-desk";
import type { Viewer } from "@/domain/permissions";
import { createEvidenceStore, type StandingEvidence } from "@/evidence/context";
import type { Report } from "@/http/log";
import type { HeaderReader } from "@/http/message";
import { isForeign } from "@/http/own-origin";
import type { Database } from "@/prisma/client";
import { createGuard, type Guard } from "../cost/guard";
import { RateLimit, sharedSpending } from "../cost/rate-limit";
import {
  addressOf,
  createContext,
  type GraphQLContext,
  type RequestContext,
} from "../request/context";
import { Entrance } from "../request/entrance";
import { Meter } from "../request/meter";
import { Rota, Turns } from "../request/turns";
import { adminSchema, publicSchema } from "../schema";
import { AnswerCache } from "./answer-cache";
import { startServer } from "./server";

/** What anybody may ask, and what curators work with, which has all of it. */
export type SchemaName = "public" | "admin";

const SCHEMAS = { public: publicSchema, admin: adminSchema };

/** What answers GraphQL: two schemas on one store of evidence. */
export interface GraphQLService {
  /**
   * What runs the questions of a schema, made when the first one comes: making the curators' schema
   * would hold up every start, and most processes are never asked a question of theirs.
   */
  server(schema: SchemaName): Promise<ApolloServer<GraphQLContext>>;
  readonly guard: Guard;
  readonly log: Report;
  /** The origin that readers see, where it is known. */
  readonly publicOrigin: () => string | undefined;
  readonly clock: () => Date;
  readonly answers: AnswerCache;
  readonly rate: RateLimit;
  /** Sees to it that other nodes are told what was taken from budgets, and that this one is. */
  readonly share: () => void;
  readonly webhooks: WebhookDesk;
  /** Loads the evidence as it stands, so that the first question finds it. */
  load(): Promise<void>;
  /** The evidence as it stands, for what is no question. `reaching`: a moment that it has to be as late as. */
  evidence(reaching?: Date): Promise<StandingEvidence>;
  /** Fulfilled when it is time to begin a question. */
  enter(): Promise<void>;
  /** Turns for work that is no question, shared with all questions. */
  turns(): Turns;
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
  /** How webhooks are asked; the public internet where it is left out. */
  readonly links?: LinkParts;
}

/** A service that is ready for requests. */
export function createService({
  database,
  log,
  clock,
  stopwatch = () => performance.now(),
  assess,
  viewerOf,
  ownReview,
  rateLimit,
  publicOrigin,
  links,
}: ServiceParts): GraphQLService {
  const rate = new RateLimit(rateLimit);
  const versions = () => database().versions;
  const share = sharedSpending(rate, versions);
  const rota = new Rota(stopwatch);
  const entrance = new Entrance(stopwatch);
  const servers = new Map<SchemaName, Promise<ApolloServer<GraphQLContext>>>();
  const store = createEvidenceStore(database);
  const impacts = new ImpactDesk(assess ?? assessing(database, store), (err, submission) =>
    log.error({ err, submission }, "an impact could not be worked out"),
  );
  const webhooks = new WebhookDesk({
    database,
    store,
    clock,
    origin: () => publicOrigin() ?? "http://localhost",
    complain: (err) => log.error({ err }, "webhooks could not be told"),
    ...(links && { links }),
  });
  return {
    server: (schema) => {
      const server = servers.get(schema) ?? startServer(SCHEMAS[schema](), log, rate);
      servers.set(schema, server);
      return server;
    },
    webhooks,
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
    evidence: (reaching) => store.current(reaching),
    enter: () => entrance.enter(),
    turns: () => new Turns(rota),
    context: (requestId, headers, client) => ({
      ...createContext(
        requestId,
        store,
        clock,
        { database, ownReview, impacts, webhooks },
        async () => (headers ? viewerOf(database(), headers) : null),
        new Meter(rota),
      ),
      address: addressOf(headers),
      client: client ?? null,
      isForeign: () => headers !== undefined && isForeign(headers, publicOrigin()),
    }),
  };
}
