import type { MissingReason } from "./vocabulary";

/** The absence of a figure, which always has a reason: one code, and one sentence for a stranger. */
export interface Missing {
  readonly reason: MissingReason;
  readonly explanation: string;
}

/** An absence with its reason. */
export function missing(reason: MissingReason, explanation: string): Missing {
  return { reason, explanation };
}
