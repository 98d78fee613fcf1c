import {
  CAREER_TRACKS,
  CRAFTS,
  ROLE_MATCHES,
  STEP_EVIDENCES,
  STEP_KINDS,
  TITLE_LEVELS,
} from "@/domain/evidence/vocabulary";
import {
  craftWords,
  roleMatchWords,
  stepEvidenceWords,
  stepKindWords,
  titleLevelWords,
  trackWords,
} from "@/domain/words/enum-labels";
import type { Option } from "./field";

function optionsOf<T extends string>(values: readonly T[], words: (value: T) => string): Option[] {
  return values.map((value) => ({ value, label: words(value) }));
}

const unstated = (label: string): Option => ({ value: "", label });

/** What forms of titles and steps let choose. */
export const TRACK_OPTIONS = optionsOf(CAREER_TRACKS, trackWords);
export const CRAFT_OPTIONS = [unstated("none stated"), ...optionsOf(CRAFTS, craftWords)];
export const LEVEL_OPTIONS = [unstated("any level"), ...optionsOf(TITLE_LEVELS, titleLevelWords)];
export const KIND_OPTIONS = optionsOf(STEP_KINDS, stepKindWords);
export const EVIDENCE_OPTIONS = optionsOf(STEP_EVIDENCES, stepEvidenceWords);
export const MATCH_OPTIONS = optionsOf(ROLE_MATCHES, roleMatchWords);
