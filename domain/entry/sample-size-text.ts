import { MOST_YEARS_OF_EXPERIENCE } from "@/domain/limits";
import { checkedText, dashedText } from "@/domain/text/plain-text";
import { meaningOf } from "./amounts/amount-words";
import { type NumberWords, readNumber } from "./number-text";
import { type Reading, read, unread } from "./reading";
import { sampleSizeProblem } from "./salary-bounds";

const LONGEST = 60;
const SIZE: NumberWords = { whole: "The sample size", least: "A sample size is 1 or more" };

/** How many records a figure rests on: "1,234", "2.1k", or nothing where it is not stated. */
export function readSampleSize(text: string): Reading<number | null> {
  const typed = checkedText(text);
  if (typed === "") return read(null);
  const plain = dashedText(typed)
    .slice(0, LONGEST)
    .replace(/^n ?= ?/i, "");
  const [, digits = plain, word = ""] = /^([\d.,]+) ?([a-z]+)$/i.exec(plain) ?? [];
  const unit = meaningOf(word);
  const factor = unit?.kind === "unit" ? unit.factor : null;
  const number = readNumber(factor === null ? plain : digits, factor !== null, SIZE, typed);
  if ("problem" in number) return number;
  const count = Number(number.value.times(factor ?? 1));
  const problem = sampleSizeProblem(count);
  return problem === null ? read(count) : unread(problem);
}

/** Whole years of experience. */
export function readWholeYears(text: string): Reading<number> {
  return /^\d{1,2}$/.test(text) && Number(text) <= MOST_YEARS_OF_EXPERIENCE
    ? read(Number(text))
    : unread(`Years are a whole number from 0 to ${MOST_YEARS_OF_EXPERIENCE}.`);
}
