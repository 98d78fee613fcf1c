import path from "node:path";
import { PassThrough } from "node:stream";
import { isoDate } from "@/prisma/rows";
import { careerSteps, careerTitles } from "@/prisma/seed/guide-path";
import type { LadderRole } from "@/prisma/seed/ladder-rows";
import { ladderTitles } from "@/prisma/seed/ladder-titles";
import type { ShippedLadders } from "@/prisma/seed/ladders";
import { otherTitles } from "@/prisma/seed/other-titles";
import { headerOf, readRows } from "@/tables/file-rows";
import { LADDERS } from "./ladders/known-ladders";
import { moveReader } from "./ladders/ladder-moves";
import { dutyReader, type RequirementReader, skillReader } from "./ladders/ladder-requirements";
import { stepsOf } from "./ladders/ladder-steps";
import { sourcesOfLadders } from "./ladders/ladders";

const NOTICE =
  "Skills, duties, levels and moves of published career ladders, as facts, each with its source. Contains public sector information licensed under the Open Government Licence v3.0. What is of GitLab’s handbook and of Skylight’s career pathways is credited to them and available under CC BY-SA 4.0; what is of the EDISON profiles is credited under CC BY 4.0; what is of Dropbox’s framework under the Apache License 2.0. Of ladders that state no licence single steps are cited, and nothing else ships.";

const FOLDER = "career-ladders";

/** What the tables of ladders in the folder of open data come to, beside the titles and steps that ship. */
export async function ladderSeed(folder: string): Promise<ShippedLadders> {
  const fileOf = (name: string) => path.join(folder, FOLDER, name);
  const moves = await taken(fileOf("ladders.csv"), moveReader);
  const held = {
    tracks: new Map(
      [...careerTitles, ...otherTitles, ...ladderTitles].map(({ id, track }) => [id, track]),
    ),
    steps: new Map(careerSteps.map((step) => [`${step.fromTitleId} ${step.toTitleId}`, step.id])),
  };
  const { careerStep, stepSupport } = stepsOf(moves.moves(), held);
  const skills = await taken(fileOf("level-skills.csv"), skillReader);
  const duties = await taken(fileOf("level-duties.csv"), dutyReader);
  const roles = together([...openRoles(skills), ...openRoles(duties)]);
  const { publisher, source } = sourcesOfLadders([...stepSupport, ...roles]);
  return {
    notice: NOTICE,
    publishers: publisher,
    sources: source.map((each) => ({
      ...each,
      publishedOn: isoDate((each.publishedOn as Date | undefined) ?? null),
      retrievedOn: isoDate((each.retrievedOn as Date | undefined) ?? null),
    })),
    steps: careerStep,
    supports: stepSupport,
    roles,
  };
}

/** A reader that has taken all rows of a file. */
async function taken<Reader extends { take(cells: string[]): unknown }>(
  file: string,
  open: (header: readonly string[]) => Reader,
): Promise<Reader> {
  const header = await headerOf(file);
  const reader = open(header);
  let isHeader = true;
  const take = (cells: string[]) => {
    if (!isHeader) reader.take(cells);
    isHeader = false;
  };
  await readRows(file, { take }, new PassThrough().resume());
  return reader;
}

/** The roles of ladders that may be passed on. */
function openRoles(reader: RequirementReader): LadderRole[] {
  return reader
    .roles()
    .filter(({ sourceId }) => LADDERS[sourceId]?.source.redistribution === "ALLOWED");
}

/** One role for what two tables list of it. */
function together(roles: readonly LadderRole[]): LadderRole[] {
  const found = new Map<string, LadderRole>();
  for (const role of roles) {
    const key = `${role.sourceId} ${role.printed}`;
    const { skills = [], duties = [] } = found.get(key) ?? {};
    const lists = { skills: [...skills, ...role.skills], duties: [...duties, ...role.duties] };
    found.set(key, { ...role, ...lists });
  }
  return [...found.values()];
}
