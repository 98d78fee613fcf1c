import type { Metadata } from "next";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { askedQuestion } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { TitleIndex } from "@/components/titles/title-index";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const TITLES_PAGE = graphql(`
  query TitlesPage($asOf: DateTime) {
    graph(asOf: $asOf) { ...TitleIndex }
  }
`);

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const asOf = askedMoment(await searchParams);
  return {
    title: "All titles, by craft and level",
    description:
      "Every data and machine-learning title: where its pay is known, and which career steps lead to it and on.",
    alternates: { canonical: "/titles" },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** The index of titles. */
export default async function TitlesPage({ searchParams }: { searchParams: SearchParams }) {
  const { asOf } = await askedQuestion("/titles", await searchParams);
  const { graph } = await execute(TITLES_PAGE, { asOf });
  return (
    <EvidencePage
      section="titles"
      path="/titles"
      question={{ document: TITLES_PAGE, variables: { asOf } }}
    >
      <TitleIndex graph={graph} />
    </EvidencePage>
  );
}
