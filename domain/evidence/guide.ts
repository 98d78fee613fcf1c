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

/** An answer from held evidence. */
export interface GuideAnswer {
  readonly text: string;
  readonly evidence: readonly AnswerEvidence[];
}

/** A question that a source asks. `answer` is null where no held evidence answers it. */
export interface Question extends GuideItem {
  readonly question: string;
  readonly answer: GuideAnswer | null;
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
