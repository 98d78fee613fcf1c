import { countriesOfTitle } from "@/domain/evidence/held-countries";
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
    { country: "US", salaries: 3, sources: 2 },
    { country: "DE", salaries: 2, sources: 1 },
    { country: "GB", salaries: 1, sources: 1 },
  ]);
});

it("C2: counts only what the rest of the filter lets through", () => {
  const where = { country: "IN", level: "SENIOR" } as const;
  expect(countriesOfTitle(EVIDENCE, "a", scope({ where }))).toEqual([
    { country: "DE", salaries: 1, sources: 1 },
  ]);
  expect(countriesOfTitle(EVIDENCE, "nobody", scope())).toEqual([]);
});
