import type { StepKind } from "@/domain/evidence/vocabulary";
import { rankOf } from "@/domain/progression/step-supports";
import { groupBy } from "@/domain/text/lists";
import type { ContentOf } from "@/prisma/things";
import { type LadderMove, matchOf, pairsOf } from "./ladder-move";
import { statedTime } from "./stated-time";
import { statementOf } from "./statements";

type Step = ContentOf["careerStep"];
type Support = ContentOf["stepSupport"];
type Track = ContentOf["careerTitle"]["track"];

/** What is held of the graph when moves become steps. */
export interface HeldGraph {
  /** The track of each title that stands. */
  readonly tracks: ReadonlyMap<string, Track>;
  /** The steps that stand, by their two titles with a blank between. */
  readonly steps: ReadonlyMap<string, string>;
}

/** A move between two titles. */
interface TitleMove extends LadderMove {
  readonly fromTitleId: string;
  readonly toTitleId: string;
}

/**
 * The steps that moves come to, where they are not held, and what each ladder says of each step: one
 * support a ladder, whichever of its rows say so. A move between titles of which one is not held is none.
 */
export function stepsOf(
  moves: readonly LadderMove[],
  held: HeldGraph,
): { readonly careerStep: Step[]; readonly stepSupport: Support[]; readonly lost: number } {
  const joined = moves.map((move) => betweenTitles(move, held));
  const byStep = groupBy(
    joined.flat(),
    ({ fromTitleId, toTitleId }) => `${fromTitleId} ${toTitleId}`,
  );
  const [careerStep, stepSupport]: [Step[], Support[]] = [[], []];
  for (const [ends, ofStep] of byStep) {
    const ranked = [...ofStep].sort((a, b) => rankOf(a.evidence) - rankOf(b.evidence));
    const [strongest] = ranked;
    if (!strongest) continue;
    const { fromTitleId, toTitleId } = strongest;
    const heldId = held.steps.get(ends);
    const id = heldId ?? `${fromTitleId}-to-${toTitleId}`;
    if (heldId === undefined) {
      careerStep.push({ id, fromTitleId, toTitleId, kind: kindOf(strongest, held) });
    }
    for (const ofLadder of groupBy(ranked, ({ ladder }) => ladder).values()) {
      stepSupport.push(supportOf(id, ofLadder, held));
    }
  }
  return { careerStep, stepSupport, lost: joined.filter(({ length }) => length === 0).length };
}

function betweenTitles(move: LadderMove, { tracks }: HeldGraph): TitleMove[] {
  return pairsOf(move.from, move.to).flatMap(([fromTitleId, toTitleId]) =>
    tracks.has(fromTitleId) && tracks.has(toTitleId) ? [{ ...move, fromTitleId, toTitleId }] : [],
  );
}

/** Tables call another profession a change of track, which is a lateral move here. */
function kindOf({ kind, fromTitleId, toTitleId }: TitleMove, { tracks }: HeldGraph): StepKind {
  if (kind === "promotion") return "PROMOTION";
  const [before, after] = [tracks.get(fromTitleId), tracks.get(toTitleId)];
  if (kind === "lateral" || before === after) return "LATERAL";
  return before === "LEADERSHIP" ? "RETURN" : "TRACK_CHANGE";
}

/** What one ladder says of a step, by the rows of it that do, the strongest first. */
function supportOf(stepId: string, rows: readonly TitleMove[], held: HeldGraph): Support {
  const [move] = rows;
  if (!move) throw new Error(`no row of ${stepId}`);
  const { ladder, word, evidence, says, time, url, fromTitleId, toTitleId } = move;
  const named = (names: readonly string[]) => [...new Set(names)].join(" / ");
  const [from, to] = [move.from.printed, move.to.printed];
  const kind = kindOf(move, held);
  return {
    id: `${ladder}-${fromTitleId}-to-${toTitleId}`,
    stepId,
    evidence,
    sourceId: ladder,
    url,
    statement: statementOf({ ladder, from, to, says, word, evidence, kind }),
    match: matchOf(move),
    fromPrinted: named(rows.map((row) => row.from.printed)),
    toPrinted: named(rows.map((row) => row.to.printed)),
    ...statedTime(time),
  };
}
