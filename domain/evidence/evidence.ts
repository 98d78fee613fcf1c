import type Big from "big.js";
import type { EditionLoss, MethodBreak } from "./edition-facts";
import type {
  DutyStatement,
  EdgeStatement,
  OccupationStatement,
  SkillStatement,
  StepStatement,
  TitleStatement,
} from "./graph-statements";
import type { Interval, Money } from "./money";
import type { PaySketch } from "./pay-sketch";
import type {
  ExperienceLevel,
  PayBasis,
  PayPeriod,
  RecordKind,
  Redistribution,
  ReferenceSeries,
  SalaryOrigin,
  SourceMethod,
  Statistic,
} from "./vocabulary";

/** A recorded change of the evidence: when, by whom, why. `id` counts up; `at` strictly increases with it. */
export interface Revision {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string;
}

/**
 * What every published thing has. `id` is the thing, `version` counts its editions from 1.
 * A row is never edited: it is superseded by `version + 1`, or withdrawn, in a revision that says why.
 */
export interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly recorded: Revision;
  readonly superseded: Revision | null;
  readonly withdrawn: Revision | null;
}

/** Who publishes figures: Glassdoor, AmbitionBox, a statistics office. */
export interface Publisher extends Versioned {
  readonly name: string;
  readonly url: string | null;
}

/** One publisher's series of figures, with the method and the licence it comes under. */
export interface Source extends Versioned {
  readonly publisherId: string;
  readonly name: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly method: SourceMethod;
  /** What is known of the method, in a sentence. */
  readonly methodNote: string;
  /** Name of the licence as the publisher states it; null where none is stated. */
  readonly licence: string | null;
  readonly licenceUrl: string | null;
  readonly redistribution: Redistribution;
  /** ISO dates (YYYY-MM-DD) or null where not stated. */
  readonly publishedOn: string | null;
  readonly retrievedOn: string | null;
  readonly reviewedOn: string | null;
  /** The source that cites this one, where the figures were read second hand; and when it did. */
  readonly citedById: string | null;
  readonly citedOn: string | null;
  /** Another source that this one is partly based on: the two are not independent. */
  readonly partlyBasedOnId: string | null;
  readonly note: string | null;
}

/**
 * A file or page of one source, as its publisher gave it out on a day. Editions of a source mostly
 * hold the same rows, so that they never confirm each other: one of them answers (domain/pay/select.ts).
 */
export interface Edition extends Versioned {
  readonly sourceId: string;
  /** What it is called beside its source: "file of 14 May 2023". */
  readonly name: string;
  readonly url: string | null;
  /** ISO dates (YYYY-MM-DD) or null where not stated. */
  readonly publishedOn: string | null;
  readonly retrievedOn: string | null;
  readonly note: string | null;
  readonly losses: readonly EditionLoss[];
  /** Earliest first. */
  readonly breaks: readonly MethodBreak[];
}

/** A node of the progression graph. `id` is its slug. */
export interface CareerTitle extends Versioned, TitleStatement {}

/** A directed edge between two titles. What it rests on are its supports. */
export interface CareerStep extends Versioned, EdgeStatement {}

/** What one source says of a career step. A step may have several. */
export interface StepSupport extends Versioned, StepStatement {}

/** Something that a source says people with a title are able to do. */
export interface TitleSkill extends Versioned, SkillStatement {}

/** Something that a source says people with a title do. */
export interface TitleDuty extends Versioned, DutyStatement {}

/** One observation as its source published it, or as Stepwise computed it from the rows of one edition. */
export interface Salary extends Versioned {
  readonly sourceId: string;
  /** The edition that it is of; null where its source has none. */
  readonly editionId: string | null;
  readonly origin: SalaryOrigin;
  readonly titleId: string;
  readonly statistic: Statistic;
  readonly money: Money;
  /** The interval of a median that was computed from records; null where there is none. */
  readonly interval: Interval | null;
  /** The figure exactly as it is printed ("INR 12L"); null where nobody prints it, since it was computed. */
  readonly asPrinted: string | null;
  readonly period: PayPeriod;
  readonly basis: PayBasis;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** City or region as the source names it. */
  readonly place: string | null;
  /** Experience as the source prints it, and the same in years and as a level where it says so. */
  readonly experiencePrinted: string | null;
  readonly minYears: number | null;
  readonly maxYears: number | null;
  readonly level: ExperienceLevel | null;
  readonly sampleSize: number | null;
  /** ISO dates between which the source observed; null where not stated. */
  readonly observedFrom: string | null;
  readonly observedTo: string | null;
  /** The page that prints this figure. */
  readonly url: string | null;
  readonly note: string | null;
}

/** A dated fact that pay is converted with: a rate, an inflation or a purchasing power of one year. */
export interface ReferenceValue extends Versioned {
  readonly sourceId: string;
  readonly series: ReferenceSeries;
  /** ISO 3166-1 alpha-2; null for exchange rates. */
  readonly country: string | null;
  /** ISO 4217: the currency whose units are counted, or in which the country's prices are. */
  readonly currency: string;
  /** Calendar year. */
  readonly year: number;
  /** Exact, with up to six decimals, in `unit`; inflation is in percent. */
  readonly value: Big;
  /** What the value counts, in words: "INR for one US dollar". */
  readonly unit: string;
  /** How many daily rates it is the mean of; null where it is none. */
  readonly days: number | null;
}

/** A data set of one source, as one file of it was read. */
export interface RecordSet extends Versioned {
  readonly sourceId: string;
  /** The edition that the file is; null where its source has none. */
  readonly editionId: string | null;
  readonly kind: RecordKind;
  readonly basis: PayBasis;
  readonly period: PayPeriod;
  /** ISO date that the file speaks of. */
  readonly asOf: string;
  /** The number of the batch that holds its records. */
  readonly batch: number;
  readonly rowsRead: number;
  readonly rowsKept: number;
  /** Why rows were left out, most rows first. */
  readonly refused: readonly RowCount[];
}

/** What rows have in common, and how many they are. */
export interface RowCount {
  readonly what: string;
  readonly rows: number;
}

/** The records of one data set that agree in everything but the amount, counted. */
export interface RecordCell {
  /** The number of the batch that the records belong to. */
  readonly batch: number;
  readonly titleId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly level: ExperienceLevel | null;
  /** Whole years of experience; null where not stated. */
  readonly years: number | null;
  /** Calendar year. */
  readonly year: number;
  /** ISO 4217. */
  readonly currency: string;
  /** How many records, each counted once. */
  readonly count: number;
  /** How many rows of the file they stand for. */
  readonly copies: number;
  /** Every amount where there are fewer than five, as decimal strings; else none. */
  readonly few: readonly string[];
  readonly sketch: PaySketch;
}

/** An occupation of a classification. `id` is its slug. */
export interface Occupation extends Versioned, OccupationStatement {}

/**
 * Titles, steps with what they rest on, skills and duties, publishers, sources, editions, data sets,
 * occupations and reference values in all their versions: what every question needs.
 */
export interface Catalogue {
  readonly publishers: readonly Publisher[];
  readonly sources: readonly Source[];
  readonly editions: readonly Edition[];
  readonly titles: readonly CareerTitle[];
  readonly steps: readonly CareerStep[];
  readonly stepSupports: readonly StepSupport[];
  readonly titleSkills: readonly TitleSkill[];
  readonly titleDuties: readonly TitleDuty[];
  readonly references: readonly ReferenceValue[];
  readonly recordSets: readonly RecordSet[];
  readonly occupations: readonly Occupation[];
}

/** The evidence that a question about some titles is answered from. */
export interface Evidence extends Catalogue {
  /** All versions of the salaries of the titles asked about. */
  readonly salaries: readonly Salary[];
}
