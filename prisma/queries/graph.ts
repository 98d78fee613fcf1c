import type { CareerStep, CareerTitle, Catalogue } from "@/domain/evidence/evidence";
import type { Database } from "../client";
import { IN_ORDER, type RevisionIndex, versioned } from "../rows";

type Graph = Pick<Catalogue, "titles" | "steps" | "stepSupports" | "titleSkills" | "titleDuties">;

/**
 * Titles, the steps between them with what they rest on, and the skills and duties of titles, in all
 * their versions: five statements. What it returns takes the revisions that they name.
 */
export async function readGraph({
  models,
}: Database): Promise<(revisions: RevisionIndex) => Graph> {
  const [titles, steps, supports, skills, duties] = await Promise.all([
    models.careerTitle.findMany({ orderBy: IN_ORDER }),
    models.careerStep.findMany({ orderBy: IN_ORDER }),
    models.stepSupport.findMany({ orderBy: IN_ORDER }),
    models.titleSkill.findMany({ orderBy: IN_ORDER }),
    models.titleDuty.findMany({ orderBy: IN_ORDER }),
  ]);
  return (revisions) => ({
    titles: titles.map(
      (row): CareerTitle => ({
        ...versioned(row, revisions),
        name: row.name,
        summary: row.summary,
        track: row.track,
        craft: row.craft,
        level: row.level,
        baseTitleId: row.baseTitleId,
        aliases: row.aliases,
      }),
    ),
    steps: steps.map(
      (row): CareerStep => ({
        ...versioned(row, revisions),
        fromTitleId: row.fromTitleId,
        toTitleId: row.toTitleId,
        kind: row.kind,
      }),
    ),
    stepSupports: supports.map((row) => ({
      ...versioned(row, revisions),
      stepId: row.stepId,
      evidence: row.evidence,
      sourceId: row.sourceId,
      url: row.url,
      statement: row.statement,
      match: row.match,
      fromPrinted: row.fromPrinted,
      toPrinted: row.toPrinted,
      timePrinted: row.timePrinted,
      minMonths: row.minMonths,
      maxMonths: row.maxMonths,
      moves: row.moves,
    })),
    titleSkills: skills.map((row) => ({
      ...versioned(row, revisions),
      sourceId: row.sourceId,
      titleId: row.titleId,
      rolePrinted: row.rolePrinted,
      roleOrder: row.roleOrder,
      position: row.position,
      name: row.name,
      levelPrinted: row.levelPrinted,
      note: row.note,
    })),
    titleDuties: duties.map((row) => ({
      ...versioned(row, revisions),
      sourceId: row.sourceId,
      titleId: row.titleId,
      rolePrinted: row.rolePrinted,
      roleOrder: row.roleOrder,
      position: row.position,
      summary: row.summary,
    })),
  });
}
