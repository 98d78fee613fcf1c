import { ask } from "./ask";
import { graphql } from "./gql";

const sourcesPage = graphql(`
  query SourcesPage($first: Int, $after: String) {
    sources(first: $first, after: $after) {
      nodes { slug name licence }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** tsx src/sources.ts ORIGIN: all sources, page by page, one line each. */
const [origin = "http://127.0.0.1:3000"] = process.argv.slice(2);

let after: string | null = null;
let more = true;
while (more) {
  const { sources }: Awaited<ReturnType<typeof page>> = await page(after);
  for (const { slug, name, licence } of sources.nodes) {
    console.log([slug, name, licence ?? "licence not stated"].join("\t"));
  }
  more = sources.pageInfo.hasNextPage;
  after = sources.pageInfo.endCursor;
}

function page(cursor: string | null) {
  return ask(origin, sourcesPage, { first: 4, after: cursor });
}
