import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { CitedSource } from "./download";

const CITED_SOURCE = graphql(`
  fragment DownloadSource on Source {
    slug name url licence licenceUrl methodNote note
    publisher { name }
  }
`);

type Cited = FragmentType<typeof CITED_SOURCE>;

/** The sources once each, in the order of their slugs. */
export function citedOf(sources: readonly Cited[]): CitedSource[] {
  const bySlug = new Map(sources.map(citedSource).map((source) => [source.slug, source]));
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** One source, as a file names it. */
export function citedSource(source: Cited): CitedSource {
  return readFragment(CITED_SOURCE, source);
}
