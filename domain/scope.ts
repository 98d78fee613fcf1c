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

/** The frame of a question: which evidence, shown in which currency, as it stood when. */
export interface Scope {
  readonly where: EvidenceFilter;
  /** ISO 4217 code to show money in; null: as the source prints it. */
  readonly currency: string | null;
  /** Nothing recorded later takes part, and age is counted to this moment. */
  readonly asOf: Date;
}
