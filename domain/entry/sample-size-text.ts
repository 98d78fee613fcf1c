import { readNumber } from "./number-text";
import { checkedText } from "@/domain/text/plain-text";
import { type Reading, read, unread } from "./reading";

const MOST_PEOPLE = 2_147_483_647;
const MOST_YEARS = 80;

/** How many records a figure rests on: "1,234", or nothing where it is not stated. */
export function readSampleSize(text: string): Reading<number | null> {
  const typed = checkedText(text).replace(/^n\s*=\s*/i, "");
  if (typed === "") return read(null);
  const number = readNumber(typed, false);
  if ("problem" in number) return number;
  const count = Number(number.value);
  return Number.isInteger(count) && count >= 1 && count <= MOST_PEOPLE
    ? read(count)
    : unread("A sample size is a whole number from 1; leave it empty where none is stated.");
}

/** Whole years of experience. */
export function readWholeYears(text: string): Reading<number> {
  return /^\d{1,2}$/.test(text) && Number(text) <= MOST_YEARS
    ? read(Number(text))
    : unread(`Years are a whole number from 0 to ${MOST_YEARS}.`);
}
