import type { Metadata } from "next";
import { tablesOf } from "@/components/downloads/tables-of";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { NothingRecorded } from "@/components/path/nothing-recorded";
import { PathView } from "@/components/path/path-view";
import { askedQuestion } from "@/components/request/asked-question";
import { filterOptionsAt } from "@/components/request/filter-options";
import { readAsOf, type SearchParams } from "@/components/ui/as-of";
import { filterPlaceWords } from "@/components/ui/filter";
import { inOneCountry, isChosen, readView, type View, viewVariables } from "@/components/ui/view";
import { execute, QuestionError } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const PATH_PAGE = graphql(`
  query PathPage(
    $from: String!
    $to: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    progression(
      from: $from
      to: $to
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      ...PathView
    }
  }
`);

/** The path that Stepwise is about. */
const PATH = { from: "data-scientist", to: "chief-data-scientist" };
const PATH_TITLES = [PATH.from, PATH.to];

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const parameters = await searchParams;
  const asOf = readAsOf(parameters.asOf);
  const view = inOneCountry(readView(parameters, (await filterOptionsAt(asOf.instant)).sources));
  return {
    title: {
      absolute: `Stepwise: what the next step pays in ${filterPlaceWords(view.filter)}, and who says so`,
    },
    alternates: { canonical: "/" },
    ...(asOf.instant || isChosen(view) ? { robots: { index: false } } : {}),
  };
}

/** The path from Data Scientist through Chief Data Scientist. */
export default async function PathPage({ searchParams }: { searchParams: SearchParams }) {
  const { asOf, view } = await askedQuestion("/", await searchParams, { shown: inOneCountry });
  const progression = await pathAt(asOf, view);
  return (
    <EvidencePage
      section="path"
      path="/"
      question={{ document: PATH_PAGE, variables: pathVariables(asOf, view) }}
      tables={tablesOf(PATH_TITLES, view, "steps")}
    >
      {progression ? <PathView progression={progression} /> : <NothingRecorded path="/" />}
    </EvidencePage>
  );
}

function pathVariables(asOf: string | null, view: View) {
  return { ...PATH, asOf, ...viewVariables(view) };
}

/** The path at a moment; null where its titles were not held yet. */
async function pathAt(asOf: string | null, view: View) {
  try {
    return (await execute(PATH_PAGE, pathVariables(asOf, view))).progression;
  } catch (error) {
    if (asOf !== null && error instanceof QuestionError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
