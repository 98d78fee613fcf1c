import { LONGEST_NAME } from "@/domain/limits";
import { checkedText, dashedText } from "@/domain/text/plain-text";
import type { ExperienceLevel } from "../evidence/vocabulary";
import { type Reading, read, unread } from "./reading";
import type { RowCells } from "./row-cells";
import { yearsProblem } from "./salary-bounds";
import { readWholeYears } from "./sample-size-text";
import { readLevel } from "./word-choice";

/** Experience as it was typed: as printed, and in years or as a level where it says so. */
export interface TypedExperience {
  readonly printed: string | null;
  readonly minYears: number | null;
  readonly maxYears: number | null;
  readonly level: ExperienceLevel | null;
}

const NONE: TypedExperience = { printed: null, minYears: null, maxYears: null, level: null };

const LEVELS: readonly (readonly [RegExp, ExperienceLevel])[] = [
  [/^(?:entry|entry[ -]level|junior|fresher|freshers)$/i, "ENTRY"],
  [/^(?:mid|mid[ -]level|middle|intermediate)$/i, "MID"],
  [/^(?:senior|senior[ -]level|expert)$/i, "SENIOR"],
  [/^(?:executive|executive[ -]level)$/i, "EXECUTIVE"],
];

/** Words that only say that a number counts years of experience. */
const YEARS = /\b(?:years?|yrs?|y|of|experience|exp|work|working|total|relevant)\b\.?'?/g;
const LEAST = [
  /^(?:(?:from|over|more than|above|at least|minimum|min\.?|>=|≥|>) ?)?(\d{1,2}) ?(?:\+|plus|and above|and over|and more|or more)$/,
  /^(?:from|over|more than|above|at least|minimum|min\.?|>=|≥|>) ?(\d{1,2})$/,
];
const MOST = [
  /^(?:up to|upto|under|less than|below|at most|maximum|max\.?|<=|≤|<) ?(\d{1,2})$/,
  /^(\d{1,2}) ?(?:or less|or fewer|and below|and under)$/,
];

/** Experience as people type it: "3-5 years", "5+", "up to 2 years", "fresher", or nothing. */
export function readExperience(text: string): Reading<TypedExperience> {
  const printed = checkedText(text);
  if (printed === "") return read(NONE);
  if (printed.length > LONGEST_NAME) {
    return unread(`At most ${LONGEST_NAME} characters are kept; here are ${printed.length}.`);
  }
  const typed = dashedText(printed).toLowerCase();
  const level = LEVELS.find(([pattern]) => pattern.test(typed))?.[1];
  if (level) return read({ ...NONE, printed, level });
  const plain = typed
    .replace(/(?<=\d)(?=[a-z])/g, " ")
    .replace(YEARS, "")
    .replace(/ {2,}/g, " ")
    .trim();
  const [, from, to] = /^(?:between )?(\d{1,2}) ?(?:-|~|to|and) ?(\d{1,2})$/.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) return years(printed, Number(from), Number(to));
  const least = numberIn(LEAST, plain);
  if (least !== null) return years(printed, least, null);
  const most = numberIn(MOST, plain);
  if (most !== null) return years(printed, null, most);
  if (/^\d{1,2}$/.test(plain)) return years(printed, Number(plain), Number(plain));
  return unread(
    'Write experience as "3-5 years", "5+", "up to 2", or as entry, mid, senior or executive.',
  );
}

function numberIn(patterns: readonly RegExp[], text: string): number | null {
  const found = patterns.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  return found === undefined ? null : Number(found);
}

function years(
  printed: string,
  minYears: number | null,
  maxYears: number | null,
): Reading<TypedExperience> {
  const problem = yearsProblem(minYears, maxYears);
  if (problem !== null) return unread(problem);
  return read({ ...NONE, printed, minYears, maxYears });
}

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
