import type { ExperienceLevel, PayBasis } from "./vocabulary";

/** Which evidence a question is asked of. An absent or null field does not filter. */
export interface EvidenceFilter {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  readonly basis?: PayBasis | null;
  /** Only these sources, or all but these, by slug. */
  readonly sources?: readonly string[] | null;
  readonly excludeSources?: readonly string[] | null;
  /** Only sources of these publishers, by slug. */
  readonly publishers?: readonly string[] | null;
  readonly level?: ExperienceLevel | null;
  /** Only salaries whose years of experience overlap this range. */
  readonly minYears?: number | null;
  readonly maxYears?: number | null;
  /** Only salaries observed in this calendar year. */
  readonly year?: number | null;
}

/** How pay for a month or an hour becomes pay for a year. A choice: sources seldom say how long people work. */
export interface AnnualRule {
  /** Working hours of a year, such as 2080 (40 hours a week, 52 weeks); null: pay of an hour stays as it is. */
  readonly hoursAYear: number | null;
}

/**
 * The prices that pay is shown in. `NOMINAL`: those of its own time. `REAL`: those of a stated year,
 * by each country's inflation. `PURCHASING_POWER`: international dollars of its own year.
 */
export type PriceView =
  | { readonly kind: "NOMINAL" }
  | { readonly kind: "REAL"; readonly year: number }
  | { readonly kind: "PURCHASING_POWER" };

/** The frame of a question: which evidence, shown in which currency, as it stood when. */
export interface Scope {
  readonly where: EvidenceFilter;
  /** ISO 4217 code to show money in; null: as the source prints it. */
  readonly currency: string | null;
  /** Absent or null: nominal. Purchasing power is not combined with a currency. */
  readonly prices?: PriceView | null;
  /** Absent or null: for the period that the source prints. */
  readonly annual?: AnnualRule | null;
  /** Nothing recorded later takes part, and age is counted to this moment. */
  readonly asOf: Date;
}
