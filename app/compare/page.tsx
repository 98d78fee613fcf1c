import type { Metadata } from "next";
import { cache } from "react";
import { askedTitles } from "@/components/compare/asked-titles";
import { askedPair, compareAddress } from "@/components/compare/compare-address";
import { CompareView } from "@/components/compare/compare-view";
import { laneOrder } from "@/components/compare/lane-order";
import { offeredTitles } from "@/components/compare/offered-titles";
import { stepBetween } from "@/components/compare/step-between";
import { SuggestedPairs } from "@/components/compare/suggested-pairs";
import { TitleChoice } from "@/components/compare/title-choice";
import { titlesInPathOrder } from "@/components/compare/titles-in-path-order";
import { tablesOf } from "@/components/downloads/tables-of";
import { EvidencePage } from "@/components/evidence-page/evidence-page";
import { linkPreview } from "@/components/pictures/link-preview";
import { askedQuestion, askedView, isOwnView } from "@/components/request/asked-question";
import { askedMoment, type SearchParams } from "@/components/request/search-params";
import { PageHead } from "@/components/ui/page";
import { SeenTitles } from "@/components/visits/seen-titles";
import { everyNode } from "@/domain/question/list-pages";
import { questionPlaceWords } from "@/domain/question/view";
import { listWords } from "@/domain/words/format";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import { coveredTitles, MOST_PAIRS, pairsFor } from "./pairs-for";

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
    $from: String!
    $to: String!
    $isPair: Boolean!
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
    change(
      from: $from
      to: $to
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) @include(if: $isPair) {
      ...CompareChange
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
  const title = comparable ? `${listWords(names)}: pay in ${place}` : "Compare titles";
  const description = comparable
    ? `What each source says ${listWords(names)} pay in ${place}, on one axis: with how many it counted, and which can be told apart.`
    : "Up to six career titles side by side: pay by source, their order and what it rests on, and where sources disagree.";
  const [pair = []] =
    titles === undefined
      ? pairsFor(choices, await coveredTitles(choices, view.question, view.asOf.instant))
      : [chosen];
  const { order, mix } = parameters;
  const page = compareAddress({
    titles: pair,
    mixed: mix === "1",
    order: laneOrder(order?.toString()),
  });
  return {
    title,
    ...(await linkPreview(
      page,
      { title, description },
      { asOf: view.asOf.instant, question: view.question },
    )),
    alternates: { canonical: "/compare" },
    ...(titles !== undefined || isOwnView(view) ? { robots: { index: false } } : {}),
  };
}

/** What the page shows: the titles that are compared, or all that can be. */
function viewOf(chosen: readonly string[]) {
  return {
    own: ["titles", "mix", "order", "from", "to"],
    of: chosen.length > 0 ? { titles: chosen } : "ALL",
  } as const;
}

/** Titles side by side: those that the address names, else two that are worth it. */
export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const parameters = await searchParams;
  const choices = await choicesAt(askedMoment(parameters).instant);
  const asked = askedTitles(parameters.titles?.toString(), choices);
  const { asOf, question } = await askedQuestion("/compare", parameters, viewOf(asked.chosen));
  const covered = await coveredTitles(choices, question, asOf);
  const pairs = pairsFor(choices, covered);
  const begins = parameters.titles === undefined;
  const [best] = pairs;
  const chosen = begins && best ? best : asked.chosen;
  const mixed = parameters.mix === "1";
  const pair = askedPair(parameters.from?.toString(), parameters.to?.toString(), chosen);
  const order = laneOrder(parameters.order?.toString());
  const address = { titles: begins ? [] : chosen, mixed, order, pair };
  const [from, to] = pair ?? [chosen[0] ?? "", chosen.at(-1) ?? ""];
  const variables = {
    titles: [...chosen],
    mixBases: mixed,
    from,
    to,
    isPair: chosen.length > 1,
    asOf: asOf,
    ...question,
  };
  const comparable = asked.comparable || (begins && best !== undefined);
  const data = comparable ? await execute(COMPARE_PAGE, variables) : null;
  const offered = offeredTitles(choices, covered, asked.chosen);
  const choice = (
    <TitleChoice
      choices={offered}
      leftOut={choices.length - offered.length}
      place={questionPlaceWords(question)}
      chosen={asked.chosen}
      problems={asked.problems}
      open={data === null}
      mixed={mixed}
    />
  );
  const tables = data ? tablesOf(chosen, question, "pay", "salaries") : [];
  const others = pairs.filter((each) => !each.every((slug) => chosen.includes(slug)));
  const suggested = (
    <SuggestedPairs
      pairs={others.slice(0, MOST_PAIRS)}
      names={new Map(choices.map(({ slug, name }) => [slug, name]))}
    />
  );
  return (
    <EvidencePage
      section="compare"
      path={compareAddress(address)}
      question={data ? { document: COMPARE_PAGE, variables } : null}
      tables={tables}
      told={stepBetween(chosen, choices)}
    >
      {data && asOf === null ? (
        <SeenTitles titles={choices.filter(({ slug }) => asked.chosen.includes(slug)).map(seen)} />
      ) : null}
      {data ? (
        <CompareView
          comparison={data.compare}
          coverage={data.coverage}
          change={data.change ?? null}
          choice={choice}
          suggested={suggested}
          address={{ ...address, titles: chosen }}
          tables={tables}
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
          {suggested}
        </>
      )}
    </EvidencePage>
  );
}

/** What the browser remembers of a title. */
function seen({ slug, name }: { readonly slug: string; readonly name: string }) {
  return { slug, name };
}
