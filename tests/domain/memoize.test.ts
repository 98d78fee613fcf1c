import { conversionsInScope } from "@/domain/convert/convert-pay";
import type { ReferenceBook } from "@/domain/convert/reference-series";
import { memoize } from "@/domain/evidence/scope";
import { compare } from "@/domain/pay/compare";
import { countedSteps } from "../support/counted-steps";
import { evidenceOf, salary, scope } from "./fixtures";
import { bookOf, rate } from "./reference-fixtures";

/** A figure as an answer lists it, three lists deep. */
const answerOf = (figures: number) => ({
  bySource: [{ figures: Array.from({ length: figures }, () => ({ terms: [1] })) }],
});

describe("remembered answers", () => {
  it("are forgotten when all of them list more than there is room for", () => {
    const worked: string[] = [];
    const remembered = memoize<[titleId: string], ReturnType<typeof answerOf>>((_held, titleId) => {
      worked.push(titleId);
      return answerOf(60_000);
    });
    const evidence = evidenceOf([]);
    for (const titleId of ["a", "b", "b", "c", "d", "a"]) remembered(evidence, titleId, scope());
    expect(worked).toEqual(["a", "b", "c", "d", "a"]);
  });

  it("are kept while they list less", () => {
    const worked: string[] = [];
    const remembered = memoize<[titleId: string], ReturnType<typeof answerOf>>((_held, titleId) => {
      worked.push(titleId);
      return answerOf(1_000);
    });
    const evidence = evidenceOf([]);
    for (const titleId of ["a", "b", "c", "d", "a"]) remembered(evidence, titleId, scope());
    expect(worked).toEqual(["a", "b", "c", "d"]);
  });
});

it("works out each part of a comparison when it is looked at, and once", async () => {
  const titles = ["a", "b", "c", "d"];
  const evidence = evidenceOf(
    titles.flatMap((title, place) =>
      Array.from({ length: 40 }, (_, source) => salary(`s${source}`, title, 10 + place)),
    ),
  );
  const made = await countedSteps(() => compare(evidence, titles, scope()));
  const comparison = compare(evidence, titles, scope());
  const ordered = await countedSteps(() => comparison.ordering);
  const again = await countedSteps(() => comparison.ordering);
  expect(made * 50).toBeLessThan(ordered);
  expect(again * 50).toBeLessThan(ordered);
});

it("plans a conversion once for all pay of one currency, country and year", () => {
  const held = bookOf([rate("INR", 2025, "80"), rate("INR", 2024, "81")]);
  let found = 0;
  const book: ReferenceBook = {
    ...held,
    find: (...asked) => {
      found += 1;
      return held.find(...asked);
    },
  };
  const plan = (year: number, currency: string) =>
    conversionsInScope(
      { currency: "INR", country: "IN", when: { year, observed: true } },
      { currency },
      book,
    );
  const first = plan(2025, "USD");
  for (let figure = 0; figure < 100; figure += 1) expect(plan(2025, "USD")).toBe(first);
  expect(found).toBe(1);
  expect(plan(2024, "USD")).not.toEqual(first);
  expect(plan(2025, "EUR")).not.toEqual(first);
});
