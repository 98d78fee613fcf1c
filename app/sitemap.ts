import type { MetadataRoute } from "next";
import { SITE_SECTIONS } from "@/components/ui/site-header";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";
import { siteOrigin } from "./site-origin";

const SITEMAP_TITLES = graphql(`
  query SitemapTitles($after: String) {
    careerTitles(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug recorded { at } } }
    }
  }
`);

const SITEMAP_SOURCES = graphql(`
  query SitemapSources($after: String) {
    sources(first: 20, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          slug
          recorded { at }
          salaries(first: 100) { edges { node { slug recorded { at } } } }
        }
      }
    }
  }
`);

interface Entry {
  readonly slug: string;
  readonly recorded: { readonly at: string };
}

interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/** Every page that has an address of its own. Salaries beyond a source's first hundred are found from its page. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteOrigin();
  const titles = await allNodes(
    async (after) => (await execute(SITEMAP_TITLES, { after })).careerTitles,
  );
  const sources = await allNodes(
    async (after) => (await execute(SITEMAP_SOURCES, { after })).sources,
  );
  const salaries = sources.flatMap((source) => source.salaries.edges.map(({ node }) => node));
  const page = (kind: string) => (entry: Entry) => ({
    url: `${origin}/${kind}/${entry.slug}`,
    lastModified: entry.recorded.at,
  });
  return [
    ...SITE_SECTIONS.map(({ href }) => ({ url: `${origin}${href}` })),
    { url: `${origin}/docs/api` },
    { url: `${origin}/changes` },
    ...titles.map(page("titles")),
    ...sources.map(page("sources")),
    ...salaries.map(page("salaries")),
  ];
}

async function allNodes<Node>(
  load: (after: string | null) => Promise<Connection<Node>>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Connection<Node> = await load(after);
    nodes.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
