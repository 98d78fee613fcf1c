import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { changesSince } from "@/app/changes-since";
import { offeredAt } from "@/app/offered";
import { tablesOf } from "@/app/tables-of";
import { askedTitles, commaForm } from "@/components/compare/asked-titles";
import { CompareView } from "@/components/compare/compare-view";
import { TitleChoice } from "@/components/compare/title-choice";
import { titlesInPathOrder } from "@/components/compare/titles-in-path-order";
import { readAsOf, type SearchParams, withAsOf } from "@/components/ui/as-of";
import { Page, PageHead } from "@/components/ui/page";
import { readView, viewVariables, withView } from "@/components/ui/view";
import { execute } from "@/graphql/execute";
import { graphql } from "@/graphql/generated";

const TITLES_TO_COMPARE = graphql(`
  query TitlesToCompare($asOf: DateTime) {
    careerTitles(first: 100, asOf: $asOf) {
      edges { node { ...TitleToCompare } }
    }
  }
`);

const COMPARE_PAGE = graphql(`
  query ComparePage(
    $titles: [String!]!
    $mixBases: Boolean!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    compare(
      titles: $titles
      mixBases: $mixBases
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      ...CompareView
    }
    coverage(titles: $titles, where: $where, asOf: $asOf) {
      ...SourceMatrixRow
    }
  }
`);

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const { titles, asOf } = await searchParams;
  return {
    title: "Compare titles",
    description:
      "Up to six career titles side by side: pay by source, their order and what it rests on, and where sources disagree.",
    alternates: { canonical: "/compare" },
    ...(titles !== undefined || readAsOf(asOf).instant ? { robots: { index: false } } : {}),
  };
}

/** Titles side by side, or the form to choose them. */
export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const { titles } = parameters;
  const asOf = readAsOf(parameters.asOf);
  const offered = await offeredAt(asOf.instant);
  const view = readView(parameters, offered.sources, ["titles", "mix"]);
  const mixed = parameters.mix === "1";
  if (Array.isArray(titles)) redirect(withAsOf(withView(commaForm(titles), view), asOf.instant));
  const { careerTitles } = await execute(TITLES_TO_COMPARE, { asOf: asOf.instant });
  const choices = titlesInPathOrder(careerTitles.edges.map(({ node }) => node));
  const { chosen, problems, comparable } = askedTitles(titles, choices);
  const variables = {
    titles: [...chosen],
    mixBases: mixed,
    asOf: asOf.instant,
    ...viewVariables(view),
  };
  const data = comparable ? await execute(COMPARE_PAGE, variables) : null;
  const plain = commaForm(chosen);
  const own = withView(mixed ? `${plain}&mix=1` : plain, view);
  const choice = (
    <TitleChoice
      choices={choices}
      chosen={chosen}
      problems={problems}
      open={!comparable}
      asOf={asOf.instant}
    />
  );
  return (
    <Page
      section="compare"
      path={own}
      asOf={asOf}
      problems={view.problems}
      changes={await changesSince(asOf)}
      question={data ? { document: COMPARE_PAGE, variables } : null}
      tables={data ? tablesOf(chosen, view, "pay", "salaries") : []}
    >
      {data ? (
        <CompareView
          comparison={data.compare}
          coverage={data.coverage}
          choice={choice}
          path={plain}
          view={view}
          offered={offered}
          asOf={asOf.instant}
        />
      ) : (
        <>
          <PageHead heading="Compare the sources of one title, or up to six titles">
            <p>
              What each source says they pay, side by side; the order that follows and what it rests
              on; and where sources disagree.
            </p>
          </PageHead>
          {choice}
        </>
      )}
    </Page>
  );
}
