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
  const evidence = await store.current();
  // The database may be ahead of this machine's clock; what it has recorded is never in the future.
  const now = new Date(Math.max(clock().getTime(), evidence.revision?.at.getTime() ?? 0));
  const scope: Scope = { where: {}, currency: null, asOf: now };
  return { scope, evidence, now };
}
