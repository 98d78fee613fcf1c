import { everyNode } from "@/domain/question/list-pages";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const HELD_TITLES = graphql(`
  query HeldTitles($after: String, $asOf: DateTime) {
    careerTitles(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug name } }
    }
  }
`);

/** Every title that is published at a moment, by slug; null for now. */
export function heldTitles(asOf: string | null) {
  return everyNode(async (after) => (await execute(HELD_TITLES, { after, asOf })).careerTitles);
}
