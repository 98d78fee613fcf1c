import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { CuratorLinks } from "@/components/evidence-page/curator-links";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { notFoundPage } from "@/components/evidence-page/not-found-page";
import { Breadcrumbs } from "@/components/explorer/breadcrumbs";
import { NotHeldThen } from "@/components/explorer/not-held-then";
import { linkPreview } from "@/components/pictures/link-preview";
import { askedQuestion } from "@/components/request/asked-question";
import { readersQuestion } from "@/components/request/request-scope";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { siteOrigin } from "@/components/request/site-origin";
import { SourceDataset } from "@/components/sources/source-dataset";
import { SourceView } from "@/components/sources/source-view";
import { everyNode } from "@/domain/question/list-pages";
import { withQuestion } from "@/domain/question/reader-question";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const SOURCE_PAGE = graphql(`
  query SourcePage($slug: String!, $asOf: DateTime) {
    source(slug: $slug, asOf: $asOf) {
      name
      methodNote
      publisher { name }
      ...SourceView
      ...SourceDataset
    }
    edition(slug: $slug, asOf: $asOf) { status source { slug } }
  }
`);

const CITED_SOURCES = graphql(`
  query CitedSources($after: String, $asOf: DateTime) {
    sources(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...CitedSource } }
    }
  }
`);

interface SourceParameters {
  readonly params: Promise<{ slug: string }>;
  readonly searchParams: SearchParams;
}

const sourceAt = cache((slug: string, asOf: string | null) => execute(SOURCE_PAGE, { slug, asOf }));

/** Every source held at a moment, among which those that one cites are found. */
function heldAt(asOf: string | null) {
  return everyNode(async (after) => (await execute(CITED_SOURCES, { after, asOf })).sources);
}

export async function generateMetadata({
  params,
  searchParams,
}: SourceParameters): Promise<Metadata> {
  const { slug } = await params;
  const asOf = askedMoment(await searchParams);
  const { source } = await sourceAt(slug, asOf.instant);
  if (!source) return { title: "No such source" };
  const said = {
    title: source.name,
    description: `A source of ${source.publisher.name}. ${source.methodNote}`,
  };
  return {
    title: said.title,
    ...(await linkPreview(`/sources/${slug}`, said, { asOf: asOf.instant, question: null })),
    alternates: { canonical: `/sources/${slug}` },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** One source: all that is known of it, what it cites, the salaries read from it. */
export default async function SourcePage({ params, searchParams }: SourceParameters) {
  const { slug } = await params;
  const path = `/sources/${slug}`;
  const { asOf } = await askedQuestion(path, await searchParams);
  const { source, edition } = await sourceAt(slug, asOf);
  // What was a source of its own once may be an edition of one now.
  if (edition && edition.status !== "WITHDRAWN") {
    redirect(withQuestion(`/sources/${edition.source.slug}#edition-${slug}`, readersQuestion()));
  }
  const today = source ?? (asOf ? (await sourceAt(slug, null)).source : null);
  if (!today) return notFoundPage();
  return (
    <EvidencePage
      section="sources"
      path={path}
      question={{ document: SOURCE_PAGE, variables: { slug, asOf: asOf } }}
      told={{ subject: { kind: "source", source: slug }, names: { [slug]: today.name } }}
    >
      <Breadcrumbs above={[{ href: "/sources", label: "Sources" }]} here={today.name} />
      {asOf === null ? (
        <CuratorLinks thing="SOURCE" slug={slug} beside="Add salaries of it" />
      ) : null}
      {source ? (
        <>
          <SourceDataset source={source} origin={await siteOrigin()} />
          <SourceView source={source} held={await heldAt(asOf)} />
        </>
      ) : (
        <NotHeldThen name={today.name} path={path} />
      )}
    </EvidencePage>
  );
}
