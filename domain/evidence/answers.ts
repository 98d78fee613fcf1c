import type { Missing } from "./missing";
import type { Interval, Money } from "./money";
import type { Sourced } from "./provenance";
import type {
  Comparability,
  Direction,
  ExperienceLevel,
  Grade,
  PayBasis,
  PayPeriod,
  SalaryOrigin,
  Statistic,
} from "./vocabulary";

/** An amount, the time it pays for, and what it includes. */
export interface Pay {
  readonly money: Money;
  readonly period: PayPeriod;
  readonly basis: PayBasis;
}

/** One term of a grade: what was looked at, what was found, and the grade that this alone allows. */
export interface GradeTerm {
  readonly name: string;
  readonly finding: string;
  readonly allows: Grade;
}

/** A grade with the sum that leads to it: the grade is the lowest that a term allows. */
export interface GradeExplanation {
  readonly grade: Grade;
  readonly terms: readonly GradeTerm[];
}

/** What one source states for one title: a pay with its origin, statistic and support. */
export interface PayFigure {
  readonly sourceId: string;
  /** The edition of the source that it is of; null where the source has none. */
  readonly editionId: string | null;
  readonly origin: SalaryOrigin;
  readonly titleId: string;
  readonly pay: Sourced<Pay>;
  /** The interval of a median that was computed from records; null where there is none. */
  readonly interval: Interval | null;
  readonly statistic: Statistic;
  readonly country: string;
  readonly place: string | null;
  readonly sampleSize: number | null;
  readonly minYears: number | null;
  readonly maxYears: number | null;
  readonly level: ExperienceLevel | null;
  readonly observedFrom: string | null;
  readonly observedTo: string | null;
  readonly gradeExplanation: GradeExplanation;
}

/** All that one source states for one title in a scope, by the editions that answer (domain/pay/select.ts). */
export interface SourcePay {
  readonly sourceId: string;
  /** The value in the middle: median, else mean, else an average that does not say which. */
  readonly central: PayFigure | null;
  /** Why there is no value in the middle: none is stated, or the one that is cannot be shown as asked for. */
  readonly centralMissing: Missing | null;
  /** Every figure of the source in the scope, the central one included, lowest first. */
  readonly figures: readonly PayFigure[];
  /** How it states that pay is spread. */
  readonly spreads: readonly StatedSpread[];
}

/** The percentiles that one source states of the same people at the same time. */
export interface StatedSpread {
  readonly sourceId: string;
  readonly median: PayFigure;
  readonly p10: PayFigure | null;
  readonly p25: PayFigure | null;
  readonly p75: PayFigure | null;
  readonly p90: PayFigure | null;
}

/** A salary that is in the scope and cannot be shown as the scope asks for, and why. */
export interface UnconvertedSalary {
  readonly salaryId: string;
  readonly sourceId: string;
  readonly missing: Missing;
}

/** Figures of a title in an edition that does not answer, since another edition of its source does. */
export interface OtherEdition {
  readonly sourceId: string;
  readonly editionId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** How many figures it holds in the scope. */
  readonly figures: number;
}

/** The pay of one title, source by source, never blended; or why there is none. */
export interface TitlePay {
  readonly titleId: string;
  readonly bySource: readonly SourcePay[];
  readonly missing: Missing | null;
  /** What is left out for want of a rate or an index, whether or not others are shown. */
  readonly unconverted: readonly UnconvertedSalary[];
  /** What other editions of the sources hold in the scope, by source, country and edition. */
  readonly otherEditions: readonly OtherEdition[];
}

/** The change between two titles as one source sees it. */
export interface ChangePair {
  readonly sourceId: string;
  readonly before: PayFigure;
  readonly after: PayFigure;
  readonly difference: Sourced<Money>;
  /** Percent of `before`, two decimals; null from zero. */
  readonly percent: number | null;
  /** How many pairs of the source may be subtracted: this one was chosen among them. */
  readonly among: number;
}

/** A source that took no part in a change, and why. */
export interface UnusedSource {
  readonly sourceId: string;
  readonly explanation: string;
}

/** The change of pay from one title to another. Amounts are null where there is no figure. */
export interface PayChange {
  readonly fromTitleId: string;
  readonly toTitleId: string;
  readonly comparability: Comparability;
  readonly direction: Direction;
  /** The least and the greatest difference; equal where there is one. */
  readonly low: Sourced<Money> | null;
  readonly high: Sourced<Money> | null;
  readonly percentLow: number | null;
  readonly percentHigh: number | null;
  /** One entry for each source that covers both titles comparably. */
  readonly pairs: readonly ChangePair[];
  /** What `low` and `high` were taken from: `pairs`, or figures across sources where there are none. */
  readonly used: readonly ChangePair[];
  /** Whether both titles are too few to tell apart in every pair (domain/pay/too-few.ts). */
  readonly tooFew: boolean;
  /** How many publishers `pairs` are of: sources of one publisher count once. */
  readonly publishers: number;
  /** How many of these publishers point the way of most of them; null without pairs. */
  readonly agreeing: number | null;
  /** Sources that took no part, each with the reason. */
  readonly unused: readonly UnusedSource[];
  /** Sources that state pay for one or both titles and have no pair, by id. */
  readonly unpairedSourceIds: readonly string[];
  readonly grade: Grade;
  readonly missing: Missing | null;
  /** One or two sentences that say what the change rests on. */
  readonly explanation: string;
}

/** How far sources lie apart on one title, and what may explain it. */
export interface Disagreement {
  readonly titleId: string;
  /** The figures held against each other, one for each source, lowest first. */
  readonly figures: readonly PayFigure[];
  readonly low: Sourced<Money>;
  readonly high: Sourced<Money>;
  /** (high − low) in percent of low, two decimals. */
  readonly spreadPercent: number | null;
  readonly likelyCauses: readonly string[];
}

/** Titles whose figures may share an axis: of one period, currency and pay basis, or of several bases where the reader chose so. */
export interface BasisPanel {
  readonly period: PayPeriod;
  /** ISO 4217, or XID for international dollars. */
  readonly currency: string;
  readonly bases: readonly PayBasis[];
  /** True where unlike bases share the panel because they were asked for together. */
  readonly mixed: boolean;
  readonly rows: readonly TitlePay[];
}

/** How much of the range of one title lies above the bottom of another, inside one source. */
export interface RangeOverlap {
  readonly sourceId: string;
  /** The title whose range begins lower, and the other. */
  readonly lowerTitleId: string;
  readonly upperTitleId: string;
  /** The ends of the lower title's range, and the bottom of the upper one's, of one kind of spread. */
  readonly lowerBottom: PayFigure;
  readonly lowerTop: PayFigure;
  readonly upperBottom: PayFigure;
  /** Share of the lower title's range, from 0 to 1, two decimals. */
  readonly share: Sourced<number>;
  /** The share as a reader would say it: "about a third". */
  readonly words: string;
}
