import { type Reading, read, unread } from "./reading";

/** Digits with what may stand between them. */
const NUMBER = /\d[\d.,' ]*/g;
/** Thousands parted by points, blanks or apostrophes, and a comma before decimals. */
const GROUPED = /^\d{1,3}(?:[.' ]\d{3})*(?:,\d+)?$/;
const PLAIN = /^\d+(?:,\d+)?$/;

/**
 * A text from a file whose numbers have a decimal comma, with its numbers as they are read elsewhere:
 * "72.500,50 €" becomes "72500.50 €". A number that is not written so is refused and quoted.
 */
export function withDecimalPoint(text: string): Reading<string> {
  const wrong: string[] = [];
  const pointed = text.replace(NUMBER, (run) => {
    const number = run.slice(0, lengthWithoutTail(run));
    if (!GROUPED.test(number) && !PLAIN.test(number)) wrong.push(number);
    return number.replace(/[.' ]/g, "").replace(",", ".") + run.slice(number.length);
  });
  const [first] = wrong;
  if (first === undefined) return read(pointed);
  return unread(
    `"${first}" is no number with a decimal comma. Write it as 72.500,50, or say that decimals have a point.`,
  );
}

/** How long a run is without what follows its last digit. */
function lengthWithoutTail(run: string): number {
  let end = run.length;
  while (end > 0 && !/\d/.test(run[end - 1] ?? "")) end -= 1;
  return end;
}
