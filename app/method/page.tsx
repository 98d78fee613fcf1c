import type { Metadata } from "next";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { MethodView } from "@/components/method/method-view";
import { askedQuestion } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const METHOD_PAGE = graphql(`
  query MethodPage($slug: String!, $asOf: DateTime) {
    careerTitle(slug: $slug, asOf: $asOf) {
      ...HeldExample
    }
  }
`);

/** The title whose neighbouring steps serve as examples: one in the same source, one across sources. */
const EXAMPLE = "machine-learning-architect";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const asOf = askedMoment(await searchParams);
  return {
    title: "Method",
    description:
      "How Stepwise measures a change of pay, orders titles, grades evidence and reads the evidence of an earlier day, with worked examples.",
    alternates: { canonical: "/method" },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** The rules of evidence. */
export default async function MethodPage({ searchParams }: { searchParams: SearchParams }) {
  const { asOf } = await askedQuestion("/method", await searchParams);
  const data = await execute(METHOD_PAGE, { slug: EXAMPLE, asOf: asOf });
  return (
    <EvidencePage section="method" path="/method">
      <MethodView example={data.careerTitle} />
    </EvidencePage>
  );
}
