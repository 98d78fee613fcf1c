import { type ExperienceLevel, TITLE_LEVELS, type TitleLevel } from "./vocabulary";

/** The place of a level among all, 0 for the lowest; a title at any level comes before them. */
export function levelRank(level: TitleLevel | null): number {
  return level === null ? -1 : TITLE_LEVELS.indexOf(level);
}

/** The levels that sources state of a salary, by the level of a title that means the same. */
const EXPERIENCE: Partial<Record<TitleLevel, ExperienceLevel>> = {
  ENTRY: "ENTRY",
  MID: "MID",
  SENIOR: "SENIOR",
};

/** What sources call the level of a title where they state one of a salary; null where they have no word for it. */
export function statedLevelOf(level: TitleLevel | null): ExperienceLevel | null {
  return (level && EXPERIENCE[level]) ?? null;
}
