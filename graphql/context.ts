import { may, type Permission, type Viewer } from "@/domain/permissions";
import type { Scope } from "@/domain/scope";
import type { Database } from "@/prisma/client";
import { forbidden, unauthenticated } from "./errors";
import type { EvidenceStore } from "./evidence-store";
import { type Frame, narrow, type ScopeArguments } from "./frame";

/** What every resolver is given. */
export interface GraphQLContext {
  /** Names the request in answers and in the log. */
  readonly requestId: string;
  /**
   * The frame of a question at the root. The first call fixes the evidence and the moment that the
   * whole request takes for now. Throws BAD_USER_INPUT where an argument cannot be met and
   * DATABASE_UNAVAILABLE where the evidence cannot be read.
   */
  ask(question: ScopeArguments): Promise<Frame>;
  /** The frame of everything as it stands at this very moment, for those who write. */
  askAgain(): Promise<Frame>;
  /** What submissions are kept in, and by which terms they are published. */
  readonly curation: CurationParts;
  /** Who asks; null for a person without an account. Looked up once in a request, when first needed. */
  viewer(): Promise<Viewer | null>;
  /** Says that the answer holds a secret, of which nothing must be kept. */
  answerSecret(): void;
  /** Whether it does. */
  readonly hasSecret: () => boolean;
  /** Who asks, where that person may do it. Throws UNAUTHENTICATED and FORBIDDEN. */
  permit(permission: Permission): Promise<Viewer>;
}

/** What submissions need from outside. */
export interface CurationParts {
  /** Called at the first question that needs it. */
  readonly database: () => Database;
  /** Whether authors may publish what they wrote: in an installation of one person. */
  readonly ownReview: boolean;
}

/** The context of one request. Nothing is read before a resolver asks: introspection needs no database. */
export function createContext(
  requestId: string,
  store: EvidenceStore,
  clock: () => Date,
  curation: CurationParts,
  lookUpViewer: () => Promise<Viewer | null>,
): GraphQLContext {
  let root: Promise<Frame> | null = null;
  let asking: Promise<Viewer | null> | null = null;
  let secret = false;
  const viewer = () => {
    asking ??= lookUpViewer();
    return asking;
  };
  return {
    requestId,
    curation,
    answerSecret: () => {
      secret = true;
    },
    hasSecret: () => secret,
    askAgain: () => openFrame(store, clock),
    viewer,
    async permit(permission) {
      const found = await viewer();
      if (found === null) throw unauthenticated();
      if (may(found, permission)) return found;
      throw forbidden(refusalWords(found));
    },
    async ask(question) {
      root ??= openFrame(store, clock);
      return narrow(await root, question);
    },
  };
}

async function openFrame(store: EvidenceStore, clock: () => Date): Promise<Frame> {
  const { evidence, moment } = await store.current();
  // A moment that the database has not reached yet may still be given to a revision. And where its
  // clock is ahead of this machine's, what it has recorded is not in the future.
  const reached = Math.min(clock().getTime(), moment.getTime());
  const now = new Date(Math.max(reached, evidence.revision?.at.getTime() ?? 0));
  const scope: Scope = { where: {}, currency: null, asOf: now };
  return { scope, evidence, now };
}

function refusalWords({ role, scopes }: Viewer): string {
  return scopes === null
    ? `A ${role.toLowerCase()} may not do this. Ask an administrator for another role.`
    : "This API token may not do this: its scopes or the role of its owner do not reach that far.";
}
