import type { Metadata } from "next";
import { cache } from "react";
import { askedTitles, commaForm } from "@/components/compare/asked-titles";
import { CompareView } from "@/components/compare/compare-view";
import { stepBetween } from "@/components/compare/step-between";
import { TitleChoice } from "@/components/compare/title-choice";
import { titlesInPathOrder } from "@/components/compare/titles-in-path-order";
import { tablesOf } from "@/components/downloads/tables-of";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { askedQuestion, askedView, isOwnView } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { PageHead } from "@/components/ui/page";
import { everyNode } from "@/domain/question/list-pages";
import { questionPlaceWords } from "@/domain/question/view";
import { listWords } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const TITLES_TO_COMPARE = graphql(`
  query TitlesToCompare($after: String, $asOf: DateTime) {
    careerTitles(first: 100, after: $after, asOf: $asOf) {
      pageInfo { hasNextPage endCursor }
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

/** The titles that can be chosen, in the order of the path; asked once for each request. */
const choicesAt = cache(async (asOf: string | null) => {
  const titles = await everyNode(
    async (after) => (await execute(TITLES_TO_COMPARE, { after, asOf })).careerTitles,
  );
  return titlesInPathOrder(titles);
});

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const parameters = await searchParams;
  const { titles } = parameters;
  const choices = await choicesAt(askedMoment(parameters).instant);
  const { chosen, comparable } = askedTitles(titles?.toString(), choices);
  const view = await askedView(parameters, viewOf(chosen));
  const names = chosen.map((slug) => choices.find((choice) => choice.slug === slug)?.name ?? slug);
  const place = questionPlaceWords(view.question);
  return {
    title: comparable ? `${listWords(names)}: pay in ${place}` : "Compare titles",
    description:
      "Up to six career titles side by side: pay by source, their order and what it rests on, and where sources disagree.",
    alternates: { canonical: "/compare" },
    ...(titles !== undefined || isOwnView(view) ? { robots: { index: false } } : {}),
  };
}

/** What the page shows: the titles that are compared, or all that can be. */
function viewOf(chosen: readonly string[]) {
  return { own: ["titles", "mix"], of: chosen.length > 0 ? { titles: chosen } : "ALL" } as const;
}

/** Titles side by side, or the form to choose them. */
export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const choices = await choicesAt(askedMoment(parameters).instant);
  const titles = parameters.titles?.toString();
  const { chosen, problems, comparable } = askedTitles(titles, choices);
  const { asOf, question } = await askedQuestion("/compare", parameters, viewOf(chosen));
  const mixed = parameters.mix === "1";
  const variables = {
    titles: [...chosen],
    mixBases: mixed,
    asOf: asOf,
    ...question,
  };
  const data = comparable ? await execute(COMPARE_PAGE, variables) : null;
  const plain = commaForm(chosen);
  const choice = (
    <TitleChoice
      choices={choices}
      chosen={chosen}
      problems={problems}
      open={!comparable}
      mixed={mixed}
    />
  );
  return (
    <EvidencePage
      section="compare"
      path={mixed ? `${plain}&mix=1` : plain}
      question={data ? { document: COMPARE_PAGE, variables } : null}
      tables={data ? tablesOf(chosen, question, "pay", "salaries") : []}
      told={stepBetween(chosen, choices)}
    >
      {data ? (
        <CompareView
          comparison={data.compare}
          coverage={data.coverage}
          choice={choice}
          path={plain}
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
    </EvidencePage>
  );
}
