import type { MetadataRoute } from "next";
import { siteOrigin } from "@/components/request/site-origin";
import { SITE_SECTIONS } from "@/components/site/site-header";
import { everyNode, type ListPage } from "@/domain/question/list-pages";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

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
    sources(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { slug recorded { at } } }
    }
  }
`);

const SITEMAP_SALARIES = graphql(`
  query SitemapSalaries($source: String!, $after: String) {
    source(slug: $source) {
      salaries(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { slug recorded { at } } }
      }
    }
  }
`);

/** A sitemap holds 50,000 addresses at the most; what is beyond is found from the pages of its source. */
const MOST_SALARIES = 45_000;

interface Entry {
  readonly slug: string;
  readonly recorded: { readonly at: string };
}

/** Every page that has an address of its own. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await siteOrigin();
  const titles = await everyNode(
    async (after) => (await execute(SITEMAP_TITLES, { after })).careerTitles,
  );
  const sources = await everyNode(
    async (after) => (await execute(SITEMAP_SOURCES, { after })).sources,
  );
  const salaries: Entry[] = [];
  for (const { slug } of sources) {
    const left = MOST_SALARIES - salaries.length;
    salaries.push(...(await everyNode((after) => salariesOf(slug, after), left)));
  }
  const page = (kind: string) => (entry: Entry) => ({
    url: `${origin}/${kind}/${entry.slug}`,
    lastModified: entry.recorded.at,
  });
  return [
    ...SITE_SECTIONS.map(({ href }) => ({ url: `${origin}${href}` })),
    { url: `${origin}/data` },
    { url: `${origin}/docs/api` },
    { url: `${origin}/changes` },
    ...titles.map(page("titles")),
    ...sources.map(page("sources")),
    ...salaries.map(page("salaries")),
  ];
}

async function salariesOf(source: string, after: string | null): Promise<ListPage<Entry>> {
  const { source: held } = await execute(SITEMAP_SALARIES, { source, after });
  return held?.salaries ?? { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] };
}
