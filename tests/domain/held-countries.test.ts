import { countriesOfTitle, levelsOfTitle } from "@/domain/evidence/held-countries";
import { evidenceOf, salary, scope, source } from "./fixtures";

const of = (sourceId: string, id: string, country: string, more = {}) =>
  salary(sourceId, "a", 10, { id, country, ...more });

const EVIDENCE = evidenceOf(
  [
    of("s1", "one", "US"),
    of("s1", "two", "US"),
    of("s2", "three", "US"),
    of("s1", "four", "DE", { level: "SENIOR" }),
    of("s1", "five", "DE"),
    of("s2", "six", "GB"),
    of("s3", "seven", "FR"),
    salary("s1", "b", 10, { id: "other", country: "IN" }),
  ],
  { sources: ["s1", "s2"].map((id) => source(id)) },
);

it("C2: lists the countries that a title's salaries are of, whatever country is asked for", () => {
  expect(countriesOfTitle(EVIDENCE, "a", scope({ where: { country: "IN" } }))).toEqual([
    { country: "US", salaries: 3, sources: 2, largestSample: 500 },
    { country: "DE", salaries: 2, sources: 1, largestSample: 500 },
    { country: "GB", salaries: 1, sources: 1, largestSample: 500 },
  ]);
});

it("C2: counts only what the rest of the filter lets through", () => {
  const where = { country: "IN", level: "SENIOR" } as const;
  expect(countriesOfTitle(EVIDENCE, "a", scope({ where }))).toEqual([
    { country: "DE", salaries: 1, sources: 1, largestSample: 500 },
  ]);
  expect(countriesOfTitle(EVIDENCE, "nobody", scope())).toEqual([]);
});

it("lists the levels that a title's salaries name, the lowest first, whatever level is asked for", () => {
  const evidence = evidenceOf(
    [
      of("s1", "one", "US", { level: "SENIOR", sampleSize: 4 }),
      of("s2", "two", "US", { level: "SENIOR", sampleSize: 9 }),
      of("s1", "three", "US", { level: "ENTRY" }),
      of("s1", "four", "DE", { level: "MID" }),
      of("s1", "five", "US"),
    ],
    { sources: ["s1", "s2"].map((id) => source(id)) },
  );
  const where = { country: "US", level: "MID" } as const;
  expect(levelsOfTitle(evidence, "a", scope({ where }))).toEqual([
    { level: "ENTRY", salaries: 1, sources: 1, largestSample: 500 },
    { level: "SENIOR", salaries: 2, sources: 2, largestSample: 9 },
  ]);
});
