import type { Metadata } from "next";
import { NothingRecorded } from "@/components/path/nothing-recorded";
import { PathView } from "@/components/path/path-view";
import { readAsOf, type SearchParams } from "@/components/ui/as-of";
import { Page } from "@/components/ui/page";
import { execute, QuestionError } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";

const PATH_PAGE = graphql(`
  query PathPage(
    $from: String!
    $to: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $asOf: DateTime
  ) {
    progression(from: $from, to: $to, where: $where, currency: $currency, asOf: $asOf) {
      ...PathView
    }
  }
`);

/** The path that Stepwise is about. */
const PATH = { from: "data-scientist", to: "chief-data-scientist", currency: "INR", where: null };

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const asOf = readAsOf((await searchParams).asOf);
  return {
    title: { absolute: "Stepwise: what the next step pays, and who says so" },
    alternates: { canonical: "/" },
    ...(asOf.instant ? { robots: { index: false } } : {}),
  };
}

/** The path from Data Scientist through Chief Data Scientist. */
export default async function PathPage({ searchParams }: { searchParams: SearchParams }) {
  const asOf = readAsOf((await searchParams).asOf);
  const progression = await pathAt(asOf.instant);
  return (
    <Page section="path" path="/" asOf={asOf}>
      {progression ? (
        <PathView progression={progression} asOf={asOf.instant} />
      ) : (
        <NothingRecorded path="/" />
      )}
    </Page>
  );
}

/** The path at a moment; null where its titles were not held yet. */
async function pathAt(asOf: string | null) {
  try {
    return (await execute(PATH_PAGE, { ...PATH, asOf })).progression;
  } catch (error) {
    if (asOf !== null && error instanceof QuestionError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
