import { MOST_TITLES_AT_ONCE } from "@/domain/limits";
import { type CoveredTitle, type UsefulPair, usefulPairs } from "@/domain/pay/useful-pairs";
import type { AskedQuestion } from "@/domain/question/schema";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import type { TitleToCompareFragment } from "@/graphql/generated/graphql";

const COVERED_TITLES = graphql(`
  query CoveredTitles($titles: [String!]!, $where: EvidenceFilter, $asOf: DateTime) {
    coverage(titles: $titles, where: $where, asOf: $asOf) {
      source { slug }
      covered { title { slug } largestSample }
    }
  }
`);

/** How many other pairs are offered. */
export const MOST_PAIRS = 4;

/** Which source covers which of the titles in a question, and with how many counted at most. */
export async function coveredTitles(
  choices: readonly TitleToCompareFragment[],
  { where }: AskedQuestion,
  asOf: string | null,
): Promise<CoveredTitle[]> {
  const titles = choices.map(({ slug }) => slug);
  const parts = Array.from({ length: Math.ceil(titles.length / MOST_TITLES_AT_ONCE) }, (_, part) =>
    titles.slice(part * MOST_TITLES_AT_ONCE, (part + 1) * MOST_TITLES_AT_ONCE),
  );
  const answers = await Promise.all(
    parts.map((part) => execute(COVERED_TITLES, { titles: part, where, asOf })),
  );
  const coverage = answers.flatMap((answer) => answer.coverage);
  return coverage.flatMap(({ source, covered: own }) =>
    own.map(({ title, largestSample }) => ({
      source: source.slug,
      title: title.slug,
      largestSample,
    })),
  );
}

/** Pairs of titles worth comparing, the most useful first. */
export function pairsFor(
  choices: readonly TitleToCompareFragment[],
  covered: readonly CoveredTitle[],
): UsefulPair[] {
  const pairable = choices.map(({ slug, craft, stepsOut }) => ({
    slug,
    craft,
    next: stepsOut.map(({ to }) => to.slug),
  }));
  return usefulPairs(pairable, covered, MOST_PAIRS + 1);
}
