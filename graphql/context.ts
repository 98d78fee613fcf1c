import type { Scope } from "@/domain/scope";
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
}

/** The context of one request. Nothing is read before a resolver asks: introspection needs no database. */
export function createContext(
  requestId: string,
  store: EvidenceStore,
  clock: () => Date,
): GraphQLContext {
  let root: Promise<Frame> | null = null;
  return {
    requestId,
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
