import type { PayBasis, PayPeriod } from "../evidence/vocabulary";

/** What figures have to have in common to share an axis. */
export interface PayKind {
  readonly basis: PayBasis;
  readonly period: PayPeriod;
  /** ISO 4217, or what stands for one that is known only when figures are shown. */
  readonly currency: string;
}

/**
 * The axis that a figure stands on, as a key: two figures share an axis where their keys are equal,
 * and nowhere else. Unlike bases share one only where the reader chose to mix them.
 */
export function axisKey({ basis, period, currency }: PayKind, mixBases = false): string {
  return [...(mixBases ? [] : [basis]), period, currency].join(" ");
}
