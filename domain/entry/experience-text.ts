import type { ExperienceLevel } from "@/domain/vocabulary";
import { checkedText } from "@/domain/text/plain-text";
import { type Reading, read, unread } from "./reading";

/** Experience as it was typed: as printed, and in years or as a level where it says so. */
export interface TypedExperience {
  readonly printed: string | null;
  readonly minYears: number | null;
  readonly maxYears: number | null;
  readonly level: ExperienceLevel | null;
}

const NONE: TypedExperience = { printed: null, minYears: null, maxYears: null, level: null };
const MOST_YEARS = 80;

const LEVELS: readonly (readonly [RegExp, ExperienceLevel])[] = [
  [/^(?:entry|entry[ -]level|junior|fresher|freshers)$/i, "ENTRY"],
  [/^(?:mid|mid[ -]level|middle|intermediate)$/i, "MID"],
  [/^(?:senior|senior[ -]level|expert)$/i, "SENIOR"],
];

/** Experience as people type it: "3-5 years", "5+", "up to 2 years", "fresher", or nothing. */
export function readExperience(text: string): Reading<TypedExperience> {
  const printed = checkedText(text);
  if (printed === "") return read(NONE);
  const level = LEVELS.find(([pattern]) => pattern.test(printed))?.[1];
  if (level) return read({ ...NONE, printed, level });
  const plain = printed
    .toLowerCase()
    .replace(/\s*\b(?:years?|yrs?|y|of experience|experience)\b\.?/g, "")
    .trim();
  const [, from, to] = /^(\d{1,2})\s*(?:-|–|—|to)\s*(\d{1,2})$/.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) return years(printed, Number(from), Number(to));
  const least =
    /^(?:(?:from|over|more than|at least)\s*)?(\d{1,2})\s*\+$|^(?:from|at least)\s*(\d{1,2})$/.exec(
      plain,
    );
  if (least) return years(printed, Number(least[1] ?? least[2]), null);
  const most = /^(?:up to|under|less than|below|<)\s*(\d{1,2})$/.exec(plain);
  if (most) return years(printed, null, Number(most[1]));
  if (/^\d{1,2}$/.test(plain)) return years(printed, Number(plain), Number(plain));
  return unread('Write experience as "3-5 years", "5+", "up to 2", or as entry, mid or senior.');
}

function years(
  printed: string,
  minYears: number | null,
  maxYears: number | null,
): Reading<TypedExperience> {
  if ((maxYears ?? 0) > MOST_YEARS || (minYears ?? 0) > (maxYears ?? MOST_YEARS)) {
    return unread(`Years of experience run from 0 to ${MOST_YEARS}, the lower number first.`);
  }
  return read({ ...NONE, printed, minYears, maxYears });
}
