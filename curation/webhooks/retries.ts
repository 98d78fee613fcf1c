/** After how many seconds a message is sent again that nobody took, the first time, the second, and so on. */
export const RETRY_AFTER_S = [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000] as const;

/** How often a message is sent at the most. */
export const MOST_ATTEMPTS = RETRY_AFTER_S.length + 1;

/** What came of sending a message. */
export interface Sent {
  /** What the other side answered; null where it did not. */
  readonly status: number | null;
  /** The same in a sentence. */
  readonly explanation: string;
}

/** Who says so wants no messages any more (Standard Webhooks). */
const GONE = 410;

/** What becomes of a message after an attempt. */
export type NextStep =
  | { readonly kind: "delivered" }
  | { readonly kind: "again"; readonly seconds: number }
  | { readonly kind: "given up" };

/** What becomes of a message that was sent so many times. */
export function nextStep({ status }: Sent, attempts: number): NextStep {
  if (status !== null && status >= 200 && status < 300) return { kind: "delivered" };
  const seconds = RETRY_AFTER_S[attempts - 1];
  if (seconds === undefined || status === GONE) return { kind: "given up" };
  return { kind: "again", seconds };
}
