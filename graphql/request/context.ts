import type { CurationParts } from "@/curation/publishing";
import type { Scope } from "@/domain/evidence/scope";
import { unauthenticated, type Viewer } from "@/domain/permissions";
import {
  type EvidenceContext,
  type EvidenceStore,
  inScope,
  nowOf,
  type ScopeArguments,
} from "@/evidence/context";
import type { HeaderReader } from "@/http/message";
import type { Actor } from "@/prisma/audited";
import type { Database } from "@/prisma/client";
import { Meter } from "./meter";

/** What every resolver is given. */
export interface GraphQLContext {
  /** Names the request in answers and in the log. */
  readonly requestId: string;
  /** Whether a page of another site had a browser ask: it may read, and change nothing. */
  readonly isForeign: () => boolean;
  /** Whose budget a question of the endpoint is taken from; null for the pages. */
  readonly client: string | null;
  /** Counts what is answered while it is worked out. */
  readonly meter: Meter;
  /**
   * The context of a question at the root. The first call fixes the evidence and the moment that the
   * whole request takes for now. Throws BAD_USER_INPUT where an argument cannot be met and
   * DATABASE_UNAVAILABLE where the evidence cannot be read. `reaching`: a moment besides `asOf` that
   * has to be known of.
   */
  ask(question: ScopeArguments, reaching?: Date): Promise<EvidenceContext>;
  /** The context in which the request began, for what no answer depends on. */
  standing(): Promise<EvidenceContext>;
  /** The context of everything as it stands at this very moment, for those who write. */
  askAgain(): Promise<EvidenceContext>;
  /** The database, opened at the first question that needs it. */
  readonly database: () => Database;
  /** What submissions are published by. */
  readonly curation: CurationParts;
  /** Who asks; null for a person without an account. Looked up once in a request, when first needed. */
  viewer(): Promise<Viewer | null>;
  /** Says that the answer holds a secret, of which nothing must be kept. */
  answerSecret(): void;
  /** Whether it does. */
  readonly hasSecret: () => boolean;
  /** What the answer depends on, as far as it has been worked out. */
  readonly depends: Dependence;
  /** Who asks a field that declares who may. Throws UNAUTHENTICATED where nobody is signed in. */
  signedIn(): Promise<Viewer>;
  /** The same, for the audit trail. */
  actor(): Promise<Actor>;
}

/** What an answer depends on besides the question. */
export interface Dependence {
  /** The operation that runs; null before one is chosen. */
  operation: { readonly type: string; readonly name: string | null } | null;
  /** Whether it is asked who asks. */
  onViewer: boolean;
  /** Whether the evidence is that of now, and not of a moment that the question names. */
  onNow: boolean;
  /** Whether evidence is asked for at all. */
  onEvidence: boolean;
  /** Whether any part of it failed, or was refused. */
  failed: boolean;
  /** How many objects were answered to a question of the endpoint. */
  cost: number;
  /** What a mutation has done, by its names in the answer, whatever became of what is asked of it. */
  readonly done: string[];
}

/** The context of one request. Nothing is read before a resolver asks: introspection needs no database. */
export function createContext(
  requestId: string,
  store: EvidenceStore,
  clock: () => Date,
  curation: CurationParts,
  lookUpViewer: () => Promise<Viewer | null>,
  meter = new Meter(),
): GraphQLContext {
  let root: Promise<EvidenceContext> | null = null;
  let asking: Promise<Viewer | null> | null = null;
  let secret = false;
  const depends: Dependence = {
    operation: null,
    onViewer: false,
    onNow: false,
    onEvidence: false,
    failed: false,
    cost: 0,
    done: [],
  };
  const standing = () => {
    root ??= openContext(store, clock);
    return root;
  };
  const viewer = () => {
    depends.onViewer = true;
    asking ??= lookUpViewer();
    return asking;
  };
  const signedIn = async () => {
    const found = await viewer();
    if (found === null) throw unauthenticated();
    return found;
  };
  return {
    requestId,
    client: null,
    isForeign: () => false,
    meter,
    database: curation.database,
    curation,
    answerSecret: () => {
      secret = true;
    },
    hasSecret: () => secret,
    depends,
    standing,
    askAgain: () => openContext(store, clock),
    viewer,
    signedIn,
    actor: async () => ({ accountId: (await signedIn()).accountId, requestId }),
    async ask(question, reaching) {
      const asOf = question.asOf ?? null;
      const latest = reaching ?? asOf;
      depends.onEvidence = true;
      if (asOf === null) depends.onNow = true;
      const within = await standing();
      const isLater = latest !== null && latest > within.reached;
      return inScope(isLater ? await openContext(store, clock, latest) : within, question);
    },
  };
}

async function openContext(
  store: EvidenceStore,
  clock: () => Date,
  reaching: Date | null = null,
): Promise<EvidenceContext> {
  const { evidence, moment } = await store.current(reaching);
  const { now, reached } = nowOf({ revision: evidence.revision, moment }, clock());
  const scope: Scope = { where: {}, currency: null, asOf: now };
  return { scope, evidence, now, reached, namesMoment: false };
}

/** The context of a request, with what the request itself says. */
export interface RequestContext extends GraphQLContext {
  /** The network address that it comes from, as the server in front found it. */
  readonly address: string;
}

/** Where a request with these headers comes from. The server in front overwrites what clients claim. */
export function addressOf(headers: HeaderReader | undefined): string {
  return headers?.get("x-forwarded-for") ?? "unknown";
}
