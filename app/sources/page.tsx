import type { Metadata } from "next";
import { changesSince } from "@/app/changes-since";
import { SourceList } from "@/components/sources/source-list";
import { readAsOf, type SearchParams } from "@/components/ui/as-of";
import { Page } from "@/components/ui/page";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";

const SOURCES_PAGE = graphql(`
  query SourcesPage($asOf: DateTime) {
    sources(first: 100, asOf: $asOf) {
      ...SourceList
    }
  }
`);

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const asOf = readAsOf((await searchParams).asOf);
  return {
    title: "Sources",
    description:
      "Every source that Stepwise holds: who publishes it, how its figures were made, under which licence, and how many salaries are read from it.",
    alternates: { canonical: "/sources" },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** All sources held. */
export default async function SourcesPage({ searchParams }: { searchParams: SearchParams }) {
  const asOf = readAsOf((await searchParams).asOf);
  const data = await execute(SOURCES_PAGE, { asOf: asOf.instant });
  return (
    <Page section="sources" path="/sources" asOf={asOf} changes={await changesSince(asOf)}>
      <SourceList sources={data.sources} asOf={asOf.instant} />
    </Page>
  );
}
