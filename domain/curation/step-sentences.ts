import type { Evidence } from "../evidence/evidence";
import { standingGraph } from "../progression/standing-graph";
import { stepEvidenceWords, stepKindWords } from "../words/enum-labels";
import { capitalised, listWords } from "../words/format";
import type { ProposedEvidence } from "./impact-names";
import { waysBetween } from "./ways-between";

/** Steps that appear, go, or are told otherwise. */
export function changedSteps({ before, after, at, names }: ProposedEvidence): string[] {
  const told = (evidence: Evidence) =>
    new Map(
      standingGraph(evidence, at).steps.map(({ step, evidence: strongest }) => {
        const basis = stepEvidenceWords(strongest);
        const ends = `${names.title(step.fromTitleId)} to ${names.title(step.toTitleId)}`;
        return [`the step from ${ends}`, `${stepKindWords(step.kind)}, ${basis}`];
      }),
    );
  const [now, then] = [told(before), told(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((step) => {
    const [earlier, later] = [now.get(step), then.get(step)];
    if (earlier === later) return [];
    if (earlier === undefined) return [capitalised(`${step} appears: ${later}.`)];
    if (later === undefined) return [capitalised(`${step} goes.`)];
    return [capitalised(`${step} is told as ${later}, and no longer as ${earlier}.`)];
  });
}

/** Ways of two steps and more that appear, go, or lead over other titles. */
export function changedWays({ before, after, at, names }: ProposedEvidence): string[] {
  const told = (evidence: Evidence) =>
    new Map(
      waysBetween(evidence, at).map(({ titleIds }) => [
        `${titleIds[0]} ${titleIds.at(-1)}`,
        titleIds,
      ]),
    );
  const [now, then] = [told(before), told(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((ends) => {
    const [earlier, later] = [now.get(ends), then.get(ends)];
    const [from = "", to = ""] = ends.split(" ").map(names.title);
    const over = (way: readonly string[]) => listWords(way.slice(1, -1).map(names.title));
    const isLong = (way?: readonly string[]) => way !== undefined && way.length > 2;
    if (earlier?.join(" ") === later?.join(" ") || !(isLong(earlier) || isLong(later))) return [];
    if (earlier === undefined)
      return [`A way from ${from} to ${to} appears, over ${over(later ?? [])}.`];
    if (later === undefined) return [`The way from ${from} to ${to} goes.`];
    if (!isLong(later)) return [`The way from ${from} to ${to} becomes one step.`];
    return [`The way from ${from} to ${to} leads over ${over(later)}.`];
  });
}
