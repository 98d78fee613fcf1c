import type { ChangeKind } from "../evidence/evidence-change";
import type {
  CareerTrack,
  Comparability,
  Craft,
  ExperienceLevel,
  Grade,
  MissingReason,
  PayBasis,
  PayPeriod,
  Redistribution,
  RoleMatch,
  SkillKind,
  SourceMethod,
  Statistic,
  StepEvidence,
  StepKind,
  TitleLevel,
} from "../evidence/vocabulary";

const PERIOD: Record<PayPeriod, string> = { YEAR: "a year", MONTH: "a month", HOUR: "an hour" };
/** A pay period after an amount: "a year". */
export const periodWords = (value: PayPeriod): string => PERIOD[value];

const BASIS: Record<PayBasis, string> = {
  BASE: "base pay",
  FIXED: "fixed pay",
  TOTAL: "total pay",
  CTC: "cost to company (CTC)",
  IN_HAND: "pay in hand",
  UNKNOWN: "pay basis not stated",
};
/** What an amount includes. */
export const basisWords = (value: PayBasis): string => BASIS[value];

const STATISTIC: Record<Statistic, string> = {
  MEAN: "mean",
  MEDIAN: "median",
  P10: "10th percentile",
  P25: "25th percentile",
  P75: "75th percentile",
  P90: "90th percentile",
  MINIMUM: "minimum",
  MAXIMUM: "maximum",
  UNSPECIFIED_AVERAGE: "average of unstated kind",
};
/** Which value of a distribution it is. */
export const statisticWords = (value: Statistic): string => STATISTIC[value];

const METHOD: Record<SourceMethod, string> = {
  OFFICIAL_STATISTICS: "official statistics",
  SURVEY: "survey",
  SELF_REPORTED: "self-reported pay",
  JOB_ADVERTS: "job adverts",
  MIXED: "mixed methods, not told apart in the rows",
  MODELLED: "model estimate",
  EDITORIAL: "stated in an article or framework",
};
/** How a source came by its figures. */
export const methodWords = (value: SourceMethod): string => METHOD[value];

const GRADE: Record<Grade, string> = {
  HIGH: "high",
  MODERATE: "moderate",
  LOW: "low",
  VERY_LOW: "very low",
  UNKNOWN: "unknown",
};
/** An evidence grade. */
export const gradeWords = (value: Grade): string => GRADE[value];

const STEP_KIND: Record<StepKind, string> = {
  PROMOTION: "promotion",
  LATERAL: "lateral move",
  TRACK_CHANGE: "change of track",
  RETURN: "return",
};
/** What kind of move a step is. */
export const stepKindWords = (value: StepKind): string => STEP_KIND[value];

const STEP_EVIDENCE: Record<StepEvidence, string> = {
  SOURCED: "counted by a source",
  STATED: "stated by a career ladder",
  PRINTED_ORDER: "in the order a career ladder prints",
  DERIVED: "order inferred from a career ladder’s skills",
  EDITORIAL: "an author’s view",
  LIKENESS: "shared skills, not a move",
};
/** What a step rests on. */
export const stepEvidenceWords = (value: StepEvidence): string => STEP_EVIDENCE[value];

const COMPARABILITY: Record<Comparability, string> = {
  SAME_SOURCE: "same source",
  CROSS_SOURCE: "across sources",
  NONE: "no evidence",
};
/** What a change of pay rests on. */
export const comparabilityWords = (value: Comparability): string => COMPARABILITY[value];

const TRACK: Record<CareerTrack, string> = {
  TECHNICAL: "technical track",
  LEADERSHIP: "leadership track",
};
/** A title's track. */
export const trackWords = (value: CareerTrack): string => TRACK[value];

const CRAFT: Record<Craft, string> = {
  DATA_SCIENCE: "data science",
  MACHINE_LEARNING_ENGINEERING: "machine-learning engineering",
  RESEARCH: "research",
  DATA_ENGINEERING: "data engineering",
  ANALYTICS: "analytics",
  ARCHITECTURE: "architecture",
  LEADERSHIP: "leadership",
};
/** The kind of work that a title is. */
export const craftWords = (value: Craft): string => CRAFT[value];

const TITLE_LEVEL: Record<TitleLevel, string> = {
  ENTRY: "entry",
  MID: "mid",
  SENIOR: "senior",
  STAFF: "staff",
  PRINCIPAL: "principal",
  LEAD: "lead",
  MANAGER: "manager",
  DIRECTOR: "director",
  HEAD: "head",
  CHIEF: "chief",
};
/** How far up a title is in its craft. */
export const titleLevelWords = (value: TitleLevel): string => TITLE_LEVEL[value];

const ROLE_MATCH: Record<RoleMatch, string> = {
  EXACT: "the same title",
  CLOSE: "nearly the same title",
  LOOSE: "only loosely the same title",
};
/** How near a source’s own name of a role is to a title. */
export const roleMatchWords = (value: RoleMatch): string => ROLE_MATCH[value];

const LEVEL: Record<ExperienceLevel, string> = {
  ENTRY: "Entry level",
  MID: "Mid level",
  SENIOR: "Senior level",
  EXECUTIVE: "Executive level",
};
/** A level of experience. */
export const levelWords = (value: ExperienceLevel): string => LEVEL[value];

const SKILL_KIND: Record<SkillKind, string> = {
  TECHNICAL: "Technical",
  WORKPLACE: "Working with others",
};
/** What kind of skill it is. */
export const skillKindWords = (value: SkillKind): string => SKILL_KIND[value];

const REDISTRIBUTION: Record<Redistribution, string> = {
  ALLOWED: "rows may be passed on",
  CITE_ONLY: "single figures may be cited; rows are not passed on",
};
/** Whether rows may be passed on. */
export const redistributionWords = (value: Redistribution): string => REDISTRIBUTION[value];

const MISSING: Record<MissingReason, string> = {
  NOT_PUBLISHED: "not published",
  TOO_FEW: "too few",
  NOT_COMPARABLE: "not comparable",
  NOT_CONVERTIBLE: "not convertible",
  WITHDRAWN: "withdrawn",
  OUT_OF_SCOPE: "not in this view",
  OTHER_EDITION: "in another edition",
  NO_EVIDENCE: "no source says",
};
/** Why there is no figure, in two or three words. */
export const missingWords = (value: MissingReason): string => MISSING[value];

/** What stands in the cell of a source that has no figure of a title there, where the title has some. */
export const NO_FIGURE_OF_SOURCE = "no figure";

const CHANGE_KIND: Readonly<Record<ChangeKind, string>> = {
  ADDED: "added",
  CORRECTED: "corrected",
  NEW_EDITION: "new edition",
  WITHDRAWN: "withdrawn",
  RESTORED: "restored",
};

/** What happened to a thing, with what it stated before and after where it states something else. */
export function changeKindWords(
  kind: ChangeKind,
  before: string | null,
  after: string | null,
): string {
  const moved = before !== null && after !== null ? `, from ${before} to ${after}` : "";
  return `${CHANGE_KIND[kind]}${moved}`;
}

const NAMES = new Intl.DisplayNames(["en-IN"], { type: "region", fallback: "code" });

/** Countries whose names take an article inside a sentence. */
const WITH_ARTICLE = new Set(
  "AE BS CD CF CG CK DO FK FO GB GM IM KM KY MH MP MV NL PH SB SC SD TC US VG VI".split(" "),
);

/** The English name of a country from its ISO 3166-1 code. */
export function countryName(code: string): string {
  return NAMES.of(code) ?? code;
}

/** The same inside a sentence: "the United States", "India". */
export function countryInWords(code: string): string {
  return WITH_ARTICLE.has(code) ? `the ${countryName(code)}` : countryName(code);
}
