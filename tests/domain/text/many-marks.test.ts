import { emailProblem } from "@/accounts/email";
import { isTooLong, passwordProblem } from "@/accounts/password-rule";
import { readAmount } from "@/domain/entry/amounts/amount-text";
import { readCountry, readCurrency } from "@/domain/entry/code-text";
import { columnKey } from "@/domain/entry/column-names";
import { readSpan } from "@/domain/entry/date-text";
import { readExperience } from "@/domain/entry/experience-text";
import { readSampleSize } from "@/domain/entry/sample-size-text";
import { titleFinder } from "@/domain/entry/title-match";
import { readStatistic } from "@/domain/entry/word-choice";
import { plainName } from "@/domain/text/plain-name";
import { bareLetters, checkedText, dashedText, sameText } from "@/domain/text/plain-text";

/** To put marks in order takes the square of how many stand in a row: these few are no work, more would be. */
const MOST_PUT_IN_ORDER = 2_048;

/** Marks of unlike classes in turn, which Unicode puts in another order; U+FF9E becomes one in another width. */
const RUNS = ["\u0300\u0316", "\u0316\u0300", "\uff9e\ufb1e", "\u{1d165}\u0334"];

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  checkedText,
  dashedText,
  bareLetters,
  sameText,
  plainName,
  columnKey,
  readAmount,
  readCountry,
  readCurrency,
  readExperience,
  readSampleSize,
  readStatistic,
  readSpan: (text) => readSpan(text, "2026-01-01"),
  titles: titleFinder([{ id: "data-scientist", name: "Data Scientist", aliases: [] }]),
  emailProblem,
  isTooLong,
  passwordProblem: (text) => passwordProblem(text, []),
};

/** The longest row of marks that is put in order while some work is done. */
function longestPutInOrder(work: () => unknown): number {
  const given: string[] = [];
  const normalize = String.prototype.normalize;
  const spy = jest.spyOn(String.prototype, "normalize").mockImplementation(function (
    this: string,
    form?: string,
  ) {
    given.push(String(this));
    return normalize.call(this, form);
  });
  try {
    work();
  } finally {
    spy.mockRestore();
  }
  const runs = given.flatMap((text) => text.match(/[\p{M}\uff9e\uff9f]+/gu) ?? []);
  return Math.max(0, ...runs.map(({ length }) => length));
}

describe.each(Object.entries(READERS))("%s", (_name, reader) => {
  it.each(RUNS)("never puts a long row of %j in order", (run) => {
    for (const text of [run.repeat(3_000), `a${run.repeat(3_000)}`, `１${run.repeat(3_000)}@a.b`]) {
      expect(longestPutInOrder(() => reader(text))).toBeLessThanOrEqual(MOST_PUT_IN_ORDER);
    }
  });
});

it.each(RUNS)("keeps thirty marks in a row, which is more than any writing has: %j", (run) => {
  const kept = checkedText(`q${run.repeat(3_000)}b`);
  expect(kept.match(/\p{M}/gu)?.length).toBeLessThanOrEqual(30);
  expect([kept.at(0), kept.at(-1)]).toEqual(["q", "b"]);
  expect(checkedText(kept)).toBe(kept);
  expect(sameText(kept)).toBe(sameText(`q${run.repeat(3_000)}b`));
});

it("tells long passwords and addresses by their length, whatever they hold", () => {
  const marks = "\u0300\u0316".repeat(3_000);
  expect(isTooLong(marks)).toBe(true);
  expect(emailProblem(`a${marks}@b.example`)).not.toBeNull();
  // Three letters of Hangul become one: what is short once it is composed is not too long.
  expect(isTooLong("\u1112\u1161\u11ab".repeat(128))).toBe(false);
  expect(isTooLong("\u1112\u1161\u11ab".repeat(129))).toBe(true);
});
