import type {
  CareerTrack,
  Craft,
  RoleMatch,
  StepEvidence,
  StepKind,
  TitleLevel,
} from "./vocabulary";

/** What is stated of a node of the progression graph. */
export interface TitleStatement {
  readonly name: string;
  readonly summary: string;
  readonly track: CareerTrack;
  /** The kind of work; null where none is stated. */
  readonly craft: Craft | null;
  /** How far up it is; null for a title at any level. */
  readonly level: TitleLevel | null;
  /** The title that it is one level of; null where it is a title of its own. */
  readonly baseTitleId: string | null;
  readonly aliases: readonly string[];
}

/** What is stated of an edge between two titles. */
export interface EdgeStatement {
  readonly fromTitleId: string;
  readonly toTitleId: string;
  readonly kind: StepKind;
}

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
  readonly match: RoleMatch;
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

/** A technology that a classification lists for an occupation. */
export interface Technology {
  readonly name: string;
  /** The kind of thing that the classification calls it. */
  readonly kind: string;
  /** Whether adverts of all occupations often name it, and whether those of this one do. */
  readonly hot: boolean;
  readonly inDemand: boolean;
}

/** What is stated of an occupation of a classification. */
export interface OccupationStatement {
  readonly sourceId: string;
  /** The code of the classification. */
  readonly code: string;
  readonly name: string;
  /** The career title that its name was recognised as; null for none. */
  readonly titleId: string | null;
  /** How much preparation it takes, 1 to 5. */
  readonly jobZone: number | null;
  readonly alternateTitles: readonly string[];
  /** Codes of similar occupations, the most similar first: likeness, and no moves that were seen. */
  readonly similar: readonly string[];
  /** In the order of the classification. */
  readonly technologies: readonly Technology[];
  /** What people in it do, as the classification states it. */
  readonly tasks: readonly string[];
}
