import type { StepEvidence, TitleMatch } from "./vocabulary";

/** What one source says of a career step. A step may have several. */
export interface StepStatement {
  readonly stepId: string;
  readonly evidence: StepEvidence;
  /** The source that says so; null where none is named. */
  readonly sourceId: string | null;
  readonly url: string | null;
  /** What the source does and does not say of the step, in our words. */
  readonly statement: string | null;
  /** How near the source's own names of the two roles are to the titles. */
  readonly match: TitleMatch;
  /** What the source calls the two roles. */
  readonly fromPrinted: string | null;
  readonly toPrinted: string | null;
  /** The time in the first role as the source prints it, and the same in months; null where it states none. */
  readonly timePrinted: string | null;
  readonly minMonths: number | null;
  readonly maxMonths: number | null;
  /** How many people were counted who made the move; null where nobody counted. */
  readonly moves: number | null;
}

/** Something that a source says people with a title are able to do. */
export interface SkillStatement {
  readonly sourceId: string;
  readonly titleId: string;
  /** What the source calls the role, and the role's place in the source's own ladder, from 1; null where it has none. */
  readonly rolePrinted: string;
  readonly roleOrder: number | null;
  /** Place in the source's own order, from 1. */
  readonly position: number;
  readonly name: string;
  /** How well, as the source prints it; null where it does not say. */
  readonly levelPrinted: string | null;
  readonly note: string | null;
}

/** Something that a source says people with a title do. */
export interface DutyStatement {
  readonly sourceId: string;
  readonly titleId: string;
  /** What the source calls the role, and the role's place in the source's own ladder, from 1; null where it has none. */
  readonly rolePrinted: string;
  readonly roleOrder: number | null;
  /** Place in the source's own order, from 1. */
  readonly position: number;
  /** In our words. */
  readonly summary: string;
}
