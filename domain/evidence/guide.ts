import type { PayFigure } from "./answers";
import type { Versioned } from "./evidence";
import type { ExperienceLevel, SkillKind } from "./vocabulary";

/** A statement taken from a source, in our own words. */
export interface GuideItem extends Versioned {
  readonly sourceId: string;
  /** Place in the source's own order, from 1. */
  readonly position: number;
}

/** An industry and what the thing looks like there. */
export interface Example {
  readonly industry: string;
  readonly summary: string;
}

/** Something that a machine-learning engineer does. */
export interface Duty extends GuideItem {
  readonly name: string;
  readonly summary: string;
  readonly example: Example;
}

/** Something that a machine-learning engineer is able to do. */
export interface Skill extends GuideItem {
  readonly kind: SkillKind;
  readonly name: string;
  readonly summary: string;
  /** The example that the source gives, in our words. */
  readonly example: string;
}

/** What is expected at a level of experience. */
export interface Responsibility extends GuideItem {
  readonly level: ExperienceLevel;
  readonly summary: string;
}

/** One step of the way into the job. */
export interface RoadmapStep extends GuideItem {
  readonly name: string;
  readonly summary: string;
}

/** What an answer rests on: a held source, and the address where it can be read (absolute, or a path of this site). */
export interface AnswerEvidence {
  readonly sourceId: string;
  readonly url: string;
}

/** One thing that an answer rests on: a count, a list or an amount of one source. */
export interface AnswerFigure extends AnswerEvidence {
  /** What is told: "Python", "Median in Germany". */
  readonly what: string;
  /** What the source says of it, in words: "in demand in two of three occupations". */
  readonly value: string;
  /** What the source lists, where it is a list. */
  readonly items: readonly string[];
  /** The pay as its source prints it, and the same exchanged and in international dollars; null where it is none or cannot be shown so. */
  readonly pay: PayFigure | null;
  readonly exchanged: PayFigure | null;
  readonly purchasingPower: PayFigure | null;
}

/** An answer worked out of held evidence. Neither sentences nor evidence are ever empty. */
export interface GuideAnswer {
  readonly sentences: readonly string[];
  readonly figures: readonly AnswerFigure[];
  /** What it does not say, in sentences. */
  readonly limits: readonly string[];
  readonly evidence: readonly AnswerEvidence[];
}

/** An answer that was written down with its question. */
export interface WrittenAnswer {
  readonly text: string;
  readonly evidence: readonly AnswerEvidence[];
}

/** A question that a source asks. `written` is null where no answer was written with it. */
export interface Question extends GuideItem {
  readonly question: string;
  readonly written: WrittenAnswer | null;
}

/** A learning programme. `advertised`: the source sells it. */
export interface Programme extends GuideItem {
  readonly name: string;
  readonly institution: string | null;
  readonly months: number | null;
  readonly advertised: boolean;
  readonly note: string | null;
}

/** A statement that a source makes, with whatever evidence it names for it. */
export interface Claim extends GuideItem {
  readonly statement: string;
  /** What the source names as its evidence; null where it names none. */
  readonly evidence: string | null;
}

/** All that guides say, in every version. */
export interface Guide {
  readonly duties: readonly Duty[];
  readonly skills: readonly Skill[];
  readonly responsibilities: readonly Responsibility[];
  readonly roadmap: readonly RoadmapStep[];
  readonly questions: readonly Question[];
  readonly programmes: readonly Programme[];
  readonly claims: readonly Claim[];
}
