import type { SearchResult, SearchResults } from "@/components/search-box/search-result";
import { LONGEST_NAME } from "@/domain/limits";
import { NAME_MATCHES, type NameMatch, namedIn } from "@/domain/search/name-index";
import { twoEnds } from "@/domain/search/two-ends";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { hitResults } from "./hit-result";
import { SITE_PAGES } from "./site-pages";

const FIND = graphql(`
  query Find($text: String!, $first: Int!, $asOf: DateTime) {
    search(text: $text, first: $first, asOf: $asOf) {
      totalCount
      nodes { match kind: found { __typename } found { ...FoundThing } }
    }
  }
`);

const TWO_ENDS = graphql(`
  query FindTwoEnds($from: String!, $to: String!, $asOf: DateTime) {
    from: search(text: $from, asOf: $asOf) { nodes { found { __typename ... on CareerTitle { slug name } } } }
    to: search(text: $to, asOf: $asOf) { nodes { found { __typename ... on CareerTitle { slug name } } } }
  }
`);

/** More than this are a list, and no answer; a page of the API holds no more. */
const MOST_FOUND = 50;

interface Ranked {
  readonly match: NameMatch;
  readonly result: SearchResult;
}

/**
 * The pages of the site that a text names, the surest first: what is held of evidence by the search of
 * the API, the site's own pages by the same rule. Where it names none, those that are spelt nearly so.
 */
export async function findResults(
  text: string,
  asOf: string | null,
  most = MOST_FOUND,
): Promise<SearchResults> {
  const wanted = text.slice(0, LONGEST_NAME);
  const { search } = await execute(FIND, { text: wanted, first: MOST_FOUND, asOf });
  const hasStep = search.nodes.some(({ kind }) => kind.__typename === "CareerStep");
  const between = hasStep ? [] : await betweenEnds(wanted, asOf);
  const ranked: Ranked[] = [
    ...search.nodes.flatMap(({ match, found }) =>
      hitResults(found).map((result) => ({ match, result })),
    ),
    ...between.map((result) => ({ match: "RECOGNISED" as const, result })),
    ...namedIn(SITE_PAGES, wanted).map(({ match, found }) => ({ match, result: found })),
  ];
  const sure = ranked.filter(({ match }) => match !== "NEAR");
  const shown = (sure.length > 0 ? sure : ranked).sort(
    (a, b) => NAME_MATCHES.indexOf(a.match) - NAME_MATCHES.indexOf(b.match),
  );
  const byAddress = new Map<string, SearchResult>();
  for (const { result } of shown) {
    if (!byAddress.has(result.href)) byAddress.set(result.href, result);
  }
  return {
    results: [...byAddress.values()].slice(0, most),
    near: sure.length === 0,
    isCut: byAddress.size > most || search.totalCount > search.nodes.length,
  };
}

/** What there is between two titles that a text speaks of, where no step is: their comparison, and the ways between. */
async function betweenEnds(text: string, asOf: string | null): Promise<SearchResult[]> {
  const ends = twoEnds(text);
  if (ends === null) return [];
  const found = await execute(TWO_ENDS, { from: ends[0], to: ends[1], asOf });
  const [from, to] = [found.from, found.to].map(({ nodes }) =>
    nodes.flatMap(({ found: thing }) => (thing.__typename === "CareerTitle" ? [thing] : [])).at(0),
  );
  if (!from || !to || from.slug === to.slug) return [];
  return [
    {
      href: `/compare?titles=${from.slug},${to.slug}`,
      name: `${from.name} and ${to.name}`,
      kind: "comparison",
      held: "the two titles side by side",
    },
    {
      href: `/map?from=${from.slug}&to=${to.slug}`,
      name: `From ${from.name} to ${to.name}`,
      kind: "map",
      held: "the ways between them, and who says so",
    },
  ];
}
