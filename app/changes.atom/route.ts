import { atomFeed } from "@/components/changes/atom-feed";
import { siteOrigin } from "@/components/request/site-origin";
import { changeKindWords } from "@/domain/words/enum-labels";
import { countOf } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { taggedResponse } from "@/http/entity-tag";

const CHANGES_FEED = graphql(`
  query ChangesFeed {
    revisions(first: 50) {
      edges {
        node {
          number
          at
          reason
          changes(first: 25) {
            totalCount
            edges { node { kind name before after } }
          }
        }
      }
    }
  }
`);

export const dynamic = "force-dynamic";

/** The newest changes as an Atom feed. */
export async function GET(request: Request): Promise<Response> {
  const { revisions } = await execute(CHANGES_FEED);
  const entries = revisions.edges.map(({ node: { number, at, reason, changes } }) => {
    const told = changes.edges.map(
      ({ node: { kind, name, before, after } }) =>
        `${name}: ${changeKindWords(kind, before, after)}.`,
    );
    const left = changes.totalCount - told.length;
    const more = left > 0 ? [`And ${countOf(left, "change")} more.`] : [];
    return { number, at, reason, changes: [...told, ...more] };
  });
  const bytes = new TextEncoder().encode(atomFeed(await siteOrigin(), entries));
  const newest = entries[0]?.at;
  const validators = {
    "cache-control": "public, no-cache",
    ...(newest === undefined ? {} : { "last-modified": new Date(newest).toUTCString() }),
  };
  return taggedResponse(request, bytes, validators, {
    "content-type": "application/atom+xml; charset=utf-8",
  });
}
