import fc from "fast-check";
import { EXPERIENCE_LEVELS, PAY_BASES } from "@/domain/evidence/vocabulary";
import { QUESTION_PARAMETERS, questionParameters, readQuestion } from "@/domain/question/address";
import { USUAL_COUNTRY } from "@/domain/question/offered";
import { withQuestion } from "@/domain/question/reader-question";
import { type AskedQuestion, questionSchema } from "@/domain/question/schema";
import { shortAddress } from "@/domain/question/short-address";
import { readView } from "@/domain/question/view";
import { COUNTRY_CODES, CURRENCY_CODES } from "@/domain/words/iso-codes";

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const year = (least: number, most: number) => fc.integer({ min: least, max: most });

/** Every question that an address can ask. */
const questions: fc.Arbitrary<AskedQuestion> = fc
  .record({
    where: fc
      .record({
        country: orNull(fc.constantFrom(...COUNTRY_CODES)),
        level: orNull(fc.constantFrom(...EXPERIENCE_LEVELS)),
        minYears: orNull(year(0, 80)),
        maxYears: orNull(year(0, 80)),
        year: orNull(year(1900, 2200)),
        basis: orNull(fc.constantFrom(...PAY_BASES)),
        sources: orNull(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/))),
      })
      .filter(({ minYears, maxYears }) => (minYears ?? 0) <= (maxYears ?? 80)),
    currency: orNull(fc.constantFrom(...CURRENCY_CODES)),
    prices: orNull(
      fc.oneof(
        fc.constant({ kind: "PURCHASING_POWER" }),
        fc.record({ kind: fc.constant("REAL"), year: year(1900, 2100) }),
      ),
    ),
    annual: orNull(fc.record({ hoursAYear: year(1, 8784) })),
  })
  .filter(({ currency, prices }) => currency === null || prices?.kind !== "PURCHASING_POWER")
  .map((question) => questionSchema.parse(question));

const sourcesOf = ({ where }: AskedQuestion) =>
  (where.sources ?? []).map((slug) => ({ slug, name: slug }));

it("every question that is written as an address and read back is itself, on pages and for files", () => {
  fc.assert(
    fc.property(questions, fc.constantFrom(null, USUAL_COUNTRY, "US"), (question, usual) => {
      const written = questionParameters(question, usual);
      const search = new URLSearchParams(written).toString();
      const parameters = Object.fromEntries(new URLSearchParams(search));
      expect(readQuestion(parameters, usual)).toEqual({ question, problems: [] });
      expect(questionParameters(readQuestion(parameters, usual).question, usual)).toEqual(written);
    }),
  );
});

it("every link keeps the question, in the short form", () => {
  fc.assert(
    fc.property(questions, (question) => {
      const href = withQuestion("/titles/a#pay", { asOf: null, question });
      const parameters = Object.fromEntries(new URL(href, "http://localhost").searchParams);
      expect(readView(parameters, sourcesOf(question))).toEqual({ question, problems: [] });
      expect(shortAddress("/titles/a", parameters)).toBeNull();
    }),
  );
});

it("whatever an address says, a question is read that can be asked, and read again says the same", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "all",
      "ppp",
      "us",
      "Germany",
      "senior",
      "ctc",
      "eur",
      "0",
      "-1",
      "81",
      "2024",
      "9999",
    ),
  );
  const parts = Object.fromEntries(QUESTION_PARAMETERS.map((name) => [name, orNull(texts)]));
  fc.assert(
    fc.property(fc.record(parts), (written) => {
      const parameters = Object.fromEntries(
        Object.entries(written).filter((pair): pair is [string, string] => pair[1] !== null),
      );
      const { question, problems } = readQuestion(parameters, USUAL_COUNTRY);
      expect(questionSchema.parse(question)).toEqual(question);
      expect(problems.every((problem) => problem.length < 240)).toBe(true);
      expect(new Set(problems).size).toBe(problems.length);
      const again = Object.fromEntries(questionParameters(question, USUAL_COUNTRY));
      expect(readQuestion(again, USUAL_COUNTRY)).toEqual({ question, problems: [] });
    }),
    { numRuns: 500 },
  );
});

it.each([
  [{ minYears: "90", maxYears: "3" }, { minYears: null, maxYears: 3 }, 1],
  [
    { minYears: "9", maxYears: "3", year: "2020" },
    { minYears: null, maxYears: null, year: 2020 },
    1,
  ],
  [{ country: "nowhere", level: "MID" }, { country: "IN", level: "MID" }, 1],
  [{ country: "xq", level: "senor", basis: "x", year: "1" }, { country: "IN", level: null }, 4],
])("of %j the rest is read, and each fault is told once", (parameters, where, count) => {
  const { question, problems } = readQuestion(parameters, USUAL_COUNTRY);
  expect(question.where).toMatchObject(where);
  expect(problems).toHaveLength(count);
});

it("keeps purchasing power where a currency is asked for besides", () => {
  const { question, problems } = readQuestion({ currency: "INR", prices: "ppp" }, null);
  expect(question).toMatchObject({ currency: null, prices: { kind: "PURCHASING_POWER" } });
  expect(problems).toEqual([expect.stringContaining("not both")]);
});
