import type { Metadata } from "next";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { GuideView } from "@/components/guide/guide-view";
import { askedQuestion } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const GUIDE_PAGE = graphql(`
  query GuidePage($asOf: DateTime) {
    ...GuideView
  }
`);

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const asOf = askedMoment(await searchParams);
  return {
    title: "Guide: what a machine-learning engineer does",
    description:
      "Duties, responsibilities by level, skills, a way in, and the guide’s open questions with what evidence answers them.",
    alternates: { canonical: "/guide" },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** What the guides held say about the work, and how far that is supported. */
export default async function GuidePage({ searchParams }: { searchParams: SearchParams }) {
  const { asOf } = await askedQuestion("/guide", await searchParams);
  const data = await execute(GUIDE_PAGE, { asOf: asOf });
  return (
    <EvidencePage
      section="guide"
      path="/guide"
      question={{ document: GUIDE_PAGE, variables: { asOf: asOf } }}
    >
      <GuideView guide={data} />
    </EvidencePage>
  );
}
