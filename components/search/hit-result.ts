import { stepWords } from "@/components/map/step-words";
import type { SearchResult } from "@/components/search-box/search-result";
import { craftWords } from "@/domain/words/enum-labels";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";

const FOUND = graphql(`
  fragment FoundThing on SearchResult {
    __typename
    ... on CareerTitle { slug name craft heldCountries { code } }
    ... on CareerStep {
      from { slug name }
      to { slug name }
      kind
      evidence
      isMove
      supports { source { name } }
    }
    ... on HeldCountry { code name salaryCount }
    ... on Publisher { name sources { edges { node { slug name salaryCount } } } }
    ... on Source { slug name salaryCount publisher { name } }
    ... on Edition { slug name salaryCount source { slug name } }
    ... on Question { position question answer { sentences } }
  }
`);

/** A thing that a search found, as the API tells it. */
export type FoundField = FragmentType<typeof FOUND>;

/** What it leads to; a publisher, which has no page of its own, to its sources. */
export function hitResults(field: FoundField): SearchResult[] {
  const found = readFragment(FOUND, field);
  switch (found.__typename) {
    case "CareerTitle":
      return [
        {
          href: `/titles/${found.slug}`,
          name: found.name,
          kind: found.craft === null ? "title" : `title, ${craftWords(found.craft)}`,
          held:
            found.heldCountries.length === 0
              ? "no pay"
              : `pay in ${countOf(found.heldCountries.length, "country")}`,
        },
      ];
    case "CareerStep":
      return [
        {
          href: `/steps/${found.from.slug}/${found.to.slug}`,
          name: `${found.from.name} to ${found.to.name}`,
          kind: found.isMove ? "step" : "titles that share skills",
          held: stepWords(found),
        },
      ];
    case "HeldCountry":
      return [
        {
          href: `/titles?country=${found.code}`,
          name: found.name,
          kind: "country",
          held: countOf(found.salaryCount, "salary"),
        },
      ];
    case "Publisher":
      return found.sources.edges.map(({ node }) => sourceResult(node, found.name));
    case "Source":
      return [sourceResult(found, found.publisher.name)];
    case "Edition":
      return [
        {
          href: `/sources/${found.source.slug}#edition-${found.slug}`,
          name: `${found.source.name}, ${found.name}`,
          kind: "edition of a source",
          held: salariesHeld(found.salaryCount),
        },
      ];
    case "Question":
      return [
        {
          href: `/guide#question-${found.position}`,
          name: found.question,
          kind: "question of the guide",
          held: found.answer ? "answered" : "not answered yet",
        },
      ];
  }
}

interface FoundSource {
  readonly slug: string;
  readonly name: string;
  readonly salaryCount: number;
}

function sourceResult({ slug, name, salaryCount }: FoundSource, publisher: string): SearchResult {
  return {
    href: `/sources/${slug}`,
    name,
    kind: `source, by ${publisher}`,
    held: salariesHeld(salaryCount),
  };
}

function salariesHeld(count: number): string {
  return count === 0 ? "no salary of its own" : countOf(count, "salary");
}
