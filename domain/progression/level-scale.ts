import { sameText } from "../text/plain-text";

/** What becomes of a skill. `CHANGED`: its level is another, and the source has no scale that says which is higher. */
export const SKILL_CHANGES = ["GAINED", "RAISED", "KEPT", "LOWERED", "CHANGED", "DROPPED"] as const;
export type SkillChange = (typeof SKILL_CHANGES)[number];

/** Scales that sources say they have, each in their words and lowest first. */
const SCALES: readonly (readonly string[])[] = [["awareness", "working", "practitioner", "expert"]];

/** The place of a printed level on a scale; null where it is not on it. */
type LevelScale = (level: string) => number | null;

const NUMBERS: LevelScale = (level) => (/^\d+(\.\d+)?$/.test(level) ? Number(level) : null);

/**
 * The scale of a source, by every level that it prints: numbers, or the words of one known scale.
 * Null where one of them is not on it: a word alone is no scale.
 */
export function scaleOf(levelsPrinted: Iterable<string>): LevelScale | null {
  const levels = [...new Set(levelsPrinted)];
  const scales = [NUMBERS, ...SCALES.map(wordScale)];
  return scales.find((place) => levels.every((level) => place(level) !== null)) ?? null;
}

function wordScale(words: readonly string[]): LevelScale {
  return (level) => {
    const place = words.indexOf(sameText(level));
    return place < 0 ? null : place;
  };
}

/** What a skill that both titles have is from one printed level to the other; null: no level is printed. */
export function levelChange(
  before: string | null,
  after: string | null,
  scale: LevelScale | null,
): SkillChange {
  if (sameText(before ?? "") === sameText(after ?? "")) return "KEPT";
  const [low, high] = [before, after].map((level) => (level === null ? null : scale?.(level)));
  if (low == null || high == null) return "CHANGED";
  if (low === high) return "KEPT";
  return high > low ? "RAISED" : "LOWERED";
}
