/**
 * The closed lists of words that evidence is described with. They are the GraphQL
 * enumerations, the PostgreSQL enumerations and the words of the pages alike.
 */

/** Which value of a distribution a source states. `UNSPECIFIED_AVERAGE`: it says "average" and not which. */
export const STATISTICS = [
  "MEAN",
  "MEDIAN",
  "P10",
  "P25",
  "P75",
  "P90",
  "MINIMUM",
  "MAXIMUM",
  "UNSPECIFIED_AVERAGE",
] as const;
export type Statistic = (typeof STATISTICS)[number];

/** What the amount includes. `CTC` is cost to company, `IN_HAND` is after deductions. */
export const PAY_BASES = ["BASE", "FIXED", "TOTAL", "CTC", "IN_HAND", "UNKNOWN"] as const;
export type PayBasis = (typeof PAY_BASES)[number];

/** The time that one amount pays for. */
export const PAY_PERIODS = ["YEAR", "MONTH", "HOUR"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** How a source came by its figures. `MIXED`: in several ways that its rows do not tell apart. */
export const SOURCE_METHODS = [
  "OFFICIAL_STATISTICS",
  "SURVEY",
  "SELF_REPORTED",
  "JOB_ADVERTS",
  "MIXED",
  "MODELLED",
  "EDITORIAL",
] as const;
export type SourceMethod = (typeof SOURCE_METHODS)[number];

/**
 * Where an amount comes from. `PRINTED`: its publisher prints it. `COMPUTED`: Stepwise computed it from
 * rows that the publisher gives out. `INFERRED`: another publication prints it, and that it is this
 * publisher's is read off a link.
 */
export const SALARY_ORIGINS = ["PRINTED", "COMPUTED", "INFERRED"] as const;
export type SalaryOrigin = (typeof SALARY_ORIGINS)[number];

/** What a publisher did to rows that it had given out before. */
export const EDITION_LOSS_KINDS = ["REMOVED", "RENAMED"] as const;
export type EditionLossKind = (typeof EDITION_LOSS_KINDS)[number];

/** Whether the rows of a source may be passed on, or only cited one by one. */
export const REDISTRIBUTIONS = ["ALLOWED", "CITE_ONLY"] as const;
export type Redistribution = (typeof REDISTRIBUTIONS)[number];

/** Where a published thing stands. Drafts are kept apart from the evidence and never enter a figure. */
export const PUBLICATION_STATUSES = ["DRAFT", "PUBLISHED", "WITHDRAWN"] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

/** What kind of move a career step is. */
export const STEP_KINDS = ["PROMOTION", "LATERAL", "TRACK_CHANGE", "RETURN"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/**
 * What a career step rests on, strongest first. `SOURCED`: a source counted people who made the move.
 * `STATED`: a published ladder states or draws it. `PRINTED_ORDER`: a ladder lists the levels in this
 * order. `DERIVED`: the order is read off what a ladder asks at each level. `EDITORIAL`: an author put
 * the titles in this order. `LIKENESS`: the two share skills, which is no move.
 */
export const STEP_EVIDENCES = [
  "SOURCED",
  "STATED",
  "PRINTED_ORDER",
  "DERIVED",
  "EDITORIAL",
  "LIKENESS",
] as const;
export type StepEvidence = (typeof STEP_EVIDENCES)[number];

/** The two tracks that a career title belongs to. */
export const CAREER_TRACKS = ["TECHNICAL", "LEADERSHIP"] as const;
export type CareerTrack = (typeof CAREER_TRACKS)[number];

/** The kind of work that a title is. */
export const CRAFTS = [
  "DATA_SCIENCE",
  "MACHINE_LEARNING_ENGINEERING",
  "RESEARCH",
  "DATA_ENGINEERING",
  "ANALYTICS",
  "ARCHITECTURE",
  "LEADERSHIP",
] as const;
export type Craft = (typeof CRAFTS)[number];

/** How far up a title is in its craft: those of the craft itself, then those that lead, lowest first in each. */
export const TITLE_LEVELS = [
  "ENTRY",
  "MID",
  "SENIOR",
  "STAFF",
  "PRINCIPAL",
  "LEAD",
  "MANAGER",
  "DIRECTOR",
  "HEAD",
  "CHIEF",
] as const;
export type TitleLevel = (typeof TITLE_LEVELS)[number];

/** How near a source's own name of a role is to the title that it stands for here. */
export const ROLE_MATCHES = ["EXACT", "CLOSE", "LOOSE"] as const;
export type RoleMatch = (typeof ROLE_MATCHES)[number];

/** Experience in four words, where a source gives no years. */
export const EXPERIENCE_LEVELS = ["ENTRY", "MID", "SENIOR", "EXECUTIVE"] as const;
export type ExperienceLevel = (typeof EXPERIENCE_LEVELS)[number];

/** Whether a skill is a craft or a way of working with others. */
export const SKILL_KINDS = ["TECHNICAL", "WORKPLACE"] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

/** What a change of pay rests on. */
export const COMPARABILITIES = ["SAME_SOURCE", "CROSS_SOURCE", "NONE"] as const;
export type Comparability = (typeof COMPARABILITIES)[number];

/** Which way pay moves; `MIXED` where sources disagree, `UNKNOWN` where there is no figure. */
export const DIRECTIONS = ["UP", "DOWN", "FLAT", "MIXED", "UNKNOWN"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What becomes of the order of two titles without a publisher: it turns round, is no longer known, or is known only then. */
export const FLIP_OUTCOMES = ["REVERSED", "TIED", "SETTLED"] as const;
export type FlipOutcome = (typeof FLIP_OUTCOMES)[number];

/** How two medians of one source lie: apart, too few to tell apart, or too little stated to say either. */
export const PAIR_VERDICTS = ["APART", "TOO_FEW", "NOT_KNOWN"] as const;
export type PairVerdict = (typeof PAIR_VERDICTS)[number];

/** How well a figure is supported, best first. `UNKNOWN` is its own state and never counts as zero. */
export const GRADES = ["HIGH", "MODERATE", "LOW", "VERY_LOW", "UNKNOWN"] as const;
export type Grade = (typeof GRADES)[number];

/**
 * What was done on the way from printed salaries to a figure. `ADJUST_PRICES`: put into the prices of
 * another year. `ADJUST_PURCHASING_POWER`: put into international dollars.
 */
export const OPERATIONS = [
  "SELECT",
  "ANNUALISE",
  "CONVERT",
  "ADJUST_PRICES",
  "ADJUST_PURCHASING_POWER",
  "SUBTRACT",
  "SUMMARISE",
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Which prices pay is shown in: those of its own time, of a stated year, or what it buys. */
export const PRICE_KINDS = ["NOMINAL", "REAL", "PURCHASING_POWER"] as const;
export type PriceKind = (typeof PRICE_KINDS)[number];

/**
 * What a reference value says of a year. `EXCHANGE_RATE`: units of a currency for one US dollar.
 * `PRICE_INFLATION`: the rise of a country's consumer prices over the year before, in percent.
 * `PURCHASING_POWER`: units of a country's currency for one international dollar.
 */
export const REFERENCE_SERIES = ["EXCHANGE_RATE", "PRICE_INFLATION", "PURCHASING_POWER"] as const;
export type ReferenceSeries = (typeof REFERENCE_SERIES)[number];

/** Why there is no figure. */
export const MISSING_REASONS = [
  "NOT_PUBLISHED",
  "TOO_FEW",
  "NOT_COMPARABLE",
  "NOT_CONVERTIBLE",
  "WITHDRAWN",
  "OUT_OF_SCOPE",
  "OTHER_EDITION",
  "NO_EVIDENCE",
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/**
 * What one record of a data set stands for: a job advert, what one person said of their own pay, or a
 * row of which the file does not say which of them it is.
 */
export const RECORD_KINDS = ["ADVERT", "PERSON", "ROW"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
