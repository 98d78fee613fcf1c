import type { CareerStep, CareerTitle, Catalogue, StepSupport } from "../evidence/evidence";
import { publishedAt, standingAt } from "../evidence/times";
import { levelRank } from "../evidence/title-level";
import { CRAFTS, STEP_EVIDENCES, type StepEvidence } from "../evidence/vocabulary";
import { compareText } from "../text/lists";
import { independentVoices } from "./independent-voices";
import { memoizeLists } from "./memoize-lists";
import { isMove, strongestEvidence, supportsOf } from "./step-supports";

/** A step with what it rests on at a moment. */
export interface GraphStep {
  readonly step: CareerStep;
  /** The strongest first; none for an editorial step of ours. */
  readonly supports: readonly StepSupport[];
  /** The strongest of them. */
  readonly evidence: StepEvidence;
  /** Every kind of evidence that it has, once, the strongest first. */
  readonly evidences: readonly StepEvidence[];
  /** False where all that is known of it is likeness. */
  readonly isMove: boolean;
  /**
   * The sources that speak of the move, by slug, in groups of one voice: their number is that of
   * independent publishers. Likeness is no word about a move and not among them.
   */
  readonly voices: readonly (readonly string[])[];
}

/** Titles and steps as they stood at a moment. */
export interface StandingGraph {
  /** By slug; in order of craft, level and slug, titles without a craft last. */
  readonly titles: ReadonlyMap<string, CareerTitle>;
  /** In order of the titles that they leave and reach, and of their own slugs. */
  readonly steps: readonly GraphStep[];
}

type Held = Pick<Catalogue, "titles" | "steps" | "stepSupports" | "sources">;

/**
 * The titles that are published at `asOf`, and the steps between them that are. A step of which every
 * support was withdrawn, or the source of every one, rests on nothing any more and is left out: that
 * nobody speaks of it now makes it no step of ours.
 */
export const standingGraph: (held: Held, asOf: Date) => StandingGraph = memoizeLists(
  ({ titles, steps, stepSupports, sources }: Held) => [steps, titles, stepSupports, sources],
  graphAt,
);

function graphAt(held: Held, asOf: Date): StandingGraph {
  const titles = new Map(
    publishedAt(held.titles, asOf)
      .sort(compareTitles)
      .map((title) => [title.id, title]),
  );
  const spokenOf = new Set(standingAt(held.stepSupports, asOf).map(({ stepId }) => stepId));
  const steps = publishedAt(held.steps, asOf)
    .filter(({ fromTitleId, toTitleId }) => titles.has(fromTitleId) && titles.has(toTitleId))
    .filter(({ id }) => !spokenOf.has(id) || supportsOf(held, id, asOf).length > 0)
    .sort(compareSteps)
    .map((step) => graphStep(held, step, asOf));
  return { titles, steps };
}

function graphStep(held: Held, step: CareerStep, asOf: Date): GraphStep {
  const supports = supportsOf(held, step.id, asOf);
  const evidence = strongestEvidence(held, step.id, asOf);
  const has = new Set([evidence, ...supports.map((support) => support.evidence)]);
  const speaking = supports.filter((support) => support.evidence !== "LIKENESS");
  const sourceIds = speaking.flatMap(({ sourceId }) => sourceId ?? []);
  return {
    step,
    supports,
    evidence,
    evidences: STEP_EVIDENCES.filter((each) => has.has(each)),
    isMove: isMove(held, step, asOf),
    voices: independentVoices(held, sourceIds, asOf),
  };
}

function compareTitles(a: CareerTitle, b: CareerTitle): number {
  return (
    craftRank(a) - craftRank(b) ||
    levelRank(a.level) - levelRank(b.level) ||
    compareText(a.id, b.id)
  );
}

const craftRank = ({ craft }: CareerTitle) =>
  craft === null ? CRAFTS.length : CRAFTS.indexOf(craft);

function compareSteps(a: CareerStep, b: CareerStep): number {
  return (
    compareText(a.fromTitleId, b.fromTitleId) ||
    compareText(a.toTitleId, b.toTitleId) ||
    compareText(a.id, b.id)
  );
}
