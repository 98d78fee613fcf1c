import type { ExperienceLevel, PayBasis } from "./vocabulary";

/** Which evidence a question is asked of. An absent or null field does not filter. */
export interface EvidenceFilter {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | null;
  readonly basis?: PayBasis | null;
  /** Only these sources, or all but these, by slug; the slug of an edition stands for that edition alone. */
  readonly sources?: readonly string[] | null;
  readonly excludeSources?: readonly string[] | null;
  /** Only sources of these publishers, by slug. */
  readonly publishers?: readonly string[] | null;
  readonly level?: ExperienceLevel | null;
  /** Only salaries whose years of experience overlap this range. */
  readonly minYears?: number | null;
  readonly maxYears?: number | null;
  /** Only salaries whose whole observation lies in this calendar year. */
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

/** What a question is asked of: which evidence, shown in which currency, as it stood when. */
export interface Scope {
  readonly where: EvidenceFilter;
  /** ISO 4217 code to show money in; null: as the source prints it. */
  readonly currency: string | null;
  /** Absent or null: nominal. Purchasing power is not combined with a currency. */
  readonly prices?: PriceView | null;
  /** Absent or null: for the period that the source prints. */
  readonly annual?: AnnualRule | null;
  /**
   * The titles that the question sets side by side, by slug: one edition of a source answers for all
   * of them. Absent: the titles that are asked about.
   */
  readonly beside?: readonly string[];
  /** Nothing recorded later takes part, and age is counted to this moment. */
  readonly asOf: Date;
}

const printed = new WeakMap<Scope, Scope>();

/**
 * The same question of pay as its sources print it. What is compared, chosen and ordered is decided
 * in it, so that how pay is shown never decides.
 */
export function asPrinted(scope: Scope): Scope {
  const { where, beside, asOf } = scope;
  const plain = printed.get(scope) ?? {
    where,
    currency: null,
    ...(beside ? { beside } : {}),
    asOf,
  };
  printed.set(scope, plain);
  printed.set(plain, plain);
  return plain;
}

/** Whether pay is shown otherwise than its sources print it. */
export function isShownOtherwise({ currency, prices, annual }: Scope): boolean {
  return currency !== null || (prices ?? null) !== null || (annual ?? null) !== null;
}
