import type { Transaction } from "@/prisma/client";
import type { Publication } from "@/prisma/planned-changes";
import { type LadderRole, requirementRows } from "@/prisma/seed/ladder-rows";
import type { ContentOf } from "@/prisma/things";
import type { DataSet, FactContext, FactReader } from "../data-set/layout";
import { LADDERS } from "./known-ladders";
import { type MoveReader, moveReader } from "./ladder-moves";
import { dutyReader, type RequirementReader, skillReader } from "./ladder-requirements";
import { type HeldGraph, stepsOf } from "./ladder-steps";
import type { LadderTable } from "./ladder-table";

/** Published career ladders: who may follow whom, or what a level asks, or what it does. One table a file. */
export const ladders: DataSet = {
  name: "ladders",
  columns: ["ladder", "role_level_title"],
  takesDay: false,
  open({ header }): FactReader {
    if (header.includes("skill")) return requirements(skillReader(header));
    if (header.includes("duty")) return requirements(dutyReader(header));
    return moves(moveReader(header));
  },
};

function moves(reader: MoveReader): FactReader {
  return {
    kind: "facts",
    take: (cells) => reader.take(cells),
    async finish(context): Promise<Publication> {
      tellUnmapped(reader.table, context);
      const held = await heldGraph(context.transaction);
      const { careerStep, stepSupport, lost } = stepsOf(reader.moves(), held);
      for (let row = 0; row < lost; row += 1) context.refuse(NOT_HELD);
      return { put: { ...sourcesOfLadders(stepSupport), careerStep, stepSupport } };
    },
  };
}

const NOT_HELD = "a title that is not held";

function requirements(reader: RequirementReader): FactReader {
  return {
    kind: "facts",
    take: (cells) => reader.take(cells),
    async finish(context): Promise<Publication> {
      tellUnmapped(reader.table, context);
      const { tracks } = await heldGraph(context.transaction);
      const roles: LadderRole[] = [];
      for (const role of reader.roles()) {
        const titleIds = role.titleIds.filter((titleId) => tracks.has(titleId));
        if (titleIds.length > 0) roles.push({ ...role, titleIds });
        else for (const _ of [...role.skills, ...role.duties]) context.refuse(NOT_HELD);
      }
      return { put: { ...sourcesOfLadders(roles), ...requirementRows(roles) } };
    },
  };
}

function tellUnmapped({ unmapped }: LadderTable<string>, context: FactContext): void {
  for (const [printed, rows] of unmapped) context.unrecognised(printed, rows);
}

/** The sources that are named, those that they are based on, and their publishers. */
export function sourcesOfLadders(named: readonly { readonly sourceId?: string | null }[]): {
  readonly publisher: ContentOf["publisher"][];
  readonly source: ContentOf["source"][];
} {
  const ids = new Set(named.map(({ sourceId }) => sourceId));
  for (const { source } of Object.values(LADDERS)) {
    if (ids.has(source.id)) ids.add(source.partlyBasedOnId);
  }
  const used = Object.values(LADDERS).filter(({ source }) => ids.has(source.id));
  return {
    publisher: [...new Set(used.map(({ publisher }) => publisher))],
    source: used.map(({ source }) => source),
  };
}

async function heldGraph(transaction: Transaction): Promise<HeldGraph> {
  const standing = { where: { supersededIn: null, withdrawnIn: null } } as const;
  const titles = await transaction.careerTitle.findMany(standing);
  const steps = await transaction.careerStep.findMany(standing);
  return {
    tracks: new Map(titles.map(({ id, track }) => [id, track])),
    steps: new Map(steps.map((step) => [`${step.fromTitleId} ${step.toTitleId}`, step.id])),
  };
}
