import type { ExperienceLevel } from "../evidence/vocabulary";
import { readExperience, type TypedExperience } from "./experience-text";
import type { RowCells } from "./row-cells";
import { readWholeYears } from "./sample-size-text";
import { readLevel } from "./word-choice";

/** Experience as salaries hold it. */
export interface RowExperience {
  readonly experiencePrinted: string | null;
  readonly minYears: number | null;
  readonly maxYears: number | null;
  readonly level: ExperienceLevel | null;
}

/** What the cell of the level says where the words of experience state neither years nor a level. */
export const LEVEL_NOT_STATED = "not stated";

/** Experience from one cell in words, or from the cells that state years and level, which then count. */
export function experienceOf(cells: RowCells, longest: number): RowExperience | null {
  const apart = ["minYears", "maxYears", "level"] as const;
  if (apart.every((field) => cells.text(field) === "")) {
    const typed = cells.read("experience", readExperience);
    return typed && named(typed);
  }
  const minYears = cells.readIfAny("minYears", readWholeYears);
  const maxYears = cells.readIfAny("maxYears", readWholeYears);
  if (minYears !== null && maxYears !== null && minYears > maxYears) {
    cells.refuse("maxYears", "The lower number of years comes first.");
  }
  const level =
    cells.text("level") === LEVEL_NOT_STATED ? null : cells.readIfAny("level", readLevel);
  return { experiencePrinted: cells.words("experience", longest), minYears, maxYears, level };
}

function named({ printed, ...rest }: TypedExperience): RowExperience {
  return { experiencePrinted: printed, ...rest };
}
